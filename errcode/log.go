package errcode

import (
	"fmt"
	"log/slog"

	"github.com/errgen/errgen/errcode/internal/foreign"
)

// Attr returns an attribute for log/slog with all that is known of an error: a group "error", whose type and message are named as in
// OpenTelemetry:
//
//   - type: family/code, or the Go type of an error without a code;
//   - message: the whole text of the error;
//   - catalog, family, code, status, category, retry, and severity, owner and runbook if the catalog has them;
//   - detail, instance, retry_after, body (the beginning of one that could not be read), and the groups context
//     ([Error.With]) and log ([Error.WithLog]), if not empty.
//
// It finds the code as [Of] does. For nil the attribute is empty, and handlers leave it out.
func Attr(err error) slog.Attr {
	if err == nil {
		return slog.Attr{}
	}
	e, ok := Find(err)
	if !ok {
		return group("error", slog.String("type", typeOf(err)), slog.String("message", foreign.Text(err)))
	}
	return group("error", e.attrs(foreign.Text(err))...)
}

// LogValue returns the error as a group for log/slog, as [Attr] does.
func (e *Error) LogValue() slog.Value { return slog.GroupValue(e.attrs(e.Error())...) }

// LogValue returns a code as a group for log/slog, as [Attr] does. It is what the LogValue methods of codes call.
func LogValue(c Code) slog.Value {
	e := &Error{code: c}
	if foreign.IsNil(c) {
		e = nil
	}
	return slog.GroupValue(e.attrs(Describe(e.Code()))...)
}

// group returns a group of attributes.
func group(key string, attrs ...slog.Attr) slog.Attr {
	return slog.Attr{Key: key, Value: slog.GroupValue(attrs...)}
}

// typeOf returns the Go type of the innermost error.
func typeOf(err error) string {
	for range maxDepth {
		_, inner := foreign.Unwrap(err)
		if inner == nil {
			break
		}
		err = inner
	}
	return fmt.Sprintf("%T", err)
}

// attrs returns what Attr says of an error.
func (e *Error) attrs(text string) []slog.Attr {
	code := e.Code()
	row := entryOf(code)
	attrs := []slog.Attr{
		slog.String("type", familyOf(code)+"/"+code.String()),
		slog.String("message", text),
		slog.String("catalog", catalogOf(code)),
		slog.String("family", familyOf(code)),
		slog.String("code", code.String()),
		slog.Int("status", e.Status()),
	}
	attrs = appendTexts(attrs, "category", string(e.Category()), "retry", e.Retry().ID, "severity", row.Severity, "owner", row.Owner,
		"runbook", row.Runbook, "detail", e.Detail(), "instance", e.Instance(), "body", e.response().Body)
	if after := e.RetryAfter(); after > 0 {
		attrs = append(attrs, slog.Duration("retry_after", after))
	}
	var context, log []slog.Attr
	for key, value := range e.Context() {
		context = append(context, slog.Any(key, value))
	}
	for _, m := range e.orZero().log {
		log = append(log, slog.Any(m.Key, m.Value))
	}
	return append(attrs, group("context", context...), group("log", log...)) // handlers leave out empty groups
}

// appendTexts appends texts that are not empty, each behind its key.
func appendTexts(attrs []slog.Attr, pairs ...string) []slog.Attr {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			attrs = append(attrs, slog.String(pairs[i], pairs[i+1]))
		}
	}
	return attrs
}
