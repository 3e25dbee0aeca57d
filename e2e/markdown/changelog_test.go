// Package markdown holds the Markdown that errgen prints against a renderer of GitHub's dialect.
package markdown

import (
	"bytes"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"github.com/errgen/errgen/internal/changelog"
)

var (
	renderer = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote))
	tags     = regexp.MustCompile(`<[^>]*>`)
)

// itemTexts renders Markdown and gives the texts of its list items.
func itemTexts(t *testing.T, markdown string) []string {
	t.Helper()
	var page bytes.Buffer
	if err := renderer.Convert([]byte(markdown), &page); err != nil {
		t.Fatal(err)
	}
	var items []string
	for _, item := range strings.Split(page.String(), "<li>")[1:] {
		text, _, _ := strings.Cut(item, "</li>")
		items = append(items, strings.TrimSpace(html.UnescapeString(tags.ReplaceAllString(text, ""))))
	}
	return items
}

// parts are what texts are made of at random: all that may mean something to Markdown, and little else.
var parts = append(strings.Split("ab1 \\`*_{}[]()<>#+-.!|~$&;:=\"'/^@", ""), "&lt;", "&#35;", "](", "<b>", "http://", "![")

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(30) {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return strings.Join(strings.Fields("a "+b.String()+" z"), " ")
}

// TestChangelog renders sentences of random characters, and expects to read what was written, with nothing of it taken for
// more than text.
func TestChangelog(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		want := randomText(r)
		log := changelog.Log{Items: []changelog.Item{{
			Kind:     changelog.Added,
			Sentence: changelog.Sentence{{Text: want}, {Text: want, Reference: true, URL: "https://example.com/" + want}},
		}}}
		got := itemTexts(t, log.Markdown(want))
		if len(got) != 1 || got[0] != want+want {
			t.Fatalf("%q is read as %q\n%s", want, got, log.Markdown(want))
		}
	}
}
