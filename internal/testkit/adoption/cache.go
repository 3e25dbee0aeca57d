package adoption

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
)

// cache gives the part of this machine's module cache that is laid out as a module proxy is. What go mod tidy reads for
// this module is all that anybody can need who takes it on, so that is had first, in the ordinary way; a copy of go.mod
// keeps the module as it is.
func cache(t *testing.T, root string) string {
	t.Helper()
	scratch := t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		testkit.Write(t, filepath.Join(scratch, name), testkit.Read(t, filepath.Join(root, name)))
	}
	here := Repository{Dir: root, env: os.Environ()}
	here.Go(t, "mod", "tidy", "-modfile="+filepath.Join(scratch, "go.mod"))
	return filepath.Join(strings.TrimSpace(here.Go(t, "env", "GOMODCACHE")), "cache", "download")
}

// buildCache gives the build cache of this machine, which does not move with the home directory.
func buildCache(t *testing.T, root string) string {
	t.Helper()
	return strings.TrimSpace(Repository{Dir: root, env: os.Environ()}.Go(t, "env", "GOCACHE"))
}
