package cli

import (
	"fmt"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/internal/output"
)

// clause is what a Go file of somebody else says it is part of.
type clause struct{ pkg, file string }

// checkAlone refuses a folder that holds another Go package: the go command takes no folder with two.
func checkAlone(name, dir string) error {
	clauses := handWritten(name, dir)
	for _, c := range clauses {
		if c.pkg != name {
			return fmt.Errorf("%s holds the Go package %s (as %s says), and a folder can hold only one: %schoose another folder with --go",
				dir, c.pkg, c.file, joining(c.pkg, clauses))
		}
	}
	return nil
}

// joining says how to generate into the package that is there, where that can be done.
func joining(pkg string, clauses []clause) string {
	for _, c := range clauses {
		if c.pkg != pkg {
			return ""
		}
	}
	if _, err := packageName(pkg, ""); err != nil {
		return ""
	}
	return fmt.Sprintf("write --package %s to generate into that package, or ", shellWord(pkg))
}

// handWritten reads the Go files of a folder that are not errgen's. What is wrong with the folder itself is found by who writes
// to it.
func handWritten(name, dir string) (clauses []clause) {
	entries, _ := os.ReadDir(dir)
	for _, entry := range entries {
		c := clause{packageOf(dir, entry.Name()), entry.Name()}
		if strings.HasSuffix(c.file, "_test.go") && c.pkg != name {
			c.pkg = strings.TrimSuffix(c.pkg, "_test") // as tests outside of their package are called
		}
		if c.pkg != "" {
			clauses = append(clauses, c)
		}
	}
	return clauses
}

// packageOf gives the package that a file says it is part of. Files of errgen's own have none, since they follow --package, and
// neither have those that are not built, or cannot be read.
func packageOf(dir, file string) string {
	if filepath.Ext(file) != ".go" {
		return ""
	}
	source, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil || output.IsMarked(source) || !isBuilt(dir, file) {
		return ""
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.PackageClauseOnly)
	if err != nil || parsed.Name.Name == "documentation" { // which the go command leaves out
		return ""
	}
	return parsed.Name.Name
}

// isBuilt reports whether the go command takes a file without tags of one's own, on any of the systems that most programs are for:
// what is refused here is refused on every machine.
func isBuilt(dir, file string) bool {
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, processor := range []string{"amd64", "arm64"} {
			context := build.Default
			context.GOOS, context.GOARCH, context.CgoEnabled = system, processor, true
			if ok, err := context.MatchFile(dir, file); ok && err == nil {
				return true
			}
		}
	}
	return false
}
