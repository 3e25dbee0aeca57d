package merging

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/errgen/errgen/internal/cli"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/docs"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/schema"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/synthetic"
	builtin "github.com/errgen/errgen/spec"
)

// TestMerging has git merge two branches that each change a catalog and generate again. Apart, which is with another item of
// the list between them, nothing is in conflict, and git makes of the generated files what errgen writes for the merged catalog.
// Next to each other the catalog is in conflict as well: once it is settled, errgen writes all else over the conflicts.
func TestMerging(t *testing.T) {
	t.Parallel()
	small, err := os.ReadFile("testdata/errors.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, catalog := range []struct {
		name  string
		text  []byte
		pairs []pair
	}{
		{"this catalog", builtin.Errors, pairs},
		{"small", small, pairs},
		{"long", synthetic.Catalog(synthetic.Size{Strings: 200}), pairs[:1]}, // the page has lists of lists
	} {
		lines := strings.SplitAfter(string(catalog.text), "\n")
		for _, p := range catalog.pairs {
			t.Run(catalog.name+"/"+p.name, func(t *testing.T) {
				t.Parallel()
				changes := p.changes(lines)
				r := merge(t, lines, changes)
				if want := edited(lines, changes, ours, theirs); p.apart {
					r.expectGenerated(t, want)
				} else {
					r.expectSettled(t, want)
				}
			})
		}
	}
}

// repository is one of git, with a catalog and all that is generated from it.
type repository struct{ dir string }

// merge makes two branches that change a catalog, each with all that is generated from its own, and merges them.
func merge(t *testing.T, lines []string, changes []change) repository {
	t.Helper()
	r := repository{t.TempDir()}
	var history bytes.Buffer
	commit(&history, "main", "", generated(t, edited(lines, changes)))
	commit(&history, ours, "main", generated(t, edited(lines, changes, ours)))
	commit(&history, theirs, "main", generated(t, edited(lines, changes, theirs)))
	r.must(t, "", "init --quiet")
	r.must(t, history.String(), "fast-import --quiet")
	r.must(t, "", "checkout --quiet "+ours)
	text, err := r.git("", "merge --no-edit "+theirs)
	if err != nil && !strings.Contains(text, "Automatic merge failed") {
		t.Fatalf("git merge: %v\n%s", err, text)
	}
	return r
}

// commit writes a commit to a branch that comes from another one, as git fast-import reads it.
func commit(history *bytes.Buffer, branch, from string, files map[string][]byte) {
	fmt.Fprintf(history, "commit refs/heads/%s\ncommitter a <a@example.com> 0 +0000\ndata 0\n", branch)
	if from != "" {
		fmt.Fprintf(history, "from refs/heads/%s\n", from)
	}
	for name, content := range files {
		fmt.Fprintf(history, "M 644 inline %s\ndata %d\n%s\n", name, len(content), content)
	}
}

// git runs a command of git with settings of its own, and gives what it prints.
func (r repository) git(stdin, command string) (string, error) {
	cmd := exec.Command("git", strings.Fields(command)...)
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "LC_ALL=C",
		"GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")
	cmd.Stdin = strings.NewReader(stdin)
	text, err := cmd.CombinedOutput()
	return string(text), err
}

// must is git for a command that has to succeed.
func (r repository) must(t *testing.T, stdin, command string) {
	t.Helper()
	if text, err := r.git(stdin, command); err != nil {
		t.Fatalf("git %s: %v\n%s", command, err, text)
	}
}

// generated gives a catalog and all outputs of it, by their files.
func generated(t *testing.T, catalog string) map[string][]byte {
	t.Helper()
	var ds diag.List
	c := model.Build(spec.Parse("errors.yaml", []byte(catalog), &ds), &ds)
	for _, d := range ds.Sorted() {
		t.Fatalf("%s: %s\n%s", d.Pos, d.Message, catalog)
	}
	text, err := schema.Generate(c)
	code, codeErr := golang.Generate(c, golang.Options{Package: "errcat"})
	pages, pagesErr := docs.Generate(c, docs.Options{})
	if err := errors.Join(err, codeErr, pagesErr); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"spec/errors.yaml": []byte(catalog), "spec/errors.schema.json": text}
	for _, f := range code {
		files["errcat/"+f.Name] = f.Content
	}
	for _, f := range pages {
		files["docs/"+f.Name] = f.Content
	}
	return files
}

// expectGenerated expects every file to be the one that belongs to the catalog.
func (r repository) expectGenerated(t *testing.T, catalog string) {
	t.Helper()
	want := generated(t, catalog)
	for _, name := range slices.Sorted(maps.Keys(want)) {
		got := r.read(t, name)
		if diff := cmp.Diff(strings.Split(string(want[name]), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s: %d conflicts; it is not what is generated for the merged catalog (-want +got):\n%.3000s", name, conflicts(got), diff)
		}
	}
}

// expectSettled expects the catalog to be in conflict, and nothing else to be once it is settled and generated from.
func (r repository) expectSettled(t *testing.T, catalog string) {
	t.Helper()
	if conflicts(r.read(t, "spec/errors.yaml")) == 0 {
		t.Fatal("the catalog is not in conflict")
	}
	if err := os.WriteFile(filepath.Join(r.dir, "spec/errors.yaml"), []byte(catalog), 0o644); err != nil {
		t.Fatal(err)
	}
	r.errgen(t, "generate")
	r.errgen(t, "check")
	for name := range generated(t, catalog) {
		if n := conflicts(r.read(t, name)); n > 0 {
			t.Errorf("%s: %d conflicts are left", name, n)
		}
	}
}

// conflicts counts the conflicts in a file that git has merged.
func conflicts(text string) int { return strings.Count("\n"+text, "\n<<<<<<< ") }

func (r repository) read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(r.dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// errgen runs a command over all outputs, in this process.
func (r repository) errgen(t *testing.T, command string) {
	t.Helper()
	var out bytes.Buffer
	args := []string{command, "--quiet"}
	for flag, path := range map[string]string{"spec": "spec/errors.yaml", "go": "errcat", "docs": "docs", "schema": "spec/errors.schema.json"} {
		args = append(args, "--"+flag, filepath.Join(r.dir, path))
	}
	if status := (cli.Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}).Main(args); status != cli.ExitOK {
		t.Fatalf("errgen %s: exit status %d\n%s", command, status, &out)
	}
}
