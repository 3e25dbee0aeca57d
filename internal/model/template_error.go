package model

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// templateError says what is wrong with a template, in the words of a diagnostic.
type templateError struct {
	at            int // the byte of the text
	message, help string
}

func (e *templateError) Error() string { return e.message }

func wrong(message, help string) *templateError { return &templateError{message: message, help: help} }

const templateHelp = "write {field_name} or {count:int} for a part that varies, {{ and }} for braces that are meant as such"

// wrongTemplate reports an error in a text of an entry.
func (b *builder) wrongTemplate(text spec.Text, key string, err *templateError) {
	b.ds.Add(text.At(err.at), "template", "%s: %s", key, err.message).WithHelp("%s", err.help)
}

func notAPlaceholder(inner string) *templateError {
	message := fmt.Sprintf("{%s} is not a placeholder: its name has small letters, digits and underscores", inner)
	if meant := likePlaceholder(inner); placeholder.MatchString(meant) {
		return wrong(message, "did you mean {"+meant+"}?")
	}
	return wrong(message, templateHelp)
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

// unknownParam reports a placeholder of user_message that the wire message has no value for.
func (b *builder) unknownParam(entry *Entry, userMessage spec.Text, p Param) {
	at := max(0, strings.Index(userMessage.Value, p.String()))
	d := b.ds.Add(userMessage.At(at), "template", "user_message uses %s, which message does not have", p)
	var own []string
	if entry.Message != nil {
		for _, param := range entry.Message.Params {
			own = append(own, Param{Name: param.Name}.String())
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
