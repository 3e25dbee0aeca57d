package gogen

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// matchesTest compares what a generated package makes of texts with what was written down beforehand.
const matchesTest = `package errcat

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
)

func TestMatch(t *testing.T) {
	var cases []struct {
		Status, Tried  int
		Text, Code, Params string
	}
	text, err := os.ReadFile("cases.json")
	if err == nil {
		err = json.Unmarshal(text, &cases)
	}
	if err != nil || len(cases) == 0 {
		t.Fatal(len(cases), err)
	}
	for _, c := range cases {
		found, params, ok := MatchMsgCode(c.Status, c.Text)
		if code := string(found); code != c.Code || ok != (c.Code != "") || fmt.Sprint(params) != c.Params {
			t.Errorf("%d %q is %q %v, %v, want %q %v", c.Status, c.Text, code, params, ok, c.Code, c.Params)
		}
		m := messageTables{messageTextOfMsgCode, allMsgCodes[:], statusesOfMsgCode[:], startsOfMsgCode[:],
			endsOfMsgCode[:], templatesOfMsgCode[:], placeholdersOfMsgCode[:], 0}
		if m.match(c.Status, c.Text); c.Tried >= 0 && m.tried > c.Tried {
			t.Errorf("%d %q: %d messages are tried, not %d", c.Status, c.Text, m.tried, c.Tried)
		}
	}
}
`

// matchCase is a text, what it is expected to be, and how many messages at most may be tried to find all that can fit.
type matchCase struct {
	Status, Tried      int
	Text, Code, Params string
}

// TestMessages_agree generates many small sets of messages that begin, end and go on alike, one a status, and expects the
// emitted tables to lead to the message that the model says, which tries one after another.
func TestMessages_agree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	f := messageFamily()
	var cases []matchCase
	for status := 100; status < 600; status++ {
		own := addMessages(f, status, randomMessages(r))
		for range 40 {
			cases = append(cases, expected(own, status, randomText(r, own[r.IntN(len(own))].Message)))
		}
	}
	matches := 0
	for _, c := range cases {
		matches += len(c.Code)
	}
	if matches == 0 {
		t.Fatal("no text fits")
	}
	checkMatches(t, f, cases)
}

// TestMessages_tried expects that of a thousand messages, few are tried for a text, whether it is one of them or not.
func TestMessages_tried(t *testing.T) {
	f := messageFamily()
	var cases []matchCase
	for status, pattern := range []string{"Part %d of {what} is missing.", "{what} is no part of %d.", "Part %d of {what} is no part of %[1]d."} {
		var messages []*message.Message
		for i := range 1000 {
			messages = append(messages, parsed(t, fmt.Sprintf(pattern, i)))
		}
		own := addMessages(f, status, messages)
		for i := range own {
			text := own[i].Message.FillInOrder([]string{"it"})
			cases = append(cases, few(expected(own[i:i+1], status, text)), few(matchCase{Status: status, Text: text + "?", Params: "[]"}),
				few(matchCase{Status: status, Text: "?" + strings.ReplaceAll(text, ".", ","), Params: "[]"}))
		}
	}
	checkMatches(t, f, cases)
}

// few sets how many messages may be tried.
func few(c matchCase) matchCase {
	c.Tried = 2
	return c
}

// messageFamily is a family without messages so far.
func messageFamily() *model.Family {
	return &model.Family{ID: "msg", Const: "FamilyMsg", Title: "Messages", KnownBy: model.ByMessage, Type: "MsgCode", Plural: "MsgCodes"}
}

// addMessages adds an entry for each message, and gives the new ones.
func addMessages(f *model.Family, status int, messages []*message.Message) []*model.Entry {
	from := len(f.Entries)
	for _, m := range messages {
		name := fmt.Sprintf("M%d", len(f.Entries))
		f.Entries = append(f.Entries, &model.Entry{Code: model.Code{Text: name}, Name: name, Const: name, Status: status, Message: m})
	}
	return f.Entries[from:]
}

// checkMatches has a generated package tell what it makes of texts.
func checkMatches(t *testing.T, f *model.Family, cases []matchCase) {
	t.Helper()
	dir := t.TempDir()
	c := linked(&model.Catalog{ID: "messages", Title: "Messages", Families: []*model.Family{f}})
	for _, file := range generate(t, c, Options{WithoutHTTP: true}) {
		if !strings.HasSuffix(file.Name, "_test.go") {
			checkFormat(t, file)
			write(t, filepath.Join(dir, file.Name), file.Content)
		}
	}
	text, err := json.Marshal(cases)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "go.mod"), []byte("module example.com/errors\n\ngo 1.24\n"))
	write(t, filepath.Join(dir, "match_test.go"), []byte(matchesTest))
	write(t, filepath.Join(dir, "cases.json"), text)
	if out, err := goCommand(dir, "test", "-vet=off", "."); err != nil {
		t.Errorf("%v\n%.4000s", err, out)
	}
}

// expected is what the model says of a text.
func expected(entries []*model.Entry, status int, text string) matchCase {
	c := matchCase{Status: status, Tried: -1, Text: text, Params: "[]"}
	for _, e := range model.MatchOrder(entries) {
		if values, ok := e.Message.Match(text); ok {
			c.Code, c.Params = e.Code.Text, fmt.Sprint(params(e.Message, values))
			break
		}
	}
	return c
}

// pair is printed as a Param is.
type pair struct{ name, value string }

// params pairs the names of placeholders with values, in alphabetical order.
func params(m *message.Message, values []string) []pair {
	var all []pair
	for _, p := range m.Sorted() {
		for i := range m.Placeholders {
			if m.Placeholders[i] == p {
				all = append(all, pair{p.Name, values[i]})
			}
		}
	}
	return all
}

// randomMessages are up to 16 different messages of few letters.
func randomMessages(r *rand.Rand) []*message.Message {
	var all []*message.Message
	known := map[string]bool{}
	for range 1 + r.IntN(16) {
		m := &message.Message{Literals: []string{randomWord(r, 0, 4)}}
		for i := range r.IntN(4) {
			name := fmt.Sprintf("%c%d", 'a'+r.IntN(3), i)
			m.Placeholders = append(m.Placeholders, message.Placeholder{Name: name, Int: r.IntN(3) == 0})
			m.Literals = append(m.Literals, randomWord(r, 1, 3))
		}
		if last := len(m.Literals) - 1; last > 0 && r.IntN(3) == 0 {
			m.Literals[last] = ""
		}
		var parts []any
		key := ""
		for i, literal := range m.Literals {
			parts, key = append(parts, literal), key+fmt.Sprintf("%q", literal)
			if i < len(m.Placeholders) {
				parts, key = append(parts, m.Placeholders[i]), key+fmt.Sprint(m.Placeholders[i].Int)
			}
		}
		if !known[key] {
			known[key] = true
			all = append(all, messageOf(parts...))
		}
	}
	return all
}

// randomWord is a text of few letters.
func randomWord(r *rand.Rand, shortest, longest int) string {
	word := make([]byte, shortest+r.IntN(longest-shortest+1))
	for i := range word {
		word[i] = "ab1"[r.IntN(3)]
	}
	return string(word)
}

// randomText is a text that a message makes, or nearly.
func randomText(r *rand.Rand, m *message.Message) string {
	values := make([]string, len(m.Placeholders))
	for i := range values {
		values[i] = randomWord(r, 0, 4)
	}
	text := m.FillInOrder(values)
	switch r.IntN(6) {
	case 0:
		return text + randomWord(r, 1, 2)
	case 1:
		return randomWord(r, 1, 2) + text
	}
	return text
}

// parsed is a message as a catalog writes it.
func parsed(tb testing.TB, text string) *message.Message {
	tb.Helper()
	m, err := message.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}
