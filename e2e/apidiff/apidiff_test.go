package apidiff

import (
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/testkit"
	"github.com/errgen/errgen/internal/testkit/pairs"
	judge "golang.org/x/exp/apidiff"
)

// justified are the rules that are no errors though a Go name is gone, with the reason.
var justified = map[string]string{
	"code-retired": "taking a code out must be possible; it has been deprecated before, and the warning says that its constant is gone",
}

// silent are the rules of class api of which apidiff says nothing, with the reason.
var silent = map[string]string{
	"catalog-id-changed": "the id is in the headers of files, not in Go",
	"lookup-changed":     "a function answers something else, and looks the same",
	"family-removed":     "the id of a family is a text that LookupIn takes, not a name in Go",
}

// TestPairs expects whatever apidiff calls incompatible to be an error of breaking, and errors of class api to be
// incompatible to apidiff as well.
func TestPairs(t *testing.T) {
	all, err := pairs.Load("../../internal/compat/testdata")
	if err != nil {
		t.Fatal(err)
	}
	incompatible := 0
	for _, p := range all {
		t.Run(strings.TrimPrefix(p.File, "../../internal/compat/testdata/")+"/"+p.Kind, func(t *testing.T) {
			old, now := testkit.Catalog(t, "errors.yaml", p.Old), testkit.Catalog(t, "errors.yaml", p.New)
			incompatibilities := judged(generated(t, old, string(p.Old)), generated(t, now, string(p.New)))
			incompatible += len(incompatibilities)
			agree(t, incompatibilities, compat.Compare(old, now))
		})
	}
	if incompatible < 20 {
		t.Errorf("apidiff calls %d changes incompatible, in pairs of which many should be", incompatible)
	}
}

// agree compares the two judgements on one pair.
func agree(t *testing.T, incompatibilities []string, changes []compat.Change) {
	t.Helper()
	errors, excused, api := false, false, ""
	for _, c := range changes {
		errors = errors || c.Fails()
		excused = excused || justified[c.Rule.ID] != ""
		if c.Fails() && c.Rule.Class == compat.API && silent[c.Rule.ID] == "" {
			api = c.Rule.ID
		}
	}
	if len(incompatibilities) > 0 && !errors && !excused {
		t.Errorf("breaking lets pass what apidiff calls incompatible:\n%s", strings.Join(incompatibilities, "\n"))
	}
	if len(incompatibilities) == 0 && api != "" {
		t.Errorf("apidiff finds nothing that %s would be about", api)
	}
}

// judged gives what apidiff calls incompatible.
func judged(old, now *types.Package) []string {
	var incompatibilities []string
	for _, c := range judge.Changes(old, now).Changes {
		if !c.Compatible {
			incompatibilities = append(incompatibilities, c.Message)
		}
	}
	return incompatibilities
}

var (
	fset       = token.NewFileSet()
	fromSource = sync.OnceValue(func() types.Importer {
		build.Default.CgoEnabled = false // else package net asks for a C compiler
		return importer.ForCompiler(fset, "source", nil)
	})
	packages = map[string]*types.Package{} // by specification; the base catalog is in every pair
)

// generated gives the package of a catalog, with its types.
func generated(t *testing.T, c *model.Catalog, source string) *types.Package {
	t.Helper()
	if p := packages[source]; p != nil {
		return p
	}
	files, err := golang.Generate(c, golang.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var syntax []*ast.File
	for _, f := range files {
		if strings.HasSuffix(f.Name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(fset, f.Name, f.Content, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		syntax = append(syntax, parsed)
	}
	conf := types.Config{Importer: fromSource()}
	checked, err := conf.Check("example.com/errcat", fset, syntax, nil)
	if err != nil {
		t.Fatal(err)
	}
	packages[source] = checked
	return checked
}

// TestJustified expects every excuse to be of a rule that there is, and of none that fails.
func TestJustified(t *testing.T) {
	ids := func(id string) bool { return compat.Rules().ByID(id) != nil }
	for id := range justified {
		if !ids(id) || compat.Rules().ByID(id).Severity == diag.Error {
			t.Errorf("there is no need to excuse %s", id)
		}
	}
	for id := range silent {
		if !slices.ContainsFunc(compat.Rules(), func(r *diag.Rule) bool { return r.ID == id && r.Class == compat.API }) {
			t.Errorf("%s is no rule of class api", id)
		}
	}
}
