package mutants

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
)

// outcome is what became of a mutant.
type outcome string

const (
	killed       outcome = "killed"           // a test failed
	survived     outcome = "survived"         // all tests passed
	notCompiling outcome = "does not compile" // it is none
)

// run tests mutants of a package, and returns what becomes of each. The tests of the changed file and of the catalog come first, since
// they are quick to compile and nearly always fail; where they pass, all tests of the package have the last word.
func run(t *testing.T, mutants []mutant) ([]outcome, error) {
	t.Helper()
	outcomes, err := test(t, mutants, ownTests)
	if err != nil {
		return nil, err
	}
	var again []mutant
	var indexes []int
	for i, o := range outcomes {
		if o == survived {
			again, indexes = append(again, mutants[i]), append(indexes, i)
		}
	}
	last, err := test(t, again, allTests)
	for i := range last {
		outcomes[indexes[i]] = last[i]
	}
	return outcomes, err
}

// ownTests reports whether a file of tests is that of the changed file, or of the catalog.
func ownTests(test, changed string) bool {
	return test == "catalog_test.go" || strings.TrimSuffix(test, "_test.go") == strings.TrimSuffix(changed, ".go")
}

// allTests reports that every file of tests is taken.
func allTests(string, string) bool { return true }

// test tests mutants by one run of the go command. Each is a package in a folder of its own, in a module that uses this errgen.
func test(t *testing.T, mutants []mutant, tests func(test, changed string) bool) ([]outcome, error) {
	if len(mutants) == 0 {
		return nil, nil
	}
	dir := string(testkit.NewModule(t, "../.."))
	args := []string{"test", "-json", "-mod=mod", "-vet=off", "-gcflags=-l", "-timeout=1m", "-p=2"}
	for i, m := range mutants {
		if err := m.write(filepath.Join(dir, folder(i)), tests); err != nil {
			return nil, err
		}
		args = append(args, "./"+folder(i))
	}
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOWORK=off")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, _ := cmd.Output() // it fails, since most tests do
	outcomes, err := outcomesOf(bytes.NewReader(out), len(mutants))
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, &problems)
	}
	return outcomes, nil
}

// folder is the folder of a mutant.
func folder(i int) string { return fmt.Sprint("mutant", i) }

// write writes the files of a mutant into a folder, with those tests that are wanted.
func (m mutant) write(dir string, tests func(test, changed string) bool) error {
	paths, err := filepath.Glob(filepath.Join(filepath.Dir(m.path), "*.go"))
	if err == nil {
		err = os.MkdirAll(dir, 0o755)
	}
	for i := 0; i < len(paths) && err == nil; i++ {
		name := filepath.Base(paths[i])
		if !strings.HasSuffix(name, "_test.go") || tests(name, filepath.Base(m.path)) {
			err = m.writeFile(paths[i], filepath.Join(dir, name))
		}
	}
	return err
}

// writeFile writes a file of the package, changed if that is the one to change.
func (m mutant) writeFile(from, to string) error {
	text, err := os.ReadFile(from)
	if from == m.path {
		text, err = m.source()
	}
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

// outcomesOf reads what go test -json says about n mutants.
func outcomesOf(r io.Reader, n int) ([]outcome, error) {
	outcomes := make([]outcome, n)
	events := json.NewDecoder(r)
	for events.More() {
		var e event
		if err := events.Decode(&e); err != nil {
			return nil, err
		}
		if i, ok := e.mutant(); ok {
			outcomes[i] = e.outcome()
		}
	}
	if i := slices.Index(outcomes, ""); i >= 0 {
		return nil, fmt.Errorf("go test says nothing about mutant %d", i)
	}
	return outcomes, nil
}

// event is a line of go test -json.
type event struct{ Action, Package, Test, FailedBuild string }

// mutant returns the mutant whose tests have come to an end.
func (e event) mutant() (int, bool) {
	i, err := strconv.Atoi(strings.TrimPrefix(path.Base(e.Package), "mutant"))
	return i, err == nil && e.Test == "" && (e.Action == "pass" || e.Action == "fail")
}

// outcome is what became of it.
func (e event) outcome() outcome {
	switch {
	case e.Action == "pass":
		return survived
	case e.FailedBuild != "":
		return notCompiling
	}
	return killed
}
