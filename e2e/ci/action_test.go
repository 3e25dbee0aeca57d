package ci

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []step
	}
}

type step struct {
	Name, ID, If, Shell, Run string
	WorkingDirectory         string `yaml:"working-directory"`
	Env                      map[string]string
}

// expression is what a runner puts in.
var expression = regexp.MustCompile(`\$\{\{ *(.*?) *\}\}`)

// runner does with an action what GitHub does, as far as this action needs it.
type runner struct {
	*repository
	action  action
	inputs  map[string]string
	command string // what the first step has found
	summary string
}

func newRunner(t *testing.T, r *repository, inputs map[string]string) *runner {
	t.Helper()
	g := &runner{repository: r, inputs: map[string]string{}, summary: filepath.Join(t.TempDir(), "summary.md")}
	decode(t, "action.yml", &g.action)
	for name, input := range g.action.Inputs {
		g.inputs[name] = input.Default
	}
	for name, value := range inputs {
		if _, known := g.inputs[name]; !known {
			t.Fatalf("the action has no input %s", name)
		}
		g.inputs[name] = value
	}
	return g
}

// value gives what an expression stands for.
func (g *runner) value(t *testing.T, text string) string {
	t.Helper()
	return expression.ReplaceAllStringFunc(text, func(e string) string {
		name := expression.FindStringSubmatch(e)[1]
		input, isInput := strings.CutPrefix(name, "inputs.")
		value, known := g.inputs[input]
		switch {
		case isInput && known:
			return value
		case name == "steps.find.outputs.command":
			return g.command
		case name == "inputs.version || github.action_ref || 'latest'":
			return map[bool]string{true: "latest", false: g.inputs["version"]}[g.inputs["version"] == ""]
		}
		t.Fatalf("what is %s?", e)
		return ""
	})
}

// all runs the steps and gives what each one has printed, by a word of its name, with its exit status in front.
func (g *runner) all(t *testing.T) map[string]string {
	t.Helper()
	printed := map[string]string{}
	for i, s := range g.action.Runs.Steps {
		word := []string{"find", "check", "lint", "breaking"}[i]
		if word == "breaking" && g.inputs["breaking"] == "" || word == "lint" && g.inputs["lint"] != "true" || i > 0 && g.command == "" {
			continue
		}
		output := filepath.Join(t.TempDir(), "output")
		env := []string{"GITHUB_OUTPUT=" + output, "GITHUB_STEP_SUMMARY=" + g.summary}
		for name, value := range s.Env {
			env = append(env, name+"="+g.value(t, value))
		}
		status, out := g.bash(t, g.value(t, s.WorkingDirectory), env, s.Run)
		printed[word] = fmt.Sprintf("%d\n%s", status, out)
		if text, err := os.ReadFile(output); err == nil {
			g.command = strings.TrimSpace(strings.TrimPrefix(string(text), "command="))
		}
	}
	return printed
}

// expect compares what steps have printed with patterns. A step without a pattern must not have run.
func expect(t *testing.T, printed, want map[string]string) {
	t.Helper()
	for step, pattern := range want {
		if !regexp.MustCompile(`(?m)` + pattern).MatchString(printed[step]) {
			t.Errorf("%s prints\n%s\nand not %s", step, printed[step], pattern)
		}
	}
	for step, text := range printed {
		if _, ok := want[step]; !ok {
			t.Errorf("%s runs:\n%s", step, text)
		}
	}
}

// TestAction_safe expects no expression in a script, where it would be read as a part of it, and a shell for each.
func TestAction_safe(t *testing.T) {
	var a action
	decode(t, "action.yml", &a)
	if a.Runs.Using != "composite" || len(a.Runs.Steps) != 4 {
		t.Fatalf("%+v", a.Runs)
	}
	for _, s := range a.Runs.Steps {
		if s.Shell != "bash" || s.Run == "" || strings.Contains(s.Run, "${{") || s.WorkingDirectory != "${{ inputs.working-directory }}" {
			t.Errorf("%+v", s)
		}
		if s.ID == "" && !strings.Contains(s.If, "!cancelled() && steps.find.outputs.command") {
			t.Errorf("%s depends on the steps before: %s", s.Name, s.If)
		}
	}
}

// TestAction runs the steps over a repository in which all is well, and over one in which nothing is: each step annotates the
// lines, by the paths of the repository, and fails.
func TestAction(t *testing.T) {
	r := newRepository(t, true)
	inputs := map[string]string{"working-directory": "app", "breaking": "git:origin/main"}
	r.must(t, ".", "git", "fetch", "--quiet", "origin")
	g := newRunner(t, r, inputs)
	expect(t, g.all(t), map[string]string{"find": `^0\nerrgen \(devel\)|^0\nerrgen v`, "check": `^0\n\z`, "lint": `^0\n\z`, "breaking": `^0\n\z`})
	if g.command != "go tool github.com/errgen/errgen/cmd/errgen" {
		t.Errorf("errgen is run as %s", g.command)
	}
	expectSummary(t, g, "## errgen check\n\npassed\n\n## errgen lint\n\npassed\n\n## errgen breaking\n\npassed\n\n")

	r.edit(t, "app/spec/errors.yaml", "OUT_OF_STOCK", "SOLD_OUT")
	r.edit(t, "app/spec/errors.yaml", "another one.", "another one")
	g = newRunner(t, r, inputs)
	expect(t, g.all(t), map[string]string{
		"find":     `^0\n`,
		"check":    `^1\n(::error file=app/service/docs/(errors\.md|index\.html),line=\d+,col=1,title=errgen%3A drift::this file is out of date%0Ahelp: run go generate \./service\n){2}`,
		"lint":     `^1\n::warning file=app/spec/errors\.yaml,line=15,col=\d+,title=errgen%3A user-message-punctuation::`,
		"breaking": `^1\n(?s:.*)::error file=.*title=errgen%3A code-removed::`,
	})
	expectSummary(t, g, "## errgen check\n\nfailed with exit status 1", "| error | service&#47;docs&#47;errors.md")
}

func expectSummary(t *testing.T, g *runner, parts ...string) {
	t.Helper()
	text, err := os.ReadFile(g.summary)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts {
		if !strings.Contains(string(text), part) {
			t.Errorf("the summary\n%s\ndoes not hold %s", text, part)
		}
	}
}

// TestAction_withoutTool runs a version of its own where the repository has none, and only what is asked for.
func TestAction_withoutTool(t *testing.T) {
	r := newRepository(t, false)
	g := newRunner(t, r, map[string]string{"working-directory": "app", "lint": "false", "version": "v1.2.3", "check": "./service\n\n./spec/..."})
	r.put(t, "app/spec/spec.go", "package spec\n")
	expect(t, g.all(t), map[string]string{"find": `^0\nerrgen `, "check": `^0\n\z`})
	if g.command != "go run github.com/errgen/errgen/cmd/errgen@v1.2.3" {
		t.Errorf("errgen is run as %s", g.command)
	}
}

// TestAction_hostile expects inputs to stay what they are, whatever a shell could make of them.
func TestAction_hostile(t *testing.T) {
	r := newRepository(t, false)
	for _, text := range []string{"$(touch pwned)", "`touch pwned`", "\"; touch pwned; \"", "'; touch pwned; '", "x\ntouch pwned", "--go=pwned", "x --go pwned", "| touch pwned"} {
		for _, inputs := range []map[string]string{{"version": text}, {"check": text, "spec": text, "breaking": text}} {
			inputs["working-directory"] = "app"
			printed := newRunner(t, r, inputs).all(t)
			if text != "--go=pwned" && len(printed) > 1 != (inputs["version"] == "") {
				t.Errorf("%q runs %q", inputs, printed)
			}
			if _, err := os.Stat(filepath.Join(r.dir, "app/pwned")); err == nil {
				t.Fatalf("%q does something", inputs)
			}
		}
	}
}

// TestWorkflow expects the workflow that docs/adopting.md shows to give the action what it takes.
func TestWorkflow(t *testing.T) {
	page, err := os.ReadFile("../../docs/adopting.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(page), "<!-- action -->\n```yaml\n")
	block, _, closed := strings.Cut(block, "```\n")
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Uses string
				With map[string]string
			}
		}
	}
	if err := yaml.Unmarshal([]byte(block), &workflow); err != nil || !closed {
		t.Fatalf("%v in\n%s", err, block)
	}
	steps := workflow.Jobs["errgen"].Steps
	var a action
	decode(t, "action.yml", &a)
	for name := range steps[len(steps)-1].With {
		if _, known := a.Inputs[name]; !known {
			t.Errorf("the action has no input %s", name)
		}
	}
	if !strings.HasPrefix(steps[len(steps)-1].Uses, "errgen/errgen@") {
		t.Errorf("the last step is %+v", steps[len(steps)-1])
	}
}
