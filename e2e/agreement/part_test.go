package agreement

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// judgePart says what is thought of a file that a catalog includes: the schema sees the file alone, the reader all of it.
func judgePart(s *jsonschema.Schema, head, text []byte) judgement {
	var ds diag.List
	in := spec.Folder{Files: fstest.MapFS{"part.yaml": {Data: text}}, Head: "x.yaml", Named: func(path string) string { return path }}
	whole, err := spec.ParseAll("x.yaml", head, in, &ds)
	if err != nil {
		panic(err) // the file is there
	}
	imports(whole.File)
	j := judgement{catalog: model.Build(whole.File, &ds)}
	golang.CheckNames(j.catalog, &ds)
	j.problems = ds.Sorted()
	if !ds.Empty() {
		j.catalog = nil
	}
	if j.value, err = value(text); err == nil {
		j.refused = s.Validate(j.value)
	}
	return j
}

// TestPartAgreement judges changed files that a catalog includes, by the schema of the format and by that of the catalog.
func TestPartAgreement(t *testing.T) {
	shop, err := os.ReadFile("testdata/shop.yaml")
	if err != nil {
		t.Fatal(err)
	}
	before, families, _ := strings.Cut(string(shop), "\nfamilies:\n")
	families, _, found := strings.Cut(families, "\ninclude: ")
	if !found {
		t.Fatal("the catalog has no families, or nothing behind them")
	}
	head, part := []byte(before+"\ninclude: [part.yaml]\n"), []byte("families:\n"+families+"\n")
	general, hit := compiled(t, nil), map[int]bool{}
	original := judgePart(general, head, part)
	if original.refused != nil || original.catalog == nil {
		t.Fatalf("the catalog is not a valid one: %v, %v", original.refused, original.problems)
	}
	particular := compiled(t, original.catalog)
	m, accepted := newMutator(t, part), 0
	for i := range *mutants / 2 {
		text := m.mutant()
		j, name := judgePart(general, head, text), fmt.Sprintf("mutant %d", i)
		agree(t, name, j, text, hit)
		if j.catalog != nil {
			accepted++
			agreeOnIDs(t, name, j, original.catalog, particular, text, accepted)
		}
		if t.Failed() {
			t.FailNow() // one at a time
		}
	}
	t.Logf("%d mutants: accepted %d", *mutants/2, accepted)
}
