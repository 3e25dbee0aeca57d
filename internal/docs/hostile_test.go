package docs

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/errgen/errgen/internal/markdown"
	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// hostile are texts that try to become more than text on a page. Each has the word WORD in it, to be found again.
var hostile = []string{
	`<script>WORD()</script>`,
	`</style></script><script>WORD()</script>`,
	`"><img src=x onerror=WORD()>`,
	`' onmouseover='WORD()`,
	"` onclick=WORD() `",
	`<!-- WORD -->`, `--> WORD`, `<![CDATA[ WORD ]]>`,
	`javascript:WORD()`,
	`{{.WORD}} ${WORD}`,
	`&lt;b&gt;WORD &amp; &#60;`,
	`| WORD | x |`, "# WORD", "WORD\n===", "- WORD", "1. WORD", "1) WORD", "+ WORD", "> WORD", "    WORD", "---\nWORD",
	"```\nWORD\n```", "~~~ WORD ~~~", "*WORD* _WORD_ **WORD** ~~WORD~~", "[WORD](javascript:alert(1)) ![x](y)", "[WORD]: https://example.com",
	"https://example.com/WORD www.example.com", "$WORD$ :WORD: @WORD #1", `\WORD\`, "<a id=\"page_main\">WORD</a>", "[^1] WORD", "WORD  \nline",
	"\u202eWORD\u202c \u200b\ufeff \x00 \x7f \u2028 \xff",
}

// hostileCatalog says a text wherever a catalog can say one.
func hostileCatalog(text string) *model.Catalog {
	c := &model.Catalog{ID: "hostile", Title: text, Description: text, DocsURL: text}
	source := &model.Source{ID: "source", Title: text, URL: text}
	retry := &model.Retry{ID: "retry", Description: text, MaxRetries: 1, Delay: time.Second, Multiplier: 100, Inferred: []string{text}}
	category := &model.Category{ID: "category", Description: text, Retry: retry}
	group := &model.Group{ID: "group", Title: text, Description: text}
	family := &model.Family{ID: "family", Title: text, Description: text, KnownBy: model.ByCode, Go: model.GoNames{Type: "Code"},
		Sources: []*model.Source{source}, Groups: []*model.Group{group},
		Reserved:  []model.Reservation{{Code: text, Reason: text}, {Name: "NAME", Reason: text}},
		Envelopes: []model.Envelope{{List: text, Code: text, Message: text}}}
	first := &model.Entry{Family: family, Name: "FIRST", Anchor: "family-first", Code: model.Code{Text: text}, Status: 400}
	entry := *first
	entry.Anchor, entry.Title, entry.UserMessage, entry.Description, entry.Resolution = "family-second", text, text, text, text
	entry.Message = &message.Message{Text: text, Literals: []string{text, text}, Placeholders: []message.Placeholder{{Name: "param"}}}
	entry.Causes = []model.Cause{{Cause: text, Fix: text}}
	entry.Label, entry.Owner, entry.Severity, entry.Runbook, entry.DocURL = text, text, text, text, text
	entry.Tags, entry.Inferred, entry.Sources = []string{text}, []string{text}, family.Sources
	entry.Aliases = []model.Alias{{Name: text}}
	entry.Group, entry.Category, entry.Retry, entry.Refines = group, category, retry, first
	elsewhere := &model.Entry{Family: &model.Family{ID: "elsewhere"}, Code: model.Code{Text: text}, DocURL: text}
	entry.Deprecated = &model.Deprecation{Since: text, Reason: text, ReplacedBy: elsewhere}
	family.Entries = []*model.Entry{first, &entry}
	family.Reserved = append(family.Reserved, model.Reservation{Code: text, Name: "RETIRED", Anchor: "family-retired",
		Title: text, Since: text, Reason: text, ReplacedBy: elsewhere, DocURL: text})
	c.Sources, c.Retries, c.Categories, c.Families = family.Sources, []*model.Retry{retry}, []*model.Category{category}, []*model.Family{family}
	return c
}

// TestHostileHTML compares the elements and the names of attributes of a hostile page with those of a harmless one.
func TestHostileHTML(t *testing.T) {
	harmless, _ := generate(t, hostileCatalog("WORD"), plain)
	for _, text := range hostile {
		page, _ := generate(t, hostileCatalog(text), plain)
		if got, want := tags(page), tags(harmless); got != want && !strings.Contains(text, "\n") {
			t.Errorf("%q changes the elements of the page", text)
		}
		for _, bad := range []string{"<script>WORD", "<img", "<!-- WORD", `href="javascript`, "onerror=WORD()>"} {
			if strings.Contains(page, bad) {
				t.Errorf("%q reaches the page as %s", text, bad)
			}
		}
	}
}

var (
	tag       = regexp.MustCompile(`<(!|/?[a-zA-Z])("[^"]*"|'[^']*'|[^'">])*>`)
	attribute = regexp.MustCompile(`="[^"]*"`)
)

// tags gives the tags of a page without the values of their attributes.
func tags(page string) string {
	return strings.Join(tag.FindAllString(attribute.ReplaceAllString(page, ""), -1), "\n")
}

// TestHostileMarkdown takes what the template writes away, and expects nothing but letters, entities and a few stops.
func TestHostileMarkdown(t *testing.T) {
	_, harmless := generate(t, hostileCatalog("WORD"), plain)
	for _, text := range hostile {
		_, page := generate(t, hostileCatalog(text), plain)
		if strings.Contains(text, "\n") { // becomes paragraphs, where paragraphs may be
			continue
		}
		want := strings.ReplaceAll(strings.ReplaceAll(harmless, `"WORD"`, `"`+escapeAttribute(text)+`"`), "WORD", markdown.Escape(text))
		if isWeb(text) || text == "" || strings.TrimSpace(text) != text {
			continue
		}
		if len(strings.Split(page, "\n")) != len(strings.Split(want, "\n")) {
			t.Errorf("%q changes the lines of the page", text)
		}
		if strings.Contains(withoutAttributes(page), text) && markdown.Escape(text) != text {
			t.Errorf("%q stands on the page as it is", text)
		}
	}
}

func withoutAttributes(page string) string { return attribute.ReplaceAllString(page, "") }

var entity = regexp.MustCompile(`&#\d+;`)

// TestEscapeMarkdown expects nothing that Markdown or HTML knows, and the text itself once entities are resolved.
func TestEscapeMarkdown(t *testing.T) {
	for _, text := range hostile {
		got := markdown.Escape(text)
		if bad := strings.IndexAny(entity.ReplaceAllString(got, ""), "<>&|#*_`~[]()!\\$:@+=>\"{}/\n\r\t"); bad >= 0 {
			t.Errorf("%q: %q still stands in %q", text, got[bad:], got)
		}
		visible := strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7f || r > 0x7f {
				return -1
			}
			return r
		}, strings.ReplaceAll(strings.ReplaceAll(text, "\n", " "), "\u2028", " "))
		back := strings.Map(func(r rune) rune {
			if r > 0x7f {
				return -1
			}
			return r
		}, html.UnescapeString(got))
		if back != visible {
			t.Errorf("%q reads as %q", text, back)
		}
	}
}
