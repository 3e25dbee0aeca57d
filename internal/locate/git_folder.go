package locate

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// commit is a folder as it is at a commit: what stands in front of a path in it, such as main:./ or main:spec/, and where
// git has to run.
type commit struct{ dir, front string }

// inCommit names the files of a folder.
func inCommit(front string) func(path string) string {
	return func(path string) string { return front + path }
}

var errNotFollowed = errors.New("it is a symbolic link, which is not followed in a commit")

// Open is what is left for symbolic links: folders and files are read by the methods below.
func (commit) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: errNotFollowed}
}

// ReadFile gives a file.
func (c commit) ReadFile(name string) ([]byte, error) { return gitShow(c.dir, c.front+name) }

// ReadDir lists a folder.
func (c commit) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "." {
		name = ""
	}
	list, err := git(c.dir, "ls-tree", "-z", "--full-tree", c.front+name)
	if err != nil {
		return nil, err
	}
	var entries []fs.DirEntry
	for line := range bytes.SplitSeq(bytes.TrimSuffix(list, []byte{0}), []byte{0}) {
		mode, rest, _ := strings.Cut(string(line), " ")
		_, name, isEntry := strings.Cut(rest, "\t")
		if isEntry {
			entries = append(entries, treeEntry{name, modes[mode]})
		}
	}
	return entries, nil
}

// modes are those that git writes of what is no plain file.
var modes = map[string]fs.FileMode{"040000": fs.ModeDir, "120000": fs.ModeSymlink, "160000": fs.ModeIrregular}

// treeEntry is what a folder has at a commit.
type treeEntry struct {
	name string
	mode fs.FileMode
}

func (e treeEntry) Name() string      { return e.name }
func (e treeEntry) IsDir() bool       { return e.mode.IsDir() }
func (e treeEntry) Type() fs.FileMode { return e.mode }

// Info gives nothing, since git keeps neither times nor sizes in a tree.
func (e treeEntry) Info() (fs.FileInfo, error) {
	return nil, fmt.Errorf("%s at a commit: %w", e.name, errors.ErrUnsupported)
}
