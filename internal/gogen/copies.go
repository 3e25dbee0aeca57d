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
func runtimeFiles(pkg, owner string) ([]output.File, error) {
	entries, err := fs.ReadDir(runtime.Files, "errcat")
	if err != nil {
		return nil, fmt.Errorf("listing the runtime: %w", err)
	}
	var files []output.File
	for _, entry := range entries {
		if !runtime.Copied(entry.Name()) {
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
