// Package vale tries the configuration in docs/vale with Vale itself.
package vale

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// vale runs Vale on a file and gives what it finds, a line each, and whether that fails.
func vale(t *testing.T, file string) (findings string, fails bool) {
	t.Helper()
	path, err := exec.Command("go", "tool", "-n", "vale").Output()
	if err != nil {
		t.Fatalf("build vale: %v", err)
	}
	cmd := exec.Command(strings.TrimSpace(string(path)), "--config", "../../docs/vale/vale.ini", "--output", "line", file)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) {
		t.Fatalf("vale: %v\n%s", err, out)
	}
	return string(out), err != nil
}

// TestCatalog expects no finding in the catalog of this repository.
func TestCatalog(t *testing.T) {
	if findings, fails := vale(t, "../../spec/errors.yaml"); findings != "" || fails {
		t.Errorf("vale finds\n%s", findings)
	}
}

// TestMistakes expects a finding in each kind of prose, at its place, and none in what is no prose.
func TestMistakes(t *testing.T) {
	want, err := os.ReadFile("testdata/mistakes.out")
	if err != nil {
		t.Fatal(err)
	}
	findings, fails := vale(t, "testdata/mistakes.yaml")
	if findings != string(want) {
		t.Errorf("vale finds\n%s\ninstead of\n%s", findings, want)
	}
	if !fails {
		t.Error("mistakes do not fail")
	}
}
