package output

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// changed names a change without its contents.
type changed struct{ Kind, Path string }

func summary(changes []Change) []changed {
	var all []changed
	for _, c := range changes {
		all = append(all, changed{c.Kind.String(), filepath.ToSlash(c.Path)})
	}
	return all
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name string
		disk map[string]string
		plan Plan
		want []changed
	}{
		{"empty plan", map[string]string{"out/a.go": marked(owner, "")}, nil, nil},
		{"no directory yet", nil,
			Plan{dir("x/y", file("b.go", ""), file("a.go", ""))},
			[]changed{{"missing", "x/y/a.go"}, {"missing", "x/y/b.go"}}},
		{"no directory and no files", nil, Plan{dir("out")}, nil},
		{"all is well", map[string]string{"out/a.go": marked(owner, "x")}, Plan{dir("out", file("a.go", "x"))}, nil},
		{"line ends of Windows", map[string]string{"out/a.go": windows(marked(owner, "x\ny\n"))}, Plan{dir("out", file("a.go", "x\ny\n"))}, nil},
		{"line ends of both", map[string]string{"out/a.go": windows(marked(owner, "x\n")) + "y\n"}, Plan{dir("out", file("a.go", "x\ny\n"))}, nil},
		{"line ends of Windows in the plan", map[string]string{"out/a.go": marked(owner, "x\n")}, Plan{dir("out", file("a.go", "x\r\n"))}, nil},
		{"line ends of Windows, and one more difference", map[string]string{"out/a.go": windows(marked(owner, "x\ny\n"))},
			Plan{dir("out", file("a.go", "x\nz\n"))}, []changed{{"changed", "out/a.go"}}},
		{"half a line end", map[string]string{"out/a.go": marked(owner, "x\ry\n"), "out/b.go": marked(owner, "x\r\r\n"), "out/c.go": marked(owner, "x\r")},
			Plan{dir("out", file("a.go", "xy\n"), file("b.go", "x\n"), file("c.go", "x\n"))},
			[]changed{{"changed", "out/a.go"}, {"changed", "out/b.go"}, {"changed", "out/c.go"}}},
		{"line ends of Windows in what is no longer planned", map[string]string{"out/a.go": windows(marked(owner, "x\n"))},
			Plan{dir("out")}, []changed{{"orphaned", "out/a.go"}}},
		{"line ends of Windows above a mark far down", map[string]string{"out/a.go": windows(down(strings.Repeat("//\n", 300), Mark(owner)))},
			Plan{dir("out")}, []changed{{"orphaned", "out/a.go"}}},
		{"another version, and nothing else", map[string]string{"out/a.go": marked(owner, written("v1.0.0")), "out/b.go": marked(owner, "x")},
			Plan{dir("out", file("a.go", written("v2.0.0")), file("b.go", "x"))}, nil},
		{"another version, and another file", map[string]string{"out/a.go": marked(owner, written("v1.0.0")), "out/b.go": marked(owner, "x")},
			Plan{dir("out", file("a.go", written("v2.0.0")), file("b.go", "y"))}, []changed{{"changed", "out/a.go"}, {"changed", "out/b.go"}}},
		{"another version, and another file elsewhere", map[string]string{"out/a.go": marked(owner, written("v1.0.0"))},
			Plan{dir("out", file("a.go", written("v2.0.0"))), dir("more", file("b.go", ""))}, []changed{{"missing", "more/b.go"}}},
		{"a version for the first time", map[string]string{"out/a.go": marked(owner, "x")},
			Plan{dir("out", file("a.go", written("v2.0.0")+"x"))}, []changed{{"changed", "out/a.go"}}},
		{"a text about a version", map[string]string{"out/a.go": marked(owner, strings.Repeat("//\n", 500)+written("v1.0.0"))},
			Plan{dir("out", file("a.go", strings.Repeat("//\n", 500)+written("v2.0.0")))}, []changed{{"changed", "out/a.go"}}},
		{"one of each",
			map[string]string{"out/a.go": marked(owner, "old"), "out/c.go": marked(owner, "")},
			Plan{dir("out", file("b.go", ""), file("a.go", "new"))},
			[]changed{{"changed", "out/a.go"}, {"missing", "out/b.go"}, {"orphaned", "out/c.go"}}},
		{"nothing planned any more",
			map[string]string{"out/a.go": marked(owner, ""), "out/own.go": "package own\n"},
			Plan{dir("out")},
			[]changed{{"orphaned", "out/a.go"}}},
		{"unmarked files are left alone",
			map[string]string{"out/own.go": "package own\n", "out/README.md": "written by " + Mark(owner) + "\n"},
			Plan{dir("out", file("a.go", ""))},
			[]changed{{"missing", "out/a.go"}}},
		{"only direct children", map[string]string{"out/sub/a.go": marked(owner, ""), "out/sub/b.go": marked("vip", "")},
			Plan{dir("out")}, nil},
		{"leftovers of a crash are nobody's", map[string]string{"out/.errgen-1.tmp": marked("vip", "")}, Plan{dir("out")}, nil},
		{"a shared directory",
			map[string]string{"out/a.go": marked(owner, "old"), "out/c.go": marked(owner, ""), "out/d.go": marked("vip", ""), "out/own.go": "package own\n"},
			Plan{shared("out", file("b.go", ""), file("a.go", "new"))},
			[]changed{{"changed", "out/a.go"}, {"missing", "out/b.go"}}},
		{"other directories, other owners",
			map[string]string{"a/x.go": marked(owner, ""), "b/x.go": marked("vip", "")},
			Plan{{Path: "b", Owner: "vip"}, dir("a")},
			[]changed{{"orphaned", "a/x.go"}, {"orphaned", "b/x.go"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sandbox(t)
			put(t, tt.disk)
			got, err := tt.plan.Compare()
			must(t, err)
			if diff := cmp.Diff(tt.want, summary(got)); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCompareGivesBothContents(t *testing.T) {
	sandbox(t)
	before, now, orphan := marked(owner, "old"), marked(owner, "new"), marked(owner, "orphan")
	put(t, map[string]string{"out/a.go": before, "out/c.go": orphan})
	got, err := Plan{dir("out", file("a.go", "new"), file("b.go", "new"))}.Compare()
	must(t, err)
	want := []Change{
		{Changed, filepath.Join("out", "a.go"), []byte(before), []byte(now)},
		{Missing, filepath.Join("out", "b.go"), nil, []byte(now)},
		{Orphaned, filepath.Join("out", "c.go"), []byte(orphan), nil},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

// A difference that is shown is the one that somebody made.
func TestCompareGivesPlainLineEnds(t *testing.T) {
	sandbox(t)
	put(t, map[string]string{"out/a.go": windows(marked(owner, "old\n")), "out/c.go": windows(marked(owner, "orphan\n"))})
	got, err := Plan{dir("out", file("a.go", "new\n"))}.Compare()
	must(t, err)
	want := []Change{
		{Changed, filepath.Join("out", "a.go"), []byte(marked(owner, "old\n")), []byte(marked(owner, "new\n"))},
		{Orphaned, filepath.Join("out", "c.go"), []byte(marked(owner, "orphan\n")), nil},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

// Paths are given back as they came, so that messages show what the user typed.
func TestCompareKeepsAbsolutePaths(t *testing.T) {
	sandbox(t)
	out := filepath.Join(t.TempDir(), "out")
	got, err := Plan{dir(out, file("a.go", ""))}.Compare()
	must(t, err)
	if want := filepath.Join(out, "a.go"); len(got) != 1 || got[0].Path != want {
		t.Errorf("got %v, want one change of %s", summary(got), want)
	}
}

func TestCompareWritesNothing(t *testing.T) {
	cache := sandbox(t)
	put(t, map[string]string{
		"out/a.go": marked(owner, "old"), "out/c.go": marked(owner, ""), "out/.errgen-1.tmp": "half a fi",
	})
	tree, rest := snapshot(t, "."), snapshot(t, cache)
	_, err := Plan{dir("out", file("a.go", "new"), file("b.go", "")), dir("new", file("d.go", ""))}.Compare()
	must(t, err)
	if diff := cmp.Diff(tree, snapshot(t, ".")); diff != "" {
		t.Errorf("the tree changed:\n%s", diff)
	}
	if diff := cmp.Diff(rest, snapshot(t, cache)); diff != "" {
		t.Errorf("the cache changed:\n%s", diff)
	}
}

func TestForeign(t *testing.T) {
	target := dir("out", file("a.go", "new"), file("b.go", ""))
	tests := []struct {
		name  string
		disk  map[string]string
		links map[string]string // name to where it leads
		plan  Plan
		want  []ForeignError
	}{
		{name: "hand-written", disk: map[string]string{"out/a.go": "package a\n"}, plan: Plan{target},
			want: []ForeignError{{"out/a.go", ""}}},
		{name: "hand-written, about errgen", disk: map[string]string{"out/a.go": "// See " + Mark(owner) + "\n"},
			plan: Plan{target}, want: []ForeignError{{"out/a.go", ""}}},
		{name: "empty", disk: map[string]string{"out/a.go": ""}, plan: Plan{target},
			want: []ForeignError{{"out/a.go", ""}}},
		{name: "another owner's", disk: map[string]string{"out/a.go": marked("vip", "")}, plan: Plan{target},
			want: []ForeignError{{"out/a.go", "vip"}}},
		{name: "another owner's, with line ends of Windows",
			disk: map[string]string{"out/a.go": windows(marked("vip", "")), "out/z.go": windows(marked("vip", ""))}, plan: Plan{target},
			want: []ForeignError{{"out/a.go", "vip"}, {"out/z.go", "vip"}}},
		{name: "another owner's directory", disk: map[string]string{"out/z.go": marked("vip", "")}, plan: Plan{target},
			want: []ForeignError{{"out/z.go", "vip"}}},
		{name: "a directory", disk: map[string]string{"out/a.go/x": ""}, plan: Plan{target},
			want: []ForeignError{{"out/a.go", ""}}},
		{name: "a link to a file of ours", disk: map[string]string{"real.go": marked(owner, "")},
			links: map[string]string{"out/a.go": "../real.go"}, plan: Plan{target},
			want: []ForeignError{{"out/a.go", ""}}},
		{name: "hand-written, in a shared directory", disk: map[string]string{"out/a.go": "package a\n", "out/z.go": marked("vip", "")},
			plan: Plan{shared("out", file("a.go", ""))}, want: []ForeignError{{"out/a.go", ""}}},
		{name: "a link to nowhere", links: map[string]string{"out/a.go": "nowhere"}, plan: Plan{target},
			want: []ForeignError{{"out/a.go", ""}}},
		{name: "all of them, sorted",
			disk: map[string]string{
				"z/d.go": "package d\n", "out/z.go": marked("vip", ""), "out/a.go": "package a\n",
				"out/.errgen-1.tmp": "", "out/old.go": marked(owner, ""),
			},
			plan: Plan{dir("z", file("d.go", "")), target, dir("fine", file("e.go", ""))},
			want: []ForeignError{{"out/a.go", ""}, {"out/z.go", "vip"}, {"z/d.go", ""}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sandbox(t)
			put(t, tt.disk)
			link(t, tt.links)
			before := snapshot(t, ".")
			for action, run := range actions(tt.plan) {
				changes, err := run()
				if diff := cmp.Diff(tt.want, foreignErrors(err)); diff != "" || changes != nil {
					t.Errorf("%s: changes %v, foreign (-want +got):\n%s", action, summary(changes), diff)
				}
			}
			if diff := cmp.Diff(before, snapshot(t, ".")); diff != "" {
				t.Errorf("the disk changed:\n%s", diff)
			}
		})
	}
}

// link makes symbolic links, by name, and their directories.
func link(t *testing.T, links map[string]string) {
	t.Helper()
	for name, to := range links {
		must(t, os.MkdirAll(filepath.Dir(name), 0o777))
		must(t, os.Symlink(to, name))
	}
}

// foreignErrors takes a joined error apart.
func foreignErrors(err error) []ForeignError {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return nil
	}
	var all []ForeignError
	for _, err := range joined.Unwrap() {
		var foreign *ForeignError
		if errors.As(err, &foreign) {
			all = append(all, ForeignError{filepath.ToSlash(foreign.Path), foreign.Owner})
		}
	}
	return all
}

func TestForeignErrorNamesThePathAndTheOwner(t *testing.T) {
	for _, e := range []*ForeignError{{Path: "out/a.go"}, {Path: "out/a.go", Owner: "vip (all families)"}} {
		if got := e.Error(); !strings.Contains(got, e.Path) || !strings.Contains(got, e.Owner) {
			t.Errorf("got %q, want path and owner of %+v in it", got, *e)
		}
	}
}

// On a file system that ignores case, a planned errors.go and a listed Errors.go are one file, not a file and an orphan.
// Two names for one file stand in for that here.
func TestOtherSpellingOfAPlannedNameIsNoOrphan(t *testing.T) {
	sandbox(t)
	put(t, map[string]string{"out/errors.go": marked(owner, "old")})
	if err := os.Link("out/errors.go", "out/Errors.go"); err != nil && !errors.Is(err, os.ErrExist) {
		t.Fatal(err)
	}
	got, err := Plan{dir("out", file("errors.go", "new"))}.Compare()
	must(t, err)
	if diff := cmp.Diff([]changed{{"changed", "out/errors.go"}}, summary(got)); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}
