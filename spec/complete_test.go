package spec_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/model"
	embedded "github.com/errgen/errgen/spec"
)

// The design counts 99 entries in five families.
var familySizes = map[string]int{"http": 15, "prove": 9, "eid": 27, "legacy": 24, "vip": 24}

func TestFamilySizes(t *testing.T) {
	got, total := make(map[string]int), 0
	for _, f := range catalog(t).Families {
		got[f.ID] = len(f.Entries)
		total += len(f.Entries)
	}
	compare(t, "entries of the families", familySizes, got)
	compare(t, "entries in all", 99, total)
}

// needs are the fields that an entry must have beyond what makes a catalog valid, and in which families. Where a
// document has a column or a list for every entry of a family, none may be empty.
var needs = []struct {
	field    string
	families []string // none: all of them
	has      func(*model.Entry) bool
}{
	{"retry", nil, func(e *model.Entry) bool { return e.Retry != nil }},
	{"sources", nil, func(e *model.Entry) bool { return len(e.Sources) > 0 }},
	{"user_message", nil, func(e *model.Entry) bool { return e.UserMessage != "" || e.Status < 400 }},
	{"causes", []string{"eid"}, func(e *model.Entry) bool { return len(e.Causes) > 0 }},
	{"resolution", []string{"eid"}, func(e *model.Entry) bool { return e.Resolution != "" }},
	{"group", []string{"eid", "legacy"}, func(e *model.Entry) bool { return e.Group != nil }},
	{"message", []string{"legacy"}, func(e *model.Entry) bool { return e.Message != nil }},
	{"message", []string{"vip"}, func(e *model.Entry) bool { return e.Message != nil || e.Status == 404 }},
	{"label", []string{"vip"}, func(e *model.Entry) bool { return e.Label != "" }},
}

func TestEntriesAreComplete(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		for _, need := range needs {
			concerned := need.families == nil || slices.Contains(need.families, e.Family.ID)
			if concerned && !need.has(e) {
				t.Errorf("%s has no %s", e.Ref(), need.field)
			}
		}
	}
}

// Descriptions, resolutions and fixes are sentences. A cause is an item of a list, and may be a clause.
func TestProseIsSentences(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		texts := []string{e.Description, e.Resolution}
		for _, c := range e.Causes {
			texts = append(texts, c.Fix)
		}
		for _, text := range texts {
			if text != "" && !strings.HasSuffix(text, ".") {
				t.Errorf("%s: no full stop at the end of %q", e.Ref(), text)
			}
		}
	}
}

// rawCode finds what a person who is not a programmer should not have to read: codes, statuses, identifiers, braces.
var rawCode = regexp.MustCompile(`[{}<>\[\]_]|[0-9]{3}|[a-z][A-Z]|\b(HTTP|JSON|API|URI|ID)\b`)

func TestUserMessagesArePlain(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		switch {
		case e.UserMessage == "":
		case !strings.HasSuffix(e.UserMessage, "."):
			t.Errorf("%s: the user message ends without a full stop: %s", e.Ref(), e.UserMessage)
		case rawCode.MatchString(e.UserMessage):
			t.Errorf("%s: the user message shows %q: %s", e.Ref(), rawCode.FindString(e.UserMessage), e.UserMessage)
		}
	}
}

var unquoted = regexp.MustCompile(`(?m)^ +(user_)?message: [^"/].*$`)

// The head of the file promises quotes, because a text without them changes its meaning with a colon or a brace. The
// messages of envelopes are pointers, which start with a slash.
func TestMessagesAreQuoted(t *testing.T) {
	for _, line := range unquoted.FindAll(embedded.Errors, -1) {
		t.Errorf("not in double quotes: %s", line)
	}
}
