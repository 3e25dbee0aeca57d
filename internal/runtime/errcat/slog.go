// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "log/slog"

// Attr gives an attribute for logs, "error": a group of the whole text of the error as "message", and what is known of
// the first code in its chain, be it of this catalog or of another one. It works after fmt.Errorf and errors.Join; an
// error without a code has its message only. For nil the attribute is empty, and handlers leave it out.
func Attr(err error) slog.Attr {
	if err == nil {
		return slog.Attr{}
	}
	attrs := append([]slog.Attr{slog.String("message", err.Error())}, known(err)...)
	return slog.Attr{Key: "error", Value: slog.GroupValue(attrs...)}
}

// known gives what is known of the first code in a chain.
func known(err error) []slog.Attr {
	for err := range chain(err) {
		if attrs := knownHere(err); len(attrs) > 0 {
			return attrs
		}
	}
	return nil
}

// knownHere gives what an error itself says of a code. An error of another catalog is one that has a method Problem, and
// says it in its LogValue.
func knownHere(err error) []slog.Attr {
	switch err := err.(type) {
	case Code:
		return New(err).attrs()
	case *Error:
		if err.Code() != nil {
			return err.attrs()
		}
	case interface {
		Problem() (status int, body []byte)
		slog.LogValuer
	}:
		return withoutMessage(err.LogValue().Resolve())
	}
	return nil
}

// withoutMessage gives the attributes of a group but for its message, which is only a part of the one that is logged.
func withoutMessage(group slog.Value) (attrs []slog.Attr) {
	if group.Kind() != slog.KindGroup {
		return nil
	}
	for _, attr := range group.Group() {
		if attr.Key != "message" {
			attrs = append(attrs, attr)
		}
	}
	return attrs
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
