package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestWrite(t *testing.T) {
	tests := []struct {
		name  string
		disk  map[string]string
		plan  Plan
		after map[string]string
	}{
		{"new directories", nil,
			Plan{dir("x/y", file("a.go", "a")), dir("x/z", file("b.go", "b"))},
			map[string]string{"x/y/a.go": marked(owner, "a"), "x/z/b.go": marked(owner, "b")}},
		{"one of each",
			map[string]string{"out/a.go": marked(owner, "old"), "out/c.go": marked(owner, ""), "out/d.go": marked(owner, "d")},
			Plan{dir("out", file("a.go", "new"), file("b.go", "b"), file("d.go", "d"))},
			map[string]string{"out/a.go": marked(owner, "new"), "out/b.go": marked(owner, "b"), "out/d.go": marked(owner, "d")}},
		{"what is not ours stays",
			map[string]string{
				"out/own.go": "package own\n", "out/sub/a.go": marked("vip", ""), "out/sub/.errgen-1.tmp": "", "out/.errgen": "",
			},
			Plan{dir("out", file("a.go", ""))},
			map[string]string{
				"out/own.go": "package own\n", "out/sub/a.go": marked("vip", ""), "out/sub/.errgen-1.tmp": "", "out/.errgen": "",
				"out/a.go": marked(owner, ""),
			}},
		{"leftovers of a crash go",
			map[string]string{"out/a.go": marked(owner, ""), "out/.errgen-12.tmp": marked(owner, "half"), "out/.errgen-3.tmp": ""},
			Plan{dir("out", file("a.go", ""))},
			map[string]string{"out/a.go": marked(owner, "")}},
		{"line ends of Windows stay where nothing else differs",
			map[string]string{"out/a.go": windows(marked(owner, "a\n")), "out/b.go": windows(marked(owner, "old\n")), "out/c.go": windows(marked(owner, ""))},
			Plan{dir("out", file("a.go", "a\n"), file("b.go", "b\n"))},
			map[string]string{"out/a.go": windows(marked(owner, "a\n")), "out/b.go": marked(owner, "b\n")}},
		{"only orphans",
			map[string]string{"out/a.go": marked(owner, ""), "out/own.go": "package own\n"},
			Plan{dir("out")},
			map[string]string{"out/own.go": "package own\n"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sandbox(t)
			put(t, tt.disk)
			expected, err := tt.plan.Compare()
			must(t, err)
			done, err := tt.plan.Write()
			must(t, err)
			if diff := cmp.Diff(expected, done); diff != "" {
				t.Errorf("changes, as compared and as written (-compare +write):\n%s", diff)
			}
			if diff := cmp.Diff(tt.after, contents(t, ".")); diff != "" {
				t.Errorf("disk (-want +got):\n%s", diff)
			}
			testNothingLeftToDo(t, tt.plan)
		})
	}
}

// testNothingLeftToDo holds that a second run converges: it finds nothing to do and touches nothing.
func testNothingLeftToDo(t *testing.T, plan Plan) {
	t.Helper()
	before := snapshot(t, ".")
	for action, run := range actions(plan) {
		changes, err := run()
		must(t, err)
		if len(changes) > 0 {
			t.Errorf("%s after a write: %v", action, summary(changes))
		}
	}
	if diff := cmp.Diff(before, snapshot(t, ".")); diff != "" {
		t.Errorf("the second run changed the disk:\n%s", diff)
	}
}

func TestWriteModes(t *testing.T) {
	tests := []struct {
		name   string
		before fs.FileMode // 0: no file
		after  fs.FileMode
	}{
		{"new", 0, 0o644},
		{"private", 0o600, 0o600},
		{"read-only", 0o444, 0o444},
		{"executable", 0o755, 0o755},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sandbox(t)
			if tt.before != 0 {
				put(t, map[string]string{"out/a.go": marked(owner, "old")})
				must(t, os.Chmod("out/a.go", tt.before))
			}
			_, err := Plan{dir("out", file("a.go", "new"))}.Write()
			must(t, err)
			info, err := os.Stat("out/a.go")
			must(t, err)
			if info.Mode() != tt.after {
				t.Errorf("got mode %v, want %v", info.Mode(), tt.after)
			}
			if got := contents(t, ".")["out/a.go"]; got != marked(owner, "new") {
				t.Errorf("not replaced: %q", got)
			}
		})
	}
}

// Build tools and watchers go by the time of a file, so one that is right must not look new.
func TestWriteDoesNotTouchWhatIsRight(t *testing.T) {
	sandbox(t)
	put(t, map[string]string{"out/a.go": marked(owner, "same"), "out/b.go": marked(owner, "old")})
	past := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	must(t, os.Chtimes("out/a.go", past, past))
	before, err := os.Stat("out/a.go")
	must(t, err)
	_, err = Plan{dir("out", file("a.go", "same"), file("b.go", "new"))}.Write()
	must(t, err)
	after, err := os.Stat("out/a.go")
	must(t, err)
	if !after.ModTime().Equal(past) || !os.SameFile(before, after) {
		t.Errorf("touched: %v became %v, same file %v", past, after.ModTime(), os.SameFile(before, after))
	}
}

// What others have open is replaced, not overwritten: they go on reading the old file, whole.
func TestWriteReplacesRatherThanOverwrites(t *testing.T) {
	sandbox(t)
	put(t, map[string]string{"out/a.go": marked(owner, "old")})
	must(t, os.Link("out/a.go", "witness"))
	_, err := Plan{dir("out", file("a.go", "new"))}.Write()
	must(t, err)
	if got := contents(t, ".")["witness"]; got != marked(owner, "old") {
		t.Errorf("the old file was written into: %q", got)
	}
}

// A failure before the renames leaves everything as it was: the bytes, the orphans, no temporaries, no new directories.
func TestWriteFailsWhilePreparing(t *testing.T) {
	tests := []struct {
		name  string
		disk  map[string]string
		links map[string]string
		bad   Dir
	}{
		{"a parent is a file", map[string]string{"blocked": ""}, nil, dir("blocked/out", file("z.go", ""))},
		{"the directory is a file", map[string]string{"blocked": ""}, nil, dir("blocked", file("z.go", ""))},
		{"the directory is a link to nowhere", nil, map[string]string{"blocked": "nowhere/at/all"},
			dir("blocked", file("z.go", ""))},
		{"a parent is a link to nowhere", nil, map[string]string{"blocked": "nowhere/at/all"},
			dir("blocked/out", file("z.go", ""))},
		{"a name is too long", map[string]string{"z/own": ""}, nil, dir("z", file(strings.Repeat("z", 300), ""))},
		{"a name is too long, in a new directory", nil, nil, dir("z", file(strings.Repeat("z", 300), ""))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sandbox(t)
			put(t, map[string]string{"a/a.go": marked(owner, "old"), "a/orphan.go": marked(owner, "")})
			put(t, tt.disk)
			link(t, tt.links)
			before := tree(t, ".")
			plan := Plan{dir("a", file("a.go", "new"), file("b.go", "")), dir("a-new/deep", file("c.go", "")), tt.bad}
			if changes, err := plan.Write(); err == nil || changes != nil {
				t.Errorf("got changes %v, error %v; want an error only", summary(changes), err)
			}
			if diff := cmp.Diff(before, tree(t, ".")); diff != "" {
				t.Errorf("the disk changed (-before +after):\n%s", diff)
			}
		})
	}
}

// tree is a snapshot without times, which making and removing a temporary moves for the directory.
func tree(t *testing.T, root string) map[string]node {
	t.Helper()
	nodes := snapshot(t, root)
	for path, n := range nodes {
		nodes[path] = node{Mode: n.Mode, Content: n.Content}
	}
	return nodes
}

// A failure between the renames cannot be undone, but leaves no file half written, no temporary and no orphan removed;
// and the next run does the rest.
func TestWriteFailsWhileRenaming(t *testing.T) {
	sandbox(t)
	put(t, map[string]string{"out/orphan.go": marked(owner, "")})
	out := dir("out", file("a.go", "new"), file("b", ""))
	inTheWay := dir("out/b", file("c.go", "")) // made before b is renamed to where it is
	_, err := Plan{out, inTheWay}.Write()
	if err == nil || !strings.Contains(err.Error(), filepath.Join("out", "b")) {
		t.Errorf("got error %v, want one that names the file", err)
	}
	want := map[string]string{"out/a.go": marked(owner, "new"), "out/orphan.go": marked(owner, "")}
	if diff := cmp.Diff(want, contents(t, ".")); diff != "" {
		t.Errorf("disk (-want +got):\n%s", diff)
	}
	_, err = Plan{out}.Write()
	must(t, err)
	testNothingLeftToDo(t, Plan{out})
}
