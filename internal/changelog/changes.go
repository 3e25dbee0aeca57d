package changelog

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// kindOf says what the changes of a rule mean to readers; those of other rules are behaviour.
var kindOf = map[string]Kind{
	"code-removed": Removed, "code-retired": Removed, "family-removed": Removed, "category-removed": Removed, "strategy-removed": Removed,
	"name-removed": Removed, "match-removed": Removed, "reservation-removed": Removed,
	"undeprecated": Deprecated,
	"reworded":     Reworded,
}

// change tells of something that is not as it was.
func (d *difference) change(c compat.Change) {
	item := Item{Kind: Behaviour, Rule: c.Rule.ID, Breaking: c.Rule.Severity == diag.Error, Subject: c.Subject}
	if kind, ok := kindOf[c.Rule.ID]; ok {
		item.Kind = kind
	}
	switch c.Rule.ID {
	case "deprecated-without-replacement": // told as a deprecation
	case "reworded":
		item.Rewordings = rewordings(d.was[c.Subject], d.is[c.Subject], c.Keys)
		d.add(item, reworded(d.is[c.Subject], c.Keys))
	case "code-removed", "code-retired":
		d.add(item, d.gone(d.was[c.Subject]))
	default:
		d.add(item, asSentence(c.Message))
	}
}

// gone tells of an error that the new catalog no longer has, with what it still says about it.
func (d *difference) gone(e *model.Entry) string {
	text := codeAndName(e) + " is gone: " + e.Title + "."
	if f := d.new.Family(e.Family.ID); f != nil {
		if i := f.ReservationOf(e); i >= 0 {
			text += because(f.Reserved[i].Reason, f.Reserved[i].ReplacedBy)
		}
	}
	return text
}

// words are the keys of the specification as readers know them.
var words = strings.NewReplacer("_", " ")

func reworded(e *model.Entry, keys []string) string {
	verb := " has changed."
	if len(keys) > 1 || keys[0] == "causes" {
		verb = " have changed."
	}
	return "The " + words.Replace(enumerated(keys)) + " of " + codeAndName(e) + verb
}

// enumerated lists words as a sentence does.
func enumerated(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// rewordings gives the texts of one line that have other words, before and after.
func rewordings(was, is *model.Entry, keys []string) []Rewording {
	all := []Rewording{
		{"title", was.Title, is.Title},
		{"user_message", was.UserMessage, is.UserMessage},
		{"message", was.MessageText(), is.MessageText()},
		{"description", was.Description, is.Description},
		{"resolution", was.Resolution, is.Resolution},
	}
	before := was.Details()
	for i, d := range is.Details() {
		all = append(all, Rewording{d.Key, before[i].Text, d.Text})
	}
	return slices.DeleteFunc(all, func(r Rewording) bool { return !slices.Contains(keys, r.Key) })
}

// asSentence makes a whole sentence of a message: a capital in front, unless it begins with an error, and a stop behind.
func asSentence(message string) string {
	first, _, _ := strings.Cut(message, " ")
	if !strings.Contains(first, "/") {
		r, size := utf8.DecodeRuneInString(message)
		message = string(unicode.ToUpper(r)) + message[size:]
	}
	return stopped(message)
}

// stopped ends a text as sentences do.
func stopped(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
