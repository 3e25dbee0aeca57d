package linters

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// themselves are the functions of the runtime that look at an error without looking at what it wraps, with the reason. Tests are
// not held to it: many ask whether the very same error came back.
var themselves = map[string]string{
	"errcode/code.go: codeOfTarget":              "a target of errors.Is is taken as it is",
	"errcode/find.go: ownCode":                   "its callers unwrap, and look at each error once",
	"errcode/find.go: hasCode":                   "its callers unwrap, and look at each error once",
	"errcode/retrier.go: isNothing":              "asks for a nil *Error, which wraps nothing",
	"errcode/errhttp/handler.go: Handler":        "asks for a nil *Error, which wraps nothing",
	"errcode/errhttp/transient.go: ownStatus":    "foreign.Find unwraps",
	"errcode/internal/foreign/errors.go: Unwrap": "unwraps",
	"errcode/internal/foreign/errors.go: is":     "foreign.Find unwraps",
}

// TestErrcode expects errorlint to find nothing else in the runtime.
func TestErrcode(t *testing.T) {
	dir, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool(t, "go-errorlint"), "-errorf", "-test=false", "./errcode/...")
	cmd.Dir = dir
	output, _ := cmd.CombinedOutput() // it fails where something is found
	found := map[string]string{}
	for _, finding := range findings(t, dir, string(output)) {
		in := function(t, finding)
		found[in] = themselves[in]
		if found[in] == "" {
			t.Error(finding)
		}
	}
	if diff := cmp.Diff(themselves, found); diff != "" {
		t.Errorf("functions (-want +got):\n%s", diff)
	}
}

// function gives the file and the function that a finding is in.
func function(t *testing.T, finding string) string {
	t.Helper()
	name, rest, _ := strings.Cut(finding, ":")
	number, _, _ := strings.Cut(rest, ":")
	line, err := strconv.Atoi(number)
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, filepath.Join(root, name), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && fset.Position(f.Pos()).Line <= line && line <= fset.Position(f.End()).Line {
			return fmt.Sprintf("%s: %s", name, f.Name.Name)
		}
	}
	t.Fatalf("%s is in no function", finding)
	return ""
}
