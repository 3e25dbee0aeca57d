package diag_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
)

// command is a workflow command of GitHub Actions, as a runner understands it.
type command struct {
	name       string
	properties map[string]string
	text       string
}

// commands reads output as a runner does: any line end ends a line; a line whose first characters but for white space
// are two colons is a command, up to the next two colons; and a line that holds "##[" is one of an older form.
func commands(output string) []command {
	var found []command
	lines := strings.FieldsFunc(output, func(r rune) bool { return r == '\n' || r == '\r' })
	for _, line := range lines {
		if c, ok := parseCommand(line); ok {
			found = append(found, c)
		} else if strings.Contains(line, "##[") {
			found = append(found, command{name: "of the older form"})
		}
	}
	return found
}

func parseCommand(line string) (command, bool) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), "::")
	head, text, closed := strings.Cut(rest, "::")
	if !ok || !closed {
		return command{}, false
	}
	name, list, _ := strings.Cut(head, " ")
	properties := map[string]string{}
	for _, pair := range strings.Split(list, ",") {
		if key, value, ok := strings.Cut(pair, "="); ok {
			properties[strings.TrimSpace(key)] = unescape(value, "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",")
		}
	}
	return command{name, properties, unescape(text, "%0D", "\r", "%0A", "\n")}, true
}

// unescape undoes escapes one after the other, and that of the percent sign last.
func unescape(text string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	return strings.ReplaceAll(text, "%25", "%")
}

func checkGitHub(t *testing.T, got []command, i int, want *diag.Diagnostic) {
	t.Helper()
	if len(got) != 2 {
		t.Fatalf("%d annotations for two problems: %q", len(got), got)
	}
	name := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Note: "notice"}[want.Severity]
	place := map[string]string{"file": want.Pos.File, "title": "errgen: " + want.Rule.ID}
	if want.Pos.IsValid() {
		place["line"], place["col"] = fmt.Sprint(want.Pos.Line), fmt.Sprint(want.Pos.Col)
	}
	if got[i].name != name || fmt.Sprint(got[i].properties) != fmt.Sprint(place) || strings.TrimSpace(got[i].text) != strings.TrimSpace(textOf(want)) {
		t.Errorf("got %q, want %s %q %q", got[i], name, place, textOf(want))
	}
}
