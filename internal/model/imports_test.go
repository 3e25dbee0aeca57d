package model_test

import (
	"slices"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

const sharing = `version: 1
catalog:
  id: shared
  title: Shared
retries:
  - id: one
    description: One.
    max_retries: 1
    delay: 1s
  - id: two
    description: Two.
    max_retries: 2
    delay: 1s
  - id: three
    description: Three.
categories:
  - id: first
    description: First.
    statuses: [400-499]
  - id: second
    description: Second.
    statuses: [500-599]
    retry: two
`

// importing reads a catalog whose imports are of the catalog above, with these keys each.
func importing(keys ...string) (*model.Catalog, *diag.List) {
	ds := new(diag.List)
	text := "version: 1\ncatalog:\n  id: app\n  title: App\nimport:\n"
	for _, k := range keys {
		text += "  - catalog: shared.yaml\n" + k
	}
	file := spec.Parse("app.yaml", []byte(text+"retries:\n  - id: own\n    description: Own.\n"), ds)
	read := &spec.Imported{Problems: new(diag.List)}
	read.File = spec.Parse("shared.yaml", []byte(sharing), read.Problems)
	for i := range file.Import {
		file.Import[i].Read = read
	}
	return model.Build(file, ds), ds
}

// TestImport takes what is asked for, in the order of the shared catalog and before what is declared here.
func TestImport(t *testing.T) {
	for _, test := range []struct {
		keys                []string
		categories, retries []string
	}{
		{[]string{""}, []string{"first", "second"}, []string{"one", "two", "three", "own"}},
		{[]string{"    categories: [second]\n"}, []string{"second"}, []string{"one", "two", "three", "own"}},
		{[]string{"    categories: [second, first]\n    retries: []\n"}, []string{"first", "second"}, []string{"two", "own"}},
		{[]string{"    categories: [first]\n    retries: [three]\n"}, []string{"first"}, []string{"three", "own"}},
		{[]string{"    categories: []\n    retries: [three, one]\n"}, nil, []string{"one", "three", "own"}},
		{[]string{"    retries: [three]\n", "    retries: [one]\n"}, []string{"first", "second"}, []string{"two", "three", "one", "own"}},
	} {
		c, ds := importing(test.keys...)
		var categories, retries []string
		for _, category := range c.Categories {
			categories = append(categories, category.ID)
			if !category.Imported || category.Positions.ID.File != "shared.yaml" {
				t.Errorf("%q: %+v", test.keys, category)
			}
		}
		for _, r := range c.Retries {
			retries = append(retries, r.ID)
			if r.Imported != (r.ID != "own") || r.Imported != (r.Pos.File == "shared.yaml") {
				t.Errorf("%q: %+v", test.keys, r)
			}
		}
		if !ds.Empty() || !slices.Equal(categories, test.categories) || !slices.Equal(retries, test.retries) {
			t.Errorf("%q: got %q and %q, and %v", test.keys, categories, retries, ds.Sorted())
		}
	}
}

// TestImportUnread expects nobody to take a catalog for whole whose imports were not read.
func TestImportUnread(t *testing.T) {
	var ds diag.List
	file := spec.Parse("app.yaml", []byte("version: 1\ncatalog:\n  id: app\n  title: App\nimport:\n  - catalog: shared.yaml\n"), &ds)
	model.Build(file, &ds)
	if all := ds.Sorted(); len(all) != 1 || all[0].Message != "the catalog shared.yaml was not read" {
		t.Errorf("got %v", all)
	}
}
