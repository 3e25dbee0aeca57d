package changelog

import (
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// Sentence is text with references to errors in it.
type Sentence []Run

// Run is a part of a sentence.
type Run struct {
	Text      string
	Reference bool   // Text names an error, as legacy/3001
	URL       string // where the error stands on the reference page; may be empty
}

// String gives the text of a sentence.
func (s Sentence) String() string {
	var b strings.Builder
	for _, run := range s {
		b.WriteString(run.Text)
	}
	return b.String()
}

// links are the addresses of errors, by what they are called.
type links struct {
	addresses map[string]string
	reference *regexp.Regexp // what may be called so
}

// newLinks knows the errors of both catalogs, and those that are retired. What both have stands where the new one says.
func newLinks(old, new *model.Catalog, o Options) links {
	l := links{addresses: map[string]string{}}
	var families []string
	for _, c := range []*model.Catalog{old, new} {
		for _, f := range c.Families {
			families = append(families, regexp.QuoteMeta(f.ID))
			l.family(f, o, c == new)
		}
	}
	l.reference = regexp.MustCompile(`\b(?:` + strings.Join(families, "|") + `)/\S*[^\s.,:;)"]`)
	return l
}

// family takes in the errors of a family. Those of the old catalog are no longer on the page.
func (l links) family(f *model.Family, o Options, published bool) {
	for _, e := range f.Entries {
		l.addresses[e.Ref()] = address(published, o, e.Anchor, e.DocURL)
	}
	for _, r := range f.Reserved {
		if ref := f.ID + "/" + r.Text(); r.Retired() && published {
			l.addresses[ref] = address(published, o, r.Anchor, r.DocURL)
		}
	}
}

func address(published bool, o Options, anchor, docURL string) string {
	switch {
	case !published:
		return ""
	case o.Page != "":
		return o.Page + "#" + anchor
	}
	return docURL
}

// in finds the references in a text.
func (l links) in(text string) Sentence {
	var s Sentence
	done := 0
	for _, at := range l.reference.FindAllStringIndex(text, -1) {
		url, known := l.addresses[text[at[0]:at[1]]]
		if !known {
			continue
		}
		s = append(s, Run{Text: text[done:at[0]]}, Run{Text: text[at[0]:at[1]], Reference: true, URL: url})
		done = at[1]
	}
	return append(s, Run{Text: text[done:]})
}
