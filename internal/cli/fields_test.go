package cli_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/errgen/errgen/internal/changelog"
	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/docs"
	"github.com/errgen/errgen/internal/explain"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit"
)

// TestFields edits a catalog that says something in every field of the model, one field at a time, and expects the outputs
// to change that the table says carry the field, and no others.
func TestFields(t *testing.T) {
	text := testkit.Read(t, "testdata/fields.yaml")
	old := fieldsCatalog(t, text)
	before := outputs(t, old, old)
	for _, f := range fields {
		t.Run(f.name, func(t *testing.T) {
			for i := 0; i < len(f.edit); i += 2 {
				if !strings.Contains(text, f.edit[i]) {
					t.Errorf("the catalog does not hold %q", f.edit[i])
				}
			}
			edited := fieldsCatalog(t, strings.NewReplacer(f.edit...).Replace(text))
			if got := changed(before, outputs(t, old, edited)); got != f.carried {
				t.Errorf("carried by %q, and the table says %q", got, f.carried)
			}
			if (f.carried == everywhere) != (f.why == "") {
				t.Error("the table says why others leave it out if, and only if, some do")
			}
		})
	}
}

// TestFields_all expects a row for each field of the model: a new one has to say who carries it.
func TestFields_all(t *testing.T) {
	listed := map[string]bool{}
	for _, f := range fields {
		listed[f.name] = true
	}
	for name := range notInCatalogs {
		listed[name] = true
	}
	for _, name := range fieldsOf(reflect.TypeFor[model.Catalog](), map[reflect.Type]bool{}) {
		if !listed[name] {
			t.Errorf("who carries %s? The table of fields does not say", name)
		}
		delete(listed, name)
	}
	for name := range listed {
		t.Errorf("the model has no %s", name)
	}
}

// TestFields_positions moves everything in the file, which changes no output.
func TestFields_positions(t *testing.T) {
	text := testkit.Read(t, "testdata/fields.yaml")
	old := fieldsCatalog(t, text)
	moved := fieldsCatalog(t, "# one line more\n"+text)
	if got := changed(outputs(t, old, old), outputs(t, old, moved)); got != "" {
		t.Errorf("positions are carried by %s", got)
	}
}

// fieldsCatalog gives the catalog of a text, which may import from testdata/shared.yaml.
func fieldsCatalog(t *testing.T, text string) *model.Catalog {
	t.Helper()
	var ds diag.List
	file := spec.Parse("fields.yaml", []byte(text), &ds)
	for i := range file.Import {
		shared := []byte(testkit.Read(t, "testdata/shared.yaml"))
		file.Import[i].Read = &spec.Imported{File: spec.Parse("shared.yaml", shared, &ds), Problems: new(diag.List)}
	}
	c := model.Build(file, &ds)
	golang.CheckNames(c, &ds)
	for _, d := range ds.Sorted() {
		t.Fatalf("%s: %s", d.Pos, d.Message)
	}
	return c
}

// fieldsOf lists the fields of a struct of the model and of those in it, as Entry.Title. Positions are left out: they are
// for messages to writers.
func fieldsOf(typ reflect.Type, seen map[reflect.Type]bool) (names []string) {
	for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || typ.PkgPath() != reflect.TypeFor[model.Catalog]().PkgPath() || seen[typ] {
		return nil
	}
	seen[typ] = true
	for i := range typ.NumField() {
		f := typ.Field(i)
		if leaf := strings.TrimLeft(f.Type.String(), "[]"); leaf == "diag.Pos" {
			continue
		}
		if f.Name != "Positions" {
			names = append(names, typ.Name()+"."+f.Name)
		}
		names = append(names, fieldsOf(f.Type, seen)...)
	}
	return names
}

// outputs gives what is told of a new catalog, and of what has changed since an old one.
func outputs(t *testing.T, old, new *model.Catalog) map[string]string {
	t.Helper()
	all := map[string]string{"explain": explained(t, new), "changelog": changelog.Between(old, new, changelog.Options{}).Markdown(new.Title)}
	files, err := golang.Generate(new, golang.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name, "_test.go") {
			all["go"] += string(f.Content)
		}
	}
	pages, err := docs.Generate(new, docs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all["page"], all["markdown"] = string(pages[0].Content), string(pages[1].Content)
	for _, c := range compat.Accept(compat.Compare(old, new), new.Accepted, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)) {
		all["breaking"] += fmt.Sprintln(c.Rule.ID, c.Subject, c.Message)
	}
	return all
}

// explained gives what is explained of each code, and of what is reserved.
func explained(t *testing.T, c *model.Catalog) string {
	t.Helper()
	var b bytes.Buffer
	for _, f := range c.Families {
		refs := []string{}
		for _, e := range f.Entries {
			refs = append(refs, e.Ref())
		}
		for _, r := range f.Reserved {
			refs = append(refs, f.ID+"/"+r.Text())
		}
		for _, ref := range refs {
			if err := explain.Describe(&b, explain.Find(c, ref)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return b.String()
}

// changed lists the outputs that differ.
func changed(before, after map[string]string) string {
	var names []string
	for _, name := range strings.Fields(everywhere) {
		if before[name] != after[name] {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}
