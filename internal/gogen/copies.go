package gogen

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"

	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/runtime"
)

// runtimeFiles copies what every generated package has in common.
func runtimeFiles(pkg, owner string, withoutHTTP bool) ([]output.File, error) {
	entries, err := fs.ReadDir(runtime.Files, "errcat")
	if err != nil {
		return nil, fmt.Errorf("listing the runtime: %w", err)
	}
	var files []output.File
	for _, entry := range entries {
		if !runtime.Copied(entry.Name()) || withoutHTTP && runtime.NeedsHTTP(entry.Name()) {
			continue
		}
		file, err := copyRuntime(entry.Name(), pkg, owner)
		if err != nil {
			return nil, fmt.Errorf("copying %s of the runtime: %w", entry.Name(), err)
		}
		files = append(files, file)
	}
	return files, nil
}

// copyRuntime puts a file of the runtime under the mark and into the package.
func copyRuntime(name, pkg, owner string) (output.File, error) {
	text, err := fs.ReadFile(runtime.Files, "errcat/"+name)
	if err != nil {
		return output.File{}, err
	}
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, name, text, parser.PackageClauseOnly)
	if err != nil {
		return output.File{}, err
	}
	start, end := positions.Position(file.Name.Pos()).Offset, positions.Position(file.Name.End()).Offset
	content := "// " + output.Mark(owner) + "\n\n" + string(text[:start]) + pkg + string(text[end:])
	return output.File{Name: name, Content: []byte(content)}, nil
}

// runtimeNames gives what the files of the runtime declare at package level.
func runtimeNames() (map[string]bool, error) {
	entries, err := fs.ReadDir(runtime.Files, "errcat")
	if err != nil {
		return nil, fmt.Errorf("listing the runtime: %w", err)
	}
	names := map[string]bool{}
	for _, entry := range entries {
		if !runtime.Copied(entry.Name()) {
			continue
		}
		text, err := fs.ReadFile(runtime.Files, "errcat/"+entry.Name())
		if err != nil {
			return nil, fmt.Errorf("reading %s of the runtime: %w", entry.Name(), err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), entry.Name(), text, parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("the runtime is not Go: %w", err)
		}
		for _, name := range declaredNames(file) {
			names[name] = true
		}
	}
	return names, nil
}
