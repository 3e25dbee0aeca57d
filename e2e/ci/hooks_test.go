package ci

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

type hook struct {
	ID, Entry, Language, Files string
	Args                       []string
	PassFilenames              *bool `yaml:"pass_filenames"`
}

// TestHooks runs the hooks as pre-commit does, without a shell: the words of the entry, the arguments, the files that match.
// Each passes where all is well, and fails, or changes a file, where something is not.
func TestHooks(t *testing.T) {
	var hooks []hook
	decode(t, ".pre-commit-hooks.yaml", &hooks)
	mistakes := map[string][2]string{
		"errgen-check": {"sold out", "gone"},
		"errgen-fmt":   {"  id: shop\n  title", "  id:   shop\n  title"},
		"errgen-lint":  {"another one.", "another one"},
	}
	if len(hooks) != len(mistakes) {
		t.Fatalf("%d hooks", len(hooks))
	}
	for _, h := range hooks {
		r := newRepository(t, false)
		if status, out := r.hook(t, h); status != 0 || h.Language != "golang" {
			t.Errorf("%s: exit status %d\n%s", h.ID, status, out)
		}
		r.edit(t, "app/spec/errors.yaml", mistakes[h.ID][0], mistakes[h.ID][1])
		before, _ := os.ReadFile(filepath.Join(r.dir, "app/spec/errors.yaml"))
		status, out := r.hook(t, h)
		after, _ := os.ReadFile(filepath.Join(r.dir, "app/spec/errors.yaml"))
		if status == 0 && string(before) == string(after) {
			t.Errorf("%s finds nothing:\n%s", h.ID, out)
		}
	}
}

// hook runs a hook at the top of a repository.
func (r *repository) hook(t *testing.T, h hook) (int, string) {
	t.Helper()
	words := append(strings.Fields(h.Entry), h.Args...)
	const file = "spec/errors.yaml"
	if h.Files != "" && !regexp.MustCompile(h.Files).MatchString(file) {
		t.Errorf("%s is not for %s", h.ID, file)
	}
	if h.PassFilenames == nil || *h.PassFilenames {
		words = append(words, file)
	}
	return r.run(t, "app", nil, words[0], words[1:]...)
}

// TestGitLab runs the lines of the jobs, and expects the report to be there whether they pass or fail.
func TestGitLab(t *testing.T) {
	var jobs map[string]struct {
		Script    []string
		Variables map[string]string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
	decode(t, "docs/ci/gitlab.yml", &jobs)
	base := jobs[".errgen"]
	report := base.Artifacts.Reports["codequality"]
	if base.Artifacts.When != "always" || report == "" || len(jobs) != 4 {
		t.Fatalf("%+v", jobs)
	}
	var env []string
	for name, value := range base.Variables {
		env = append(env, name+"="+strings.ReplaceAll(value, "$CI_MERGE_REQUEST_DIFF_BASE_SHA", "HEAD"))
	}
	r := newRepository(t, true)
	for _, wrong := range []bool{false, true} {
		if wrong {
			r.edit(t, "app/spec/errors.yaml", "OUT_OF_STOCK", "SOLD_OUT")
			r.edit(t, "app/spec/errors.yaml", "another one.", "another one")
		}
		for name, job := range jobs {
			if name == ".errgen" {
				continue
			}
			status, out := r.bash(t, "app", env, strings.Join(job.Script, "\n"))
			if want := map[bool]int{false: 0, true: 1}[wrong]; status != want {
				t.Fatalf("%s: exit status %d, not %d\n%s", name, status, want, out)
			}
			if found := r.issues(t, "app/"+report); found != wrong {
				t.Errorf("%s: issues %v\n%s", name, found, out)
			}
		}
	}
}

// issues reads a report, and reports whether it holds any; each is at a line of a file.
func (r *repository) issues(t *testing.T, name string) bool {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(r.dir, name))
	if err != nil {
		t.Fatal(err)
	}
	var issues []struct {
		Description, Fingerprint string
		Location                 struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	if err := json.Unmarshal(text, &issues); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	for _, issue := range issues {
		if issue.Description == "" || issue.Fingerprint == "" || issue.Location.Lines.Begin < 1 || issue.Location.Path == "" {
			t.Errorf("%+v", issue)
		}
	}
	return len(issues) > 0
}
