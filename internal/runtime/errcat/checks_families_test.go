// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"fmt"
	"hash/fnv"
	"testing"
)

// membership says which codes a family has.
type membership struct {
	family Family
	codes  int
	sum    uint64 // FNV-1a of 64 bits, over the line "code name status" of each
}

// checkFamilies expects each family to have the codes of the catalog that catalog_test.go was printed from. Files from
// another catalog, or from another version of this one, may fit together and pass tests of their own all the same.
func checkFamilies(t *testing.T, want []membership) {
	t.Helper()
	for _, w := range want {
		codes, sum := codesIn(w.family), fnv.New64a()
		for _, c := range codes {
			fmt.Fprintf(sum, "%s %s %d\n", c.String(), c.Name(), c.Status())
		}
		if len(codes) != w.codes || sum.Sum64() != w.sum {
			t.Errorf("the files of the family %s come from another catalog than catalog_test.go, or from another version of it: generate all of them again", w.family)
		}
	}
}
