package gomodule

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// Published gives a file of a published module, the one with the longest path that has the version.
func Published(file, version string) (File, error) {
	err := errors.New("the path holds no module and file")
	for end := strings.LastIndexByte(file, '/'); end > 0; end = strings.LastIndexByte(file[:end], '/') {
		var root string
		if root, err = download("", file[:end]+"@"+version); err == nil {
			return File{filepath.Join(root, filepath.FromSlash(file[end+1:])), root}, nil
		}
	}
	return File{}, err
}

// download has the go command get a module, from its cache where it is there.
func download(dir, module string) (root string, err error) {
	out, failed := goCommand(dir, "mod", "download", "-json", module)
	found, err := objects[struct{ Dir, Error string }](out)
	switch {
	case err == nil && len(found) == 1 && found[0].Error != "":
		return "", fmt.Errorf("go mod download %s: %s", module, found[0].Error)
	case failed != nil:
		return "", failed
	case err != nil || len(found) != 1 || found[0].Dir == "":
		return "", fmt.Errorf("go mod download %s gives no directory", module)
	}
	return found[0].Dir, nil
}
