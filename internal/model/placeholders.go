package model

import (
	"errors"
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// parse splits a text of an entry at its placeholders, and reports where that fails.
func (b *builder) parse(text spec.Text, key string) (*message.Message, bool) {
	m, err := message.Parse(text.Value)
	var wrong *message.Error
	if errors.As(err, &wrong) {
		b.ds.Add(text.At(wrong.Offset), rules.Placeholder, "%s: %s", key, wrong.Problem).WithHelp("%s", helpWith(wrong))
	}
	return m, err == nil
}

// helpWith says what to write instead of what is no message.
func helpWith(err *message.Error) string {
	if err.Inner == "" {
		return err.Help
	}
	likely := likePlaceholder(err.Inner)
	if message.IsName(strings.TrimSuffix(likely, ":int")) {
		return "did you mean {" + likely + "}?"
	}
	return message.Usage
}

var (
	capitalWithin = regexp.MustCompile(`([a-z0-9])([A-Z])`)
	notInNames    = regexp.MustCompile(`[ _.-]+`)
)

// likePlaceholder turns a text into the name of a placeholder: orderId and Order ID into order_id. A type stays behind it.
func likePlaceholder(inner string) string {
	name, _ := strings.CutSuffix(inner, ":int")
	snake := capitalWithin.ReplaceAllString(strings.TrimSpace(name), "${1}_$2")
	return strings.ToLower(notInNames.ReplaceAllString(snake, "_")) + inner[len(name):]
}

// unknownPlaceholder reports a placeholder of user_message that the wire message has no value for.
func (b *builder) unknownPlaceholder(entry *Entry, userMessage spec.Text, p message.Placeholder) {
	at := max(0, strings.Index(userMessage.Value, p.String()))
	d := b.ds.Add(userMessage.At(at), rules.Placeholder, "user_message uses %s, which message does not have", p)
	var own []string
	if entry.Message != nil {
		for _, p := range entry.Message.Placeholders {
			own = append(own, message.Placeholder{Name: p.Name}.String())
		}
	}
	switch near, ok := diag.Nearest(p.String(), own); {
	case ok:
		d.WithHelp("did you mean %s?", near)
	case len(own) > 0:
		d.WithHelp("write %s", diag.Or(own))
	default:
		d.WithHelp("write it without placeholders, since message: has none")
	}
}
