package gogen

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

var update = flag.Bool("update", false, "write what the tests expect anew, and fail")

// TestStandIn keeps the catalog that the runtime is tested against, and its tests, in step with the emitters.
func TestStandIn(t *testing.T) {
	c := standInCatalog()
	names, err := runtimeNames()
	if err != nil {
		t.Fatal(err)
	}
	view, err := newCatalog(c, Options{}, names)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range standInSources(view) {
		got, err := s.render("errcat", c.Owner())
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join("..", "runtime", "errcat", s.name)
		want, err := os.ReadFile(name)
		if err == nil && string(want) == string(got.Content) {
			continue
		}
		t.Errorf("%s is out of date: go test ./internal/gogen -update writes it", name)
		if *update {
			write(t, name, got.Content)
		}
	}
}

// standInSources puts the files of a catalog into one, and their tests into another.
func standInSources(c *catalog) []source {
	code := source{name: "zz_catalog.go", doc: packageComment(c, "errcat"), declarations: emit(c, catalogEmitters)}
	tests := source{name: "zz_catalog_test.go", declarations: emit(c, catalogTestEmitters)}
	for _, f := range c.families {
		code.declarations = append(code.declarations, emit(f, familyEmitters)...)
		tests.declarations = append(tests.declarations, emit(f, familyTestEmitters)...)
	}
	return []source{code, tests}
}

// standInCatalog has what the runtime's own tests ask for, and is otherwise as small as can be.
func standInCatalog() *model.Catalog {
	sample := sampleCatalog()
	statuses, legacy := sample.Families[0], sample.Families[1]
	legacy.Entries = legacy.Entries[:2]
	names := &model.Family{ID: "names", Const: "FamilyNames", Title: "Names", KnownBy: model.ByMessage, Type: "NameCode",
		Prefix: "Name", Plural: "NameCodes"}
	names.Envelopes = []model.Envelope{
		{Code: "/title", Message: "/detail", Context: []string{"/instance", "/timestamp", "/context", "/doc_url"}},
	}
	names.Entries = []*model.Entry{
		{Code: model.Code{Text: "404"}, Name: "NOT_FOUND", Const: "NameNotFound", Title: "Nobody", Status: 404,
			Message: messageOf("no ", message.Placeholder{Name: "type"}, " has {", message.Placeholder{Name: "count", Int: true}, "}")},
		{Code: model.Code{Text: "TAKEN"}, Name: "TAKEN", Const: "NameTaken", Title: "Taken", Status: 409,
			Retry: sample.Retries[1], Message: messageOf("", placeholder("name"), " is taken.")},
	}
	return linked(&model.Catalog{
		ID:         "stand-in",
		Title:      "What the runtime is tested against",
		Retries:    sample.Retries[:3],
		Categories: sample.Categories[:2],
		Families:   []*model.Family{statuses, legacy, names},
		Fallback:   legacy.Entries[0],
	})
}

// write writes a file, and its folder.
func write(t testing.TB, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
