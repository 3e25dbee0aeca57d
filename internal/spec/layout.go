package spec

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/diag"
)

// Format gives a catalog, or a part of one that holds families alone, in the canonical layout: keys in the order of format.go, two spaces a level, texts of the API
// and of its users in double quotes, codes in double quotes where YAML would misread them, long prose wrapped. All else
// stays as it is written, comments and empty lines included, and so does what the catalog says. The layout of a canonical
// catalog is left alone to the byte.
//
// A catalog that Parse refuses is reported to ds, which must be empty, and gives nil. What the model would refuse is laid
// out all the same. An error is a bug in this package: a layout that does not say what the source says is never given.
//
// Line ends stay what the first one is, of Windows or of Unix. A byte order mark goes.
func Format(name string, src []byte, ds *diag.List) ([]byte, error) {
	before := parse(name, src, asEither, ds)
	if !ds.Empty() {
		return nil, nil
	}
	lines, err := arrange(before)
	if err != nil {
		return nil, fmt.Errorf("lay out %s: %w", name, err)
	}
	out := []byte(strings.Join(lines, "\n") + "\n")
	if err := sameCatalog(before.file, out); err != nil {
		return nil, fmt.Errorf("lay out %s: %w", name, err)
	}
	return endLinesLike(src, out), nil
}

// sameCatalog reads a layout again, to know that it says what it is a layout of.
func sameCatalog(before *File, out []byte) error {
	var ds diag.List
	after := parse("the layout", out, asEither, &ds).file
	if !ds.Empty() {
		first := ds.Sorted()[0]
		return fmt.Errorf("the result is no catalog: %s: %s", first.Pos, first.Message)
	}
	if path := difference(before, after); path != "" {
		return fmt.Errorf("the result says something else in %s", path)
	}
	return nil
}

// endLinesLike ends the lines of out, which end as those of Unix, as the first line of src ends.
func endLinesLike(src, out []byte) []byte {
	if at := bytes.IndexByte(src, '\n'); at > 0 && src[at-1] == '\r' {
		return bytes.ReplaceAll(out, []byte("\n"), []byte("\r\n"))
	}
	return out
}
