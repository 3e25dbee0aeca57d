package manual

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// Example gives the catalog that the examples of the page are cut out of, without the marks of their ends.
func Example() string {
	var b strings.Builder
	for line := range strings.Lines(text("example.yaml") + "\n") {
		if !isMark(line) {
			b.WriteString(line)
		}
	}
	return b.String()
}

func isMark(line string) bool {
	return strings.HasPrefix(line, "# begin ") || line == "# end\n"
}

// example gives the lines that show a section: those of the catalog above, or made of the examples of its keys.
func (n nested) example() string {
	if n.path == nil {
		return "" // the introduction shows whole ones
	}
	_, after, found := strings.Cut(text("example.yaml")+"\n", "# begin "+n.section.Name+"\n")
	if !found {
		return n.made()
	}
	return upToEnd(after)
}

// upToEnd gives the lines up to the end of a piece, which may have pieces in it.
func upToEnd(after string) string {
	var b strings.Builder
	depth := 1
	for line := range strings.Lines(after) {
		switch {
		case strings.HasPrefix(line, "# begin "):
			depth++
		case line == "# end\n":
			depth--
		default:
			b.WriteString(line)
		}
		if depth == 0 {
			break
		}
	}
	return b.String()
}

// made makes an example of a section that the catalog does not show yet.
func (n nested) made() string {
	last := n.path[len(n.path)-1].key
	lead := "  "
	if last.Value.Form == spec.OfList {
		lead = "  - "
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s:\n", last.Name)
	for _, k := range shown(n.section) {
		fmt.Fprintf(&b, "%s%s: %s\n", lead, k.Name, exampleValue(k))
		lead = strings.Repeat(" ", len(lead))
	}
	return b.String()
}

// shown are the keys of a section that have an example: those that are required, or else all.
func shown(s *spec.Section) (keys []spec.Key) {
	for _, k := range s.Keys {
		if k.Required && k.Example != "" {
			keys = append(keys, k)
		}
	}
	if len(keys) > 0 {
		return keys
	}
	for _, k := range s.Keys {
		if k.Example != "" {
			keys = append(keys, k)
		}
	}
	return keys
}

// exampleValue is the example of a key as it stands in a catalog.
func exampleValue(k spec.Key) string {
	switch {
	case k.Value.Form == spec.OfList || k.Value.Form == spec.OfAllow:
		return "[" + k.Example + "]"
	case strings.ContainsAny(k.Example, "{#*"):
		return `"` + k.Example + `"`
	}
	return k.Example
}
