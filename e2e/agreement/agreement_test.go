// Package agreement holds the JSON Schema against the reader, over catalogs that were changed at random.
package agreement

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/schema"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/broken"
	builtin "github.com/errgen/errgen/spec"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// judgement is what is thought of a catalog.
type judgement struct {
	refused  error              // by the schema; nil for nothing
	problems []*diag.Diagnostic // that the reader finds
	catalog  *model.Catalog     // nil when there are problems
	value    any                // as JSON has it
}

func judge(s *jsonschema.Schema, text []byte) judgement {
	var ds diag.List
	file := spec.Parse("x.yaml", text, &ds)
	imports(file)
	j := judgement{catalog: model.Build(file, &ds)}
	golang.CheckNames(j.catalog, &ds)
	j.problems = ds.Sorted()
	if !ds.Empty() {
		j.catalog = nil
	}
	var err error
	if j.value, err = value(text); err == nil { // of what is no YAML an editor says so itself
		j.refused = s.Validate(j.value)
	}
	return j
}

// imports gives a catalog what it imports.
func imports(file *spec.File) {
	for i := range file.Import {
		if spec.IsCatalogPath(file.Import[i].Catalog.Value) {
			file.Import[i].Read = shared()
		}
	}
}

// shared is the catalog that all imports are of, wherever they say it is.
var shared = sync.OnceValue(func() *spec.Imported {
	read := &spec.Imported{Problems: new(diag.List)}
	text, err := os.ReadFile("testdata/shared.yaml")
	if err != nil {
		panic(err)
	}
	read.File = spec.Parse("shared.yaml", text, read.Problems)
	return read
})

// compiled is the schema of the format, or of a catalog.
func compiled(t testing.TB, c *model.Catalog) *jsonschema.Schema {
	t.Helper()
	text, err := schema.Generate(c)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft7)
	if err := compiler.AddResource("errors.schema.json", v); err != nil {
		t.Fatal(err)
	}
	s, err := compiler.Compile("errors.schema.json") // which holds it against the schema of schemas, too
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// agree fails where the schema refuses what the reader accepts, and where only the reader refuses for a reason that is not
// among those that a schema cannot have. It notes down which of those came up.
func agree(t *testing.T, name string, j judgement, text []byte, hit map[int]bool) {
	t.Helper()
	switch {
	case j.refused != nil && len(j.problems) == 0:
		t.Errorf("%s: the schema refuses what the reader accepts: %v\n%s", name, j.refused, text)
	case j.refused == nil:
		justify(t, name, j.problems, text, hit)
	}
}

// justify looks for the reasons. Where the YAML is wrong, the other problems are those of another catalog than the one
// that the schema sees.
func justify(t *testing.T, name string, problems []*diag.Diagnostic, text []byte, hit map[int]bool) {
	t.Helper()
	var open []*diag.Diagnostic
	for _, d := range problems {
		row, justified := reasonFor(d)
		if !justified {
			open = append(open, d)
			continue
		}
		hit[row] = true
		if reasons[row].why == isLayout {
			return
		}
	}
	for _, d := range open {
		t.Errorf("%s: only the reader says %s: %s [%s]\n%s", name, d.Pos, d.Message, d.Rule.ID, text)
	}
}

// mutants is small enough for every run of the tests; make agree asks for more.
var mutants = flag.Int("mutants", 2500, "how many changed catalogs to judge")

// TestAgreement judges catalogs that were changed in one or two places.
func TestAgreement(t *testing.T) {
	shop, err := os.ReadFile("testdata/shop.yaml")
	if err != nil {
		t.Fatal(err)
	}
	general, hit := compiled(t, nil), map[int]bool{}
	original := judge(general, shop)
	if original.refused != nil || original.catalog == nil {
		t.Fatalf("the catalog is not a valid one: %v, %v", original.refused, original.problems)
	}
	particular := compiled(t, original.catalog)
	var accepted, both, reader int
	m := newMutator(t, shop)
	for i := range *mutants {
		text := m.mutant()
		j, name := judge(general, text), fmt.Sprintf("mutant %d", i)
		agree(t, name, j, text, hit)
		switch {
		case j.catalog != nil:
			accepted++
			agreeOnIDs(t, name, j, original.catalog, particular, text, accepted)
		case j.refused != nil:
			both++
		default:
			reader++
		}
		if t.Failed() {
			t.FailNow() // one at a time
		}
	}
	t.Logf("%d mutants: accepted %d, refused by both %d, by the reader only %d", *mutants, accepted, both, reader)
	written(t, general, hit)
	rare(t, general, string(shop), hit)
	allHit(t, hit)
}

// agreeOnIDs expects of the schemas that know the ids of a catalog that they accept every catalog with those.
func agreeOnIDs(t *testing.T, name string, j judgement, original *model.Catalog, particular *jsonschema.Schema, text []byte, number int) {
	t.Helper()
	if cmp.Equal(ids(j.catalog), ids(original)) {
		if err := particular.Validate(j.value); err != nil {
			t.Errorf("%s: the schema of the same ids refuses it: %v\n%s", name, err, text)
		}
	}
	if number%50 == 0 { // each is a schema to be compiled
		if err := compiled(t, j.catalog).Validate(j.value); err != nil {
			t.Errorf("%s: its own schema refuses it: %v\n%s", name, err, text)
		}
	}
}

// ids are those that a schema enumerates.
func ids(c *model.Catalog) (all []string) {
	for _, s := range c.Sources {
		all = append(all, "source "+s.ID)
	}
	for _, r := range c.Retries {
		all = append(all, "strategy "+r.ID)
	}
	for _, c := range c.Categories {
		all = append(all, "category "+c.ID)
	}
	for _, f := range c.Families {
		all = append(all, "family "+f.ID)
		for _, g := range f.Groups {
			all = append(all, "group "+g.ID)
		}
	}
	return all
}

// written judges the catalogs that the model is tested with: valid ones, and ones with one mistake each.
func written(t *testing.T, general *jsonschema.Schema, hit map[int]bool) {
	files, err := filepath.Glob("../../internal/model/testdata/*/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("found no catalogs: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		agreeOn(t, general, file, text, hit)
	}
	refused, err := broken.Catalogs("../../internal/model/testdata/err")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range refused {
		agreeOn(t, general, c.Name, c.Source, hit)
	}
}

func agreeOn(t *testing.T, general *jsonschema.Schema, name string, text []byte, hit map[int]bool) {
	t.Helper()
	j := judge(general, text)
	agree(t, name, j, text, hit)
	if j.catalog != nil {
		if err := compiled(t, j.catalog).Validate(j.value); err != nil {
			t.Errorf("%s: its own schema refuses it: %v", name, err)
		}
	}
}

// TestCatalog expects the catalog of this repository to fit its schema.
func TestCatalog(t *testing.T) {
	j := judge(compiled(t, nil), builtin.Errors)
	if j.refused != nil || j.catalog == nil {
		t.Fatalf("refused: %v, %v", j.refused, j.problems)
	}
	if again := judge(compiled(t, j.catalog), builtin.Errors); again.refused != nil {
		t.Errorf("its own schema refuses it: %v", again.refused)
	}
}
