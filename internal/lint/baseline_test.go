package lint

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/google/go-cmp/cmp"
)

func parseBaseline(t *testing.T, source string) *Baseline {
	t.Helper()
	var ds diag.List
	b := ParseBaseline("b", []byte(source), &ds)
	for _, d := range ds.Sorted() {
		t.Fatalf("%s: %s", d.Pos, d.Message)
	}
	return b
}

func messagesOf(list *diag.List) (messages []string) {
	for _, d := range list.Sorted() {
		messages = append(messages, d.Pos.String()+": "+d.Message)
	}
	return messages
}

func finding(r *Rule, name, text string) Finding {
	return Finding{Rule: r, Group: "f", Name: name, Text: text}
}

var someFindings = []Finding{
	finding(userMessageJargon, "B", "a null of a null"),
	finding(userMessageJargon, "B", "a null of a null"),
	finding(userMessageBlame, "B", "your error"),
	finding(overlappingMessages, "A", "{a} b\na {b}"),
}

// TestBaseline lets be what it holds, as often as it holds it, and nothing else.
func TestBaseline(t *testing.T) {
	b := parseBaseline(t, string(new(Baseline).Renew(someFindings)))
	if fresh := b.Fresh(someFindings); len(fresh) > 0 {
		t.Errorf("%d findings are new", len(fresh))
	}
	more := append(slices.Clone(someFindings), someFindings[0], finding(userMessageBlame, "B", "your  error"), finding(userMessageBlame, "C", "your error"))
	if fresh := b.Fresh(more); len(fresh) != 3 {
		t.Errorf("%d findings are new, not one more of a kind, one with another text and one on another entry: %v", len(fresh), fresh)
	}
	want := []string{
		"b:5:1: no longer needed: f/A does not break overlapping-messages any more, or the text has changed",
		"b:7:1: no longer needed: only 1 of these 2 findings are left",
	}
	if diff := cmp.Diff(want, messagesOf(b.Gone(someFindings[1:3], Rules()))); diff != "" {
		t.Errorf("gone (-want +got):\n%s", diff)
	}
	if gone := messagesOf(b.Gone(someFindings[:2], diag.Rules{&userMessageJargon.Rule})); len(gone) > 0 {
		t.Errorf("rules that were not checked are mentioned: %q", gone)
	}
}

// TestRenew gives the same bytes for the same findings in any order, and keeps comments with their lines.
func TestRenew(t *testing.T) {
	want := string(new(Baseline).Renew(someFindings))
	const lines = `overlapping-messages f/A 5e44261b8a77 # {a} b | a {b}
user-message-blame f/B 37f182f375f2 # your error
user-message-jargon f/B 1039f202f796 x2 # a null of a null
`
	if diff := cmp.Diff(baselineHead+"\n"+lines, want); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for range 20 {
		other := slices.Clone(someFindings)
		rand.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		if got := string(parseBaseline(t, want).Renew(other)); got != want {
			t.Fatalf("another order, another baseline:\n%s", got)
		}
	}
	commented := strings.Replace(want, "user-message-blame", "# they like it\n# so\nuser-message-blame", 1) + "# the end\n"
	if got := string(parseBaseline(t, commented).Renew(someFindings)); got != commented {
		t.Errorf("comments are lost:\n%s", cmp.Diff(commented, got))
	}
	if got := string(parseBaseline(t, commented).Renew(someFindings[:2])); strings.Contains(got, "they like it") {
		t.Errorf("the comment outlives its finding:\n%s", got)
	}
}

// TestParseBaseline refuses what is no baseline, line by line.
func TestParseBaseline(t *testing.T) {
	for source, want := range map[string][]string{
		"":                      nil,
		"\ufeff\r\n":            nil,
		"version: 1\n":          {"b:1:1: this is not a baseline of errgen lint"},
		baselineMark:            nil,
		baselineMark + "\r\n":   nil,
		"\ufeff" + baselineMark: nil,
		"<<<<<<< ours\n" + baselineMark + "\n=======\n>>>>>>> theirs\n": {
			"b:1:1: this is the mark of a merge that is not finished",
			"b:3:1: this is the mark of a merge that is not finished",
			"b:4:1: this is the mark of a merge that is not finished",
		},
		baselineHead + "\r\n#": nil,
		baselineMark + "\nx\n\nrule f/A 0123456789ab\nrule f/A 0123456789ab x2 # a\nrule f/A 0123456789ab x0\nrule f 0123456789ab\n": {
			"b:2:1: this is not a rule, an entry and a fingerprint",
			"b:6:1: this is not a rule, an entry and a fingerprint",
			"b:7:1: this is not a rule, an entry and a fingerprint",
		},
	} {
		var ds diag.List
		ParseBaseline("b", []byte(source), &ds)
		if diff := cmp.Diff(want, messagesOf(&ds)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", source, diff)
		}
	}
}
