package docs

import (
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// HasJudged reports whether anything on the page is a judgement of the catalog, so that the mark has to be explained.
func (p *page) HasJudged() bool {
	for _, r := range p.Retries {
		if len(r.Inferred) > 0 {
			return true
		}
	}
	return slices.ContainsFunc(p.Entries(), func(e *model.Entry) bool { return len(e.Inferred) > 0 })
}

// markedFields are the fields with a mark beside them in the HTML page.
var markedFields = []string{"status", "category", "retry", "user_message"}

// Judged reports whether a field is listed as a judgement of the catalog.
func (e *entry) Judged(field string) bool { return slices.Contains(e.Inferred, field) }

// Unmarked lists the judged fields that no mark stands beside.
func (e *entry) Unmarked() []string {
	return slices.DeleteFunc(slices.Clone(e.Inferred), func(field string) bool { return slices.Contains(markedFields, field) })
}

// fieldNames lists fields as people call them: "user message, title".
func fieldNames(keys []string) string {
	return strings.ReplaceAll(strings.Join(keys, ", "), "_", " ")
}
