package mutants

import (
	"flag"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

var (
	count = flag.Int("mutants", 200, "how many mutants to test; 0 for all")
	seed  = flag.Uint64("seed", 1, "which of them")
	match = flag.String("match", "", "test all mutants whose names match this expression, and no others")
)

// packages are those whose mutants are tested: that of this repository's catalog, and a small one with what that catalog has not.
var packages = []string{"../../generated/errcat", "../../errcode/internal/shop"}

// explained are mutants that no test can find, and why.
var explained = map[string]string{
	"http.go HTTPStatus.String: httpFamily -> legacyFamily":    decimal,
	"legacy.go LegacyCode.String: legacyFamily -> proveFamily": decimal,
	"prove.go ProveCode.String: proveFamily -> vipFamily":      decimal,
	"order.go OrderCode.String: orderFamily -> stockFamily":    decimal,
	"web.go WebStatus.String: webFamily -> formFamily":         decimal,
}

// decimal is a reason.
const decimal = "an integer has the same text in every family, and only takes memory where the family does not know it"

// TestMutants sees the emitted tests find at least 95 of 100 mutants, and knows of each other one why.
func TestMutants(t *testing.T) {
	outcomes := map[outcome]int{}
	for _, dir := range packages {
		for some := range slices.Chunk(chosen(t, dir), 50) {
			for i, o := range testAll(t, some) {
				outcomes[o]++
				report(t, some[i], o)
			}
			t.Logf("%s: %v", filepath.Base(dir), outcomes)
		}
	}
	compiled := outcomes[killed] + outcomes[survived]
	if *match == "" && outcomes[killed]*100 < compiled*95 {
		t.Errorf("only %d of %d mutants were killed", outcomes[killed], compiled)
	}
	if outcomes[notCompiling] > compiled/20 {
		t.Errorf("%d mutants do not compile, and only %d do", outcomes[notCompiling], compiled)
	}
}

// TestExplained finds each explained mutant among those there are.
func TestExplained(t *testing.T) {
	unknown := maps.Clone(explained)
	for _, dir := range packages {
		all, err := mutantsOf(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range all {
			delete(unknown, m.change())
		}
	}
	if len(unknown) > 0 {
		t.Errorf("there are no mutants %q", slices.Collect(maps.Keys(unknown)))
	}
}

// chosen returns the mutants of a package that are to be tested.
func chosen(t *testing.T, dir string) []mutant {
	t.Helper()
	all, err := mutantsOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	if *match != "" {
		wanted := regexp.MustCompile(*match)
		return slices.DeleteFunc(all, func(m mutant) bool { return !wanted.MatchString(m.name) })
	}
	return pick(all, *count/len(packages), *seed)
}

// testAll tests mutants of a package.
func testAll(t *testing.T, some []mutant) []outcome {
	t.Helper()
	outcomes, err := run(t, some)
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

// report says which mutants survive, and which do not compile.
func report(t *testing.T, m mutant, o outcome) {
	t.Helper()
	reason, ok := explained[m.change()]
	switch {
	case o == survived && ok:
		t.Logf("%s survived: %s", m.name, reason)
	case o == survived:
		t.Errorf("%s survived", m.name)
	case o == notCompiling:
		t.Logf("%s does not compile", m.name)
	case ok:
		t.Errorf("%s is killed, and is explained all the same", m.name)
	}
}

// pick takes mutants at random, as many of each kind as it can; all of them for 0.
func pick(all []mutant, n int, seed uint64) []mutant {
	if n == 0 || n >= len(all) {
		return all
	}
	r := rand.New(rand.NewPCG(seed, 0))
	var kinds []string
	byKind := map[string][]mutant{}
	for _, i := range r.Perm(len(all)) {
		m := all[i]
		if byKind[m.kind] == nil {
			kinds = append(kinds, m.kind)
		}
		byKind[m.kind] = append(byKind[m.kind], m)
	}
	var some []mutant
	for round := 0; len(some) < n; round++ {
		for _, kind := range kinds {
			if of := byKind[kind]; round < len(of) && len(some) < n {
				some = append(some, of[round])
			}
		}
	}
	return some
}
