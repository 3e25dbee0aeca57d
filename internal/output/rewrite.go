package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// errReadOnly is given for a file that its owner has made read-only.
var errReadOnly = errors.New("the file is read-only")

// Rewrite puts new content into an existing file, which is not generated and needs no mark. The file keeps its mode, and
// a symbolic link to it stays one. It has either its old content or the new one at any time, and the old one on failure.
func Rewrite(path string, content []byte) error {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return fmt.Errorf("rewriting %s: %w", path, err)
	}
	if err := rewrite(target, content); err != nil {
		return fmt.Errorf("rewriting %s: %w", path, err)
	}
	return nil
}

func rewrite(target string, content []byte) error {
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	if !isWritable(info.Mode()) {
		return errReadOnly // a rename would not ask
	}
	ready, err := stage([]Change{{Kind: Changed, Path: target, New: content}})
	if err != nil {
		return err
	}
	if err := ready.rename(); err != nil {
		return err
	}
	return syncDir(filepath.Dir(target))
}

func isWritable(mode fs.FileMode) bool { return mode.Perm()&0o222 != 0 }
