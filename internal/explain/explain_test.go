package explain

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/testkit"
	builtin "github.com/errgen/errgen/spec"
)

func TestHolds(t *testing.T) {
	tests := []struct {
		line, word string
		want       bool
	}{
		{"AUTH_FORBIDDEN", "AUTH_FORBIDDEN", true},
		{"code=AUTH_FORBIDDEN,", "AUTH_FORBIDDEN", true},
		{"AUTH_FORBIDDEN_ZONE then AUTH_FORBIDDEN", "AUTH_FORBIDDEN", true},
		{"AUTH_FORBIDDEN_ZONE", "AUTH_FORBIDDEN", false},
		{"XAUTH_FORBIDDEN", "AUTH_FORBIDDEN", false},
		{`{"errorCode":2006}`, "2006", true},
		{"failed with 2006.", "2006", true},
		{"error code:2006: entity", "2006", true},
		{"id 12006", "2006", false},
		{"2006-01-02T15:04:05", "2006", false},
		{"took 1.404 s", "404", false},
		{"at 10.0.404.1", "404", false},
		{"v404a", "404", false},
		{"PD:affinity:ErrX!", "PD:affinity:ErrX", true},
		{"", "404", false},
		{"anything", "", false},
	}
	for _, test := range tests {
		if got := holds(test.line, test.word); got != test.want {
			t.Errorf("holds(%q, %q) = %t, want %t", test.line, test.word, got, test.want)
		}
	}
}

func catalog(t *testing.T) *model.Catalog {
	t.Helper()
	return testkit.Catalog(t, "errors.yaml", builtin.Errors)
}

// TestFindEveryName finds each entry of the catalog by each thing that it is known by.
func TestFindEveryName(t *testing.T) {
	c := catalog(t)
	names := golang.NamesOf(c)
	for _, e := range c.Entries() {
		constant := names.Entry(e)
		for _, query := range []string{e.Code.Text, e.Ref(), e.Name, constant, "errcat." + constant, "a line with " + constant + " in it"} {
			if !slices.Contains(Find(c, query).Entries, e) {
				t.Errorf("Find(%q) lacks %s", query, e.Ref())
			}
		}
	}
}

func TestDescribeEveryEntry(t *testing.T) {
	c := catalog(t)
	names := golang.NamesOf(c)
	for _, e := range c.Entries() {
		var out bytes.Buffer
		if err := Describe(&out, Found{Entries: []*model.Entry{e}, names: names}); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{e.Ref() + ": " + e.Title, names.Entry(e), e.Name, e.DocURL, e.MessageText(), e.Retry.Words()} {
			if !strings.Contains(unwrapped(out.String()), unwrapped(want)) {
				t.Errorf("the description of %s lacks %q:\n%s", e.Ref(), want, &out)
			}
		}
		for row := range strings.Lines(out.String()) {
			if len(row) > width+1 {
				t.Errorf("a row of %s is too long: %q", e.Ref(), row)
			}
		}
	}
}

func unwrapped(text string) string { return strings.Join(strings.Fields(text), " ") }

func TestWrapped(t *testing.T) {
	text := strings.Repeat("word  ", 40) + "end"
	var rows []string
	for row := range wrapColumns(text) {
		rows = append(rows, row)
	}
	if got := strings.Join(rows, " "); got != text {
		t.Errorf("wrapping and joining gives %q, want %q", got, text)
	}
}
