// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "log/slog"

// Attr gives an attribute for logs, "error": a group of the whole text of the error as "message", and what is known of
// the first code in its chain. It works after fmt.Errorf and errors.Join; an error without a code has its message only.
// For nil the attribute is empty, and handlers leave it out.
func Attr(err error) slog.Attr {
	if err == nil {
		return slog.Attr{}
	}
	attrs := []slog.Attr{slog.String("message", err.Error())}
	if e, ok := errorOf(err); ok {
		attrs = append(attrs, e.attrs()...)
	}
	return slog.Attr{Key: "error", Value: slog.GroupValue(attrs...)}
}

// LogValue gives the error as a group for log/slog: its text, its code, and what was said about this occurrence.
func (e *Error) LogValue() slog.Value { return Attr(e.orEmpty()).Value }

// codeValue gives a code as a group for log/slog.
func codeValue(code Code) slog.Value { return Attr(New(code)).Value }

// attrs gives the code and what was said about this occurrence, as far as it was.
func (e *Error) attrs() []slog.Attr {
	e = e.orEmpty()
	attrs := codeAttrs(e.Code())
	for _, said := range []slog.Attr{slog.String("detail", e.detail), slog.String("instance", e.instance)} {
		if said.Value.String() != "" {
			attrs = append(attrs, said)
		}
	}
	if e.retryAfter > 0 {
		attrs = append(attrs, slog.Duration("retry_after", e.retryAfter))
	}
	return append(attrs, slog.Attr{Key: "context", Value: e.context.value()})
}

// codeAttrs gives what a log should say about a code.
func codeAttrs(code Code) []slog.Attr {
	return []slog.Attr{
		slog.String("family", code.Family().String()),
		slog.String("code", code.String()),
		slog.Int("status", code.Status()),
		slog.String("category", code.Category().String()),
		slog.String("retry", code.Retry().String()),
	}
}

// value gives the members as a group. Handlers leave out an empty one.
func (ms members) value() slog.Value {
	var attrs []slog.Attr
	for _, m := range ms {
		attrs = append(attrs, slog.Any(m.name, m.value))
	}
	return slog.GroupValue(attrs...)
}
