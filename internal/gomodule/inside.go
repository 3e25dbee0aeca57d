package gomodule

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// fileInside gives a file below the root of a module.
func fileInside(root, file string) (File, error) {
	full := filepath.Join(root, filepath.FromSlash(file))
	info, err := os.Stat(full)
	switch {
	case err != nil:
		return File{}, &missingError{file, catalogsIn(root)}
	case info.IsDir():
		return File{}, fmt.Errorf("%s is a directory%s", orRoot(file), available(catalogsIn(full)))
	}
	if nested := nestedIn(root, file); nested != "" {
		return File{}, fmt.Errorf("%s belongs to another module, whose go.mod is in %s; write the path of that module", file, nested)
	}
	return File{full, root}, nil
}

// nestedIn gives the directory between a root and a file in which another module begins; empty when there is none.
func nestedIn(root, file string) string {
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(dir), "go.mod")); err == nil {
			return dir
		}
	}
	return ""
}
