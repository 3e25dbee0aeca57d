// Package golden compares what a test makes with files that are checked in, and gives the test the flag -update, which writes
// them again. A run that has written a file fails all the same, so that somebody looks at it.
//
// Only tests import it, and a test that does has no flag -update of its own.
package golden

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
	"github.com/google/go-cmp/cmp"
)

// Update says that golden files are to be written again.
var Update = flag.Bool("update", false, "write the golden files again; the run fails all the same, so that they are looked at")

// Compare expects a file to hold a text.
func Compare(t testing.TB, file, got string) {
	t.Helper()
	want, err := os.ReadFile(file)
	switch diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); {
	case err == nil && diff == "":
	case *Update:
		testkit.Write(t, file, got)
		t.Errorf("%s is written again: look at it, then run again without -update", file)
	case err != nil:
		t.Errorf("%v; with -update, the test writes it", err)
	default:
		t.Errorf("%s is another; with -update, the test writes it (-want +got):\n%s", file, diff)
	}
}
