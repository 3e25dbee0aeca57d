package spec_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// TestReferenceIsComplete expects a description of every section and key, and an example of every value.
func TestReferenceIsComplete(t *testing.T) {
	var all []string
	sections(spec.Reference(), func(s *spec.Section) {
		all = append(all, s.Name)
		if s.Title == "" || s.About == "" {
			t.Errorf("%s has no title, or no description", s.Name)
		}
		for _, k := range s.Keys {
			name := s.Name + "." + k.Name
			all = append(all, name)
			if k.Title == "" || k.About == "" {
				t.Errorf("%s has no title, or no description", name)
			}
			if (k.Example == "") != (k.Value.Section != nil || k.Value.Item != nil && k.Value.Item.Section != nil) {
				t.Errorf("%s: values have an example, and sections have none: %q", name, k.Example)
			}
		}
	})
	for _, name := range spec.Described() {
		if !slices.Contains(all, name) {
			t.Errorf("%s is described, and is not part of the format", name)
		}
	}
}

// TestAboutIsSentences holds descriptions to the style of the rest.
func TestAboutIsSentences(t *testing.T) {
	sections(spec.Reference(), func(s *spec.Section) {
		texts := map[string]string{s.Name: s.About}
		for _, k := range s.Keys {
			texts[s.Name+"."+k.Name] = k.About
			if strings.HasSuffix(k.Title, ".") {
				t.Errorf("the title of %s.%s is no sentence", s.Name, k.Name)
			}
		}
		for name, text := range texts {
			if !strings.HasSuffix(text, ".") || strings.ToUpper(text[:1]) != text[:1] {
				t.Errorf("%s: %q is no sentence", name, text)
			}
		}
	})
}

// sections goes through all sections, outer ones first.
func sections(s *spec.Section, each func(*spec.Section)) {
	each(s)
	for _, k := range s.Keys {
		v := k.Value
		if v.Form == spec.OfList {
			v = *v.Item
		}
		if v.Section != nil {
			sections(v.Section, each)
		}
	}
}

// TestExamplesCanBeRead reads a catalog that is made of all examples.
func TestExamplesCanBeRead(t *testing.T) {
	var b strings.Builder
	write(&b, spec.Reference(), "", "")
	var ds diag.List
	file := spec.Parse("examples.yaml", []byte(b.String()), &ds)
	for _, d := range ds.Sorted() {
		t.Errorf("%s: %s\n%s", d.Pos, d.Message, b.String())
	}
	if len(file.Families) != 1 || len(file.Families[0].Errors) != 1 || len(file.Families[0].Errors[0].Causes) != 1 {
		t.Errorf("the examples make another catalog:\n%s", b.String())
	}
}

func write(b *strings.Builder, s *spec.Section, first, indent string) {
	for i, k := range s.Keys {
		lead := indent
		if i == 0 && first != "" {
			lead = first
		}
		fmt.Fprintf(b, "%s%s:", lead, k.Name)
		writeValue(b, k.Value, k.Example, indent)
	}
}

func writeValue(b *strings.Builder, v spec.Value, example, indent string) {
	switch {
	case v.Section != nil:
		b.WriteByte('\n')
		write(b, v.Section, "", indent+"  ")
	case v.Item != nil && v.Item.Section != nil:
		b.WriteByte('\n')
		write(b, v.Item.Section, indent+"  - ", indent+"    ")
	case v.Item != nil:
		fmt.Fprintf(b, "\n%s  - %s\n", indent, example)
	case strings.Contains(example, "{"):
		fmt.Fprintf(b, " %q\n", example)
	default:
		fmt.Fprintf(b, " %s\n", example)
	}
}

// TestSentencePatterns holds the patterns of sentences against the reader, which goes by other means.
func TestSentencePatterns(t *testing.T) {
	texts := []string{"a", " a", "", " ", "  ", `a\nb`, `\n`, `a\n`, "a b", "é", "{a", "{{a}}", "{a}", "}"}
	for _, k := range spec.Reference().Keys[1].Value.Section.Keys[1:3] { // title and description of the catalog
		for _, text := range texts {
			var ds diag.List
			src := "version: 1\ncatalog:\n  id: a\n  title: t\n  description: d\n"
			src = strings.Replace(src, k.Name+": "+k.Name[:1], fmt.Sprintf(`%s: "%s"`, k.Name, text), 1)
			spec.Parse("x.yaml", []byte(src), &ds)
			looks := k.Value.Kind.Pattern.MatchString(strings.ReplaceAll(text, `\n`, "\n"))
			if !looks && ds.Empty() {
				t.Errorf("%s: the pattern refuses %q, which can be read", k.Name, text)
			}
			bare := strings.Trim(text, " ") == text                             // of the spaces around a text the pattern says nothing
			if looks && !ds.Empty() && bare && !strings.HasSuffix(text, `\n`) { // a block may bring a line end along
				t.Errorf("%s: the pattern accepts %q, which cannot be read", k.Name, text)
			}
		}
	}
}
