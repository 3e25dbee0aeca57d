// Package gomodule finds files of Go modules: through the module graph that a directory belongs to, in the version that
// go.mod pins there, or in a published version that is named.
//
// It takes the path of a module with that of a file in it, and gives the path of the file on the disk, or says what to do
// when there is none. It asks the go command, as everybody's builds do, so that proxies, replacements, workspaces and
// vendoring are what they are elsewhere. It reads no file that it finds and changes nothing but the module cache: a
// checksum that go.sum lacks is for the user to add. Run asks the go command anything else.
package gomodule

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// File is a file of a module.
type File struct {
	Path string // of the file on the disk
	Root string // of the module there: nothing beyond it belongs to the module
}

// PathError says why a path cannot be one of a file of a module, whatever modules there are.
type PathError struct{ problem string }

func (e *PathError) Error() string { return e.problem }

// checked refuses a path that the go command would take for something else, or that leads out of its module.
func checked(file string) error {
	switch at := strings.IndexByte(file, '@'); {
	case at >= 0:
		return &PathError{fmt.Sprintf("go.mod pins the version: leave out %s, and change it with go get", versionIn(file[at:]))}
	case slices.Contains(strings.Split(file, "/"), ".."):
		return &PathError{"the path leads up with ..; write the path of the module, and from there on that of the file"}
	case path.Clean(file) != file || strings.ContainsAny(file[:1], "/-.") || strings.Contains(file, "...") || strings.ContainsAny(file, "\\:\x00"):
		return &PathError{"this is not the path of a module and of a file in it; write it like github.com/acme/errors/spec/errors.yaml"}
	}
	return nil
}

// versionIn gives the version that a text begins with: @v1.2.3.
func versionIn(text string) string {
	version, _, _ := strings.Cut(text, "/")
	return version
}

// prefixes gives the paths that the module of a file may have, the longest first.
func prefixes(file string) []string {
	var all []string
	for ; file != "." && file != "all"; file = path.Dir(file) { // all is no module but all of them
		all = append(all, file)
	}
	return all
}

// goCommand runs the go command in a folder, and says what to do where there is none.
func goCommand(dir string, args ...string) ([]byte, error) {
	out, err := Run(dir, args...)
	if errors.Is(err, ErrNotInstalled) {
		err = fmt.Errorf("%w; install it, or name a file", err)
	}
	return out, err
}

// objects reads the JSON objects that the go command prints one after the other.
func objects[T any](out []byte) ([]T, error) {
	var all []T
	decoder := json.NewDecoder(bytes.NewReader(out))
	for {
		var object T
		err := decoder.Decode(&object)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read what the go command says: %w", err)
		}
		all = append(all, object)
	}
}
