package manual

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// Format prints the page about the format: every section in the order of a catalog, with its keys.
func Format(root *spec.Section) []byte {
	parts := []string{text("format-intro.md"), kinds(root), "## The sections"}
	words, seen := vocabularyOf(root), map[string]bool{}
	eachSection(root, nil, func(n nested) {
		if !seen[n.section.Name] {
			seen[n.section.Name] = true
			parts = append(parts, n.print(words))
		}
	})
	return page(append(parts, text("format-rules.md"), index(root))...)
}

// index lists all keys by the alphabet, with the sections that they stand in.
func index(root *spec.Section) string {
	sections, seen := map[string][]string{}, map[string]bool{}
	eachSection(root, nil, func(n nested) {
		for _, k := range n.section.Keys {
			to := fmt.Sprintf("[%s](#%s)", n.section.Title, keyAnchor(n.section, k))
			if !seen[k.Name+to] {
				seen[k.Name+to] = true
				sections[k.Name] = append(sections[k.Name], to)
			}
		}
	})
	var b strings.Builder
	b.WriteString("## All keys\n\n| key | of |\n|---|---|\n")
	for _, name := range slices.Sorted(maps.Keys(sections)) {
		fmt.Fprintf(&b, "| `%s` | %s |\n", name, strings.Join(sections[name], ", "))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func keyAnchor(s *spec.Section, k spec.Key) string { return Anchor(s.Title) + "-" + k.Name }

// nested is a section, and the keys that lead to it.
type nested struct {
	section *spec.Section
	path    []step
}

// step is a key on the way to a section.
type step struct {
	parent *spec.Section
	key    spec.Key
}

// eachSection goes through all sections in the order in which their keys stand, outer ones first.
func eachSection(s *spec.Section, path []step, do func(nested)) {
	do(nested{s, path})
	for _, k := range s.Keys {
		if inner := sectionOf(k.Value); inner != nil {
			eachSection(inner, append(path[:len(path):len(path)], step{s, k}), do)
		}
	}
}

// sectionOf gives the section that a value is, or that the items of a list are.
func sectionOf(v spec.Value) *spec.Section {
	if v.Form == spec.OfList {
		return v.Item.Section
	}
	return v.Section
}

// print prints a section: where it stands, an example, its keys, and what else is to be known.
func (n nested) print(words vocabulary) string {
	s := n.section
	parts := []string{"### " + s.Title, words.prose(s.About)}
	if where := n.where(); where != "" {
		parts = append(parts, where)
	}
	if piece := n.example(); piece != "" {
		parts = append(parts, "```yaml\n"+piece+"```")
	}
	parts = append(parts, keysTable(s, words))
	if more := text("sections/" + s.Name + ".md"); more != "" {
		parts = append(parts, more)
	}
	return strings.Join(parts, "\n\n")
}

// where says between which keys a section stands.
func (n nested) where() string {
	if len(n.path) == 0 {
		return ""
	}
	var keys []string
	for _, s := range n.path {
		keys = append(keys, "`"+s.key.Name+":`")
	}
	last, stands := n.path[len(n.path)-1], "It stands under "
	if last.key.Value.Form == spec.OfList {
		stands = "It is an item of "
	}
	return stands + strings.Join(keys, " → ") + "."
}

// keysTable lists the keys of a section, each with an anchor of its own.
func keysTable(s *spec.Section, words vocabulary) string {
	var b strings.Builder
	b.WriteString("| key | what it takes | required | what it is for |\n|---|---|---|---|\n")
	for _, k := range s.Keys {
		about, required := requirement(s, k, words)
		name := fmt.Sprintf(`<a id="%s"></a>`+"`%s`", keyAnchor(s, k), k.Name)
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", name, cell(takes(k)), cell(required), cell(words.prose(about)))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// sometimes are the keys that have to be there in some families, or beside some others. Only the model knows when, and
// what is written by hand below the table says so.
var sometimes = []string{"Entry.code", "Entry.name", "Entry.status", "Entry.user_message", "Retry.delay", "Reservation.code", "Reservation.name", "Envelope.code", "Envelope.message"}

// requirement says whether a key has to be there, and takes what it means to leave it out off its description.
func requirement(s *spec.Section, k spec.Key, words vocabulary) (about, required string) {
	before, after, found := strings.Cut(k.About, "Left out: ")
	without, rest, ended := strings.Cut(after, ".")
	switch {
	case k.Required:
		return k.About, "**yes**"
	case slices.Contains(sometimes, s.Name+"."+k.Name):
		return k.About, "sometimes"
	case !found || !ended || strings.Contains(rest, "Left out"):
		return k.About, "no"
	}
	return strings.TrimSpace(before) + rest, "no; left out: " + words.prose(without)
}

// cell keeps a text in its cell of a table.
func cell(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "|", `\|`), "\n", " ")
}
