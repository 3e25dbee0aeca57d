package output

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Writers of different plans for the same directories, named in different orders and spellings, must leave one of the
// plans whole.
func TestConcurrentWriters(t *testing.T) {
	const writers, rounds = 8, 10
	sandbox(t)
	must(t, os.MkdirAll("gen", 0o777))
	must(t, os.Symlink("gen", "alias"))
	plans := make([]Plan, writers)
	for i := range plans {
		plans[i] = rivalPlan(i)
	}
	for range rounds {
		writeAll(t, plans)
		if n := len(slices.DeleteFunc(slices.Clone(plans), differs(t))); n != 1 {
			t.Fatalf("the disk holds %d of the plans whole, want 1", n)
		}
		for name := range contents(t, ".") {
			if isTemp(filepath.Base(name)) {
				t.Fatalf("%s was left behind", name)
			}
		}
	}
}

// rivalPlan differs from those of other writers in every content and in one name.
func rivalPlan(i int) Plan {
	body := fmt.Sprint("writer ", i)
	files := []File{file("a.go", body), file("b.go", body), file("c.go", body), file(fmt.Sprintf("own%d.go", i), body)}
	p := Plan{dir("gen/one", files...), dir("alias/two", files...)}
	if i%2 == 1 {
		p = Plan{dir("./gen/two/", files...), dir("alias/one", files...)}
	}
	return p
}

func writeAll(t *testing.T, plans []Plan) {
	t.Helper()
	var all sync.WaitGroup
	for _, p := range plans {
		all.Add(1)
		go func() {
			defer all.Done()
			if _, err := p.Write(); err != nil {
				t.Error(err)
			}
		}()
	}
	all.Wait()
}

func differs(t *testing.T) func(Plan) bool {
	return func(p Plan) bool {
		changes, err := p.Compare()
		must(t, err)
		return len(changes) > 0
	}
}

// Runs that share a new parent but no directory do not lock each other out, and must not trip over each other.
func TestConcurrentWritersUnderANewParent(t *testing.T) {
	for range 20 {
		sandbox(t)
		var plans []Plan
		for i := range 8 {
			plans = append(plans, Plan{dir(fmt.Sprintf("very/deep/new/%d", i), file("a.go", ""))})
		}
		writeAll(t, plans)
	}
}

func TestLocksAreOutsideTheTree(t *testing.T) {
	const cached, temporary = "errgen/locks", "errgen-*/locks"
	tests := []struct {
		name string
		home string // the cache and the home, below the sandbox's; empty is unset
		want string // where below it the locks are; on some systems further down
	}{
		{"in the user's cache", "home", cached},
		{"no home", "", temporary},
		{"a home that cannot be written to", "file", temporary},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cache := sandbox(t)
			must(t, os.WriteFile(filepath.Join(cache, "file"), nil, 0o666))
			home := tt.home
			if home != "" {
				home = filepath.Join(cache, home)
			}
			for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
				t.Setenv(name, home)
			}
			_, err := Plan{dir("out", file("a.go", "")), dir("new", file("a.go", ""))}.Write()
			must(t, err)
			if locks := locksIn(t, cache); len(locks) != 2 || !isIn(t, locks[0], tt.want) {
				t.Errorf("got locks %v, want one a directory in %s", locks, tt.want)
			}
			want := map[string]string{"out/a.go": marked(owner, ""), "new/a.go": marked(owner, "")}
			if diff := cmp.Diff(want, contents(t, ".")); diff != "" {
				t.Errorf("disk (-want +got):\n%s", diff)
			}
		})
	}
}

// A directory has one lock, by whatever way a run came to it, and the same before and after it exists.
func TestOneLockADirectory(t *testing.T) {
	cache := sandbox(t)
	must(t, os.Mkdir("real", 0o777))
	must(t, os.Symlink("real", "link"))
	abs, err := filepath.Abs("real/a/b")
	must(t, err)
	for i, spelling := range []string{"real/a/b", "link/a/b", "./real/a/../a/b/", abs} {
		_, err := Plan{dir(spelling, file("x.go", fmt.Sprint(i)))}.Write()
		must(t, err)
	}
	if locks := locksIn(t, cache); len(locks) != 1 {
		t.Errorf("got locks %v, want one", locks)
	}
}

// locksIn lists the lock files of a tree.
func locksIn(t *testing.T, root string) []string {
	t.Helper()
	var locks []string
	for name := range contents(t, root) {
		if strings.HasSuffix(name, ".lock") {
			locks = append(locks, name)
		}
	}
	return locks
}

// isIn reports whether the file's directory ends like the pattern.
func isIn(t *testing.T, file, pattern string) bool {
	t.Helper()
	parent, base := path.Split(path.Dir(file))
	ok, err := path.Match(pattern, path.Join(path.Base(parent), base))
	must(t, err)
	return ok
}

// The order keeps two runs from each waiting for the other.
func TestPlacesAreSorted(t *testing.T) {
	sandbox(t)
	dirs, err := Plan{dir("b"), dir("c"), dir("a")}.check()
	must(t, err)
	if !slices.IsSorted(dirs) || len(dirs) != 3 || !filepath.IsAbs(dirs[0]) {
		t.Errorf("got %v, want three absolute paths, sorted", dirs)
	}
}
