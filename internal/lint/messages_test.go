package lint

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// judged gives the rules on user messages that a message breaks, each with the words that it is about.
func judged(t *testing.T, message string) (found []string) {
	t.Helper()
	source := fmt.Appendf(nil, `version: 1
catalog:
  id: test
  title: Tests
families:
  - id: words
    title: Words
    code_type: string
    go:
      type: WordCode
    errors:
      - code: ONE
        title: One
        status: 400
        description: Something is wrong.
        user_message: %q
`, message)
	for _, f := range Check(build(t, "test.yaml", source), diag.Texts{"test.yaml": source}) {
		if strings.HasPrefix(f.Rule.ID, "user-message-") {
			found = append(found, f.Rule.ID+": "+f.Message)
		}
	}
	return found
}

func messages(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

// TestGoodMessages finds nothing wrong with messages that a careful writer might write, though they come near to a rule.
func TestGoodMessages(t *testing.T) {
	good := messages(t, "testdata/good-messages.txt")
	if len(good) < 60 {
		t.Errorf("only %d messages", len(good))
	}
	for _, message := range good {
		for _, finding := range judged(t, message) {
			t.Errorf("%s\n\t%s", message, finding)
		}
	}
}

// TestBadMessages finds the rule that stands in front of a message, and no other.
func TestBadMessages(t *testing.T) {
	for _, line := range messages(t, "testdata/bad-messages.txt") {
		rule, message, _ := strings.Cut(line, " ")
		found := judged(t, message)
		if len(found) != 1 || !strings.HasPrefix(found[0], rule+":") {
			t.Errorf("%s\n\twant %s, got %q", message, rule, found)
		}
	}
}

// TestCamelNames lets a name be that stands in the catalog's own title or description.
func TestCamelNames(t *testing.T) {
	c := &model.Catalog{Title: "easyJet errors", Description: "What the openBank says."}
	plain := ownWords(c)
	for text, want := range map[string]bool{"easyJet": false, "openBank": false, "firstName": true, "clientIDs": true, "callbackURL": true, "myGov": false, "macOS": false, "IOException": true, "Exception": false} {
		if got := isIdentifier(text) && !plain[text]; got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
