package output

import (
	"bytes"
	"fmt"
	"path/filepath"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/diff"
)

// Kind says in which way a file on the disk differs from the plan.
type Kind int

// The kinds of difference.
const (
	Missing  Kind = iota // planned, not on the disk
	Changed              // planned, on the disk with other content
	Orphaned             // the owner's, on the disk, not planned
)

// String gives the kind as a word for a message: missing, changed, orphaned.
func (k Kind) String() string {
	switch k {
	case Missing:
		return "missing"
	case Changed:
		return "changed"
	case Orphaned:
		return "orphaned"
	}
	return fmt.Sprintf("Kind(%d)", int(k))
}

// Change is one difference between the disk and the plan.
type Change struct {
	Kind Kind
	Path string // the directory's path as given, joined with the name
	Old  []byte // on the disk, with the line ends of Unix; nil when missing
	New  []byte // in the plan; nil when orphaned
}

// Diff returns a unified diff from what is on the disk to what should be there. Names have forward slashes, and the side
// that does not exist is /dev/null, so that patch -p0 can apply it on any system. Of binary content it says only that it
// differs.
func (c Change) Diff() string {
	path := filepath.ToSlash(c.Path)
	from, to := path, path
	switch c.Kind {
	case Missing:
		from = "/dev/null"
	case Orphaned:
		to = "/dev/null"
	}
	if isBinary(c.Old) || isBinary(c.New) {
		return fmt.Sprintf("Binary files %s and %s differ\n", from, to)
	}
	return string(diff.Diff(from, c.Old, to, c.New))
}

// isBinary reports whether content would spoil a diff: what a terminal or a JSON report cannot carry as text.
func isBinary(content []byte) bool {
	return bytes.IndexByte(content, 0) >= 0 || !utf8.Valid(content)
}
