package main

import (
	"bytes"
	"encoding/json"
	"go/version"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const module = "github.com/errgen/errgen"

// imports says what each package may import beyond the standard library. Data flows one way, from bytes to the syntax
// tree, the model, the emitters and the output; a new package needs a row here.
var imports = map[string][]string{
	"cmd/errgen":               {"internal/cli"},
	"errcode":                  {"errcode/internal/foreign", "internal/message", "internal/phash"},
	"errcode/internal/shop":    {"errcode"},
	"errcode/internal/foreign": {},
	"errcode/errtest":          {"errcode", "errcode/errhttp", "internal/message"},
	"errcode/internal/billing": {"errcode"},
	"errcode/errhttp":          {"errcode", "errcode/internal/foreign"},
	"internal/acceptance":      {},
	"internal/allocation":      {"internal/diag", "internal/model"},
	"internal/changelog":       {"internal/compat", "internal/diag", "internal/markdown", "internal/model"},
	"internal/cli":             {"internal/allocation", "internal/changelog", "internal/compat", "internal/diag", "internal/docs", "internal/explain", "internal/gogenerate", "internal/golang", "internal/lint", "internal/locate", "internal/model", "internal/output", "internal/preview", "internal/rules", "internal/schema", "internal/spec", "github.com/spf13/cobra"},
	"internal/compat":          {"internal/diag", "internal/golang", "internal/message", "internal/model"},
	"internal/diag":            {"internal/markdown"},
	"internal/docs":            {"internal/golang", "internal/markdown", "internal/model", "internal/output", "templates"},
	"internal/explain":         {"internal/golang", "internal/model"},
	"internal/gogenerate":      {"internal/gomodule"},
	"internal/golang":          {"internal/diag", "internal/message", "internal/model", "internal/output", "internal/rules", "github.com/dave/jennifer/jen"},
	"internal/gomodule":        {},
	"internal/lint":            {"internal/diag", "internal/message", "internal/model"},
	"internal/locate":          {"internal/diag", "internal/golang", "internal/gomodule", "internal/model", "internal/rules", "internal/spec", "spec"},
	"internal/manual":          {"internal/diag", "internal/spec", "github.com/spf13/cobra"}, // spec and cobra, since it prints the format and the commands themselves
	"internal/markdown":        {},
	"internal/message":         {},
	"internal/model":           {"internal/diag", "internal/message", "internal/rules", "internal/spec"},
	"internal/output":          {"github.com/rogpeppe/go-internal/diff", "github.com/rogpeppe/go-internal/lockedfile", "github.com/rogpeppe/go-internal/robustio"},
	"internal/phash":           {},
	"internal/preview":         {},
	"internal/rules":           {"internal/diag"},
	"internal/schema":          {"internal/model", "internal/output", "internal/spec"}, // spec, since it prints the format itself, not only a catalog
	"internal/slip":            {"internal/diag", "internal/rules"},
	"internal/spec":            {"internal/diag", "internal/rules", "internal/slip", "gopkg.in/yaml.v3"},
	"generated/errcat":         {"errcode"},
	"spec":                     {},
	"templates":                {},

	// What only tests use.
	"internal/testkit":           {"internal/diag", "internal/model", "internal/spec"},
	"internal/testkit/adoption":  {"internal/testkit"},
	"internal/testkit/broken":    {"github.com/rogpeppe/go-internal/txtar"},
	"internal/testkit/golden":    {"internal/testkit", "github.com/google/go-cmp/cmp"},
	"internal/testkit/pairs":     {"github.com/rogpeppe/go-internal/txtar"},
	"internal/testkit/synthetic": {},
}

func TestImports(t *testing.T) {
	type goPackage struct {
		ImportPath string
		Imports    []string
	}
	packages := goList[goPackage](t, "", "-json=ImportPath,Imports", module+"/...")
	for _, p := range packages {
		name := strings.TrimPrefix(p.ImportPath, module+"/")
		allowed, ok := imports[name]
		if !ok {
			t.Errorf("the package %s has no row in the table of imports", name)
		}
		for _, path := range p.Imports {
			short := strings.TrimPrefix(path, module+"/")
			if !isStandard(path) && !slices.Contains(allowed, short) {
				t.Errorf("%s imports %s, which the table does not allow", name, path)
			}
		}
	}
	if len(packages) != len(imports) {
		t.Errorf("the table has %d rows for %d packages", len(imports), len(packages))
	}
}

// TestHouse expects CONTRIBUTING to have a line for each package, but for those below another one, and for no others.
func TestHouse(t *testing.T) {
	var listed, want []string
	for _, m := range regexp.MustCompile(`(?m)^(cmd/\w+|errcode\S*|internal/\S+) +\S`).FindAllStringSubmatch(pageText(t, "CONTRIBUTING.md"), -1) {
		listed = append(listed, m[1])
	}
	for name := range imports {
		if parts := strings.Split(name, "/"); name == "errcode" || len(parts) == 2 && parts[0] != "generated" {
			want = append(want, name)
		}
	}
	slices.Sort(listed)
	slices.Sort(want)
	if diff := cmp.Diff(want, listed); diff != "" {
		t.Errorf("CONTRIBUTING draws other packages (-want +drawn):\n%s", diff)
	}
}

// isStandard reports whether an import path is of the standard library: its first element is no host name.
func isStandard(path string) bool {
	host, _, _ := strings.Cut(path, "/")
	return !strings.Contains(host, ".")
}

// TestDependencies holds the tool to what its users take on with it: at most 8 modules in their go.mod, errgen included,
// and none that would raise the go line.
func TestDependencies(t *testing.T) {
	const most = 8
	type goPackage struct {
		Module *struct{ Path, GoVersion string }
	}
	ours := goLine(t)
	modules := map[string]bool{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, p := range goList[goPackage](t, system, "-deps", "-json=Module", module+"/cmd/errgen") {
			if p.Module == nil {
				continue
			}
			modules[p.Module.Path] = true
			if version.Compare("go"+p.Module.GoVersion, ours) > 0 {
				t.Errorf("%s wants go %s, above our %s", p.Module.Path, p.Module.GoVersion, ours)
			}
		}
	}
	if len(modules) > most {
		t.Errorf("a user of the tool takes on %d modules, more than %d: %v", len(modules), most, modules)
	}
}

// goLine is the language version of our go.mod, as "go1.24".
func goLine(t *testing.T) string {
	t.Helper()
	type goModule struct{ GoVersion string }
	return "go" + goList[goModule](t, "", "-m", "-json=GoVersion", module)[0].GoVersion
}

// goList runs go list for an operating system, ours when it is empty, and gives the objects that it prints.
func goList[T any](t *testing.T, system string, args ...string) []T {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	cmd.Env = os.Environ()
	if system != "" {
		cmd.Env = append(cmd.Env, "GOOS="+system, "CGO_ENABLED=0")
	}
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %s: %v", strings.Join(args, " "), err)
	}
	var objects []T
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var object T
		if err := decoder.Decode(&object); err != nil {
			t.Fatal(err)
		}
		objects = append(objects, object)
	}
	return objects
}
