package cli

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	builtin "github.com/errgen/errgen/spec"
)

// located is a catalog before it is read: its text, and the folder in which it stands.
type located struct {
	shown  string // what positions call it
	text   []byte
	folder fs.FS // nil where it stands in none, as on standard input
}

// build reads the catalog. It gives the texts of the files that positions are in, too.
func (l located) build(ds *diag.List) (*model.Catalog, diag.Texts) {
	return model.Build(spec.Parse(l.shown, l.text, ds), ds), diag.Texts{l.shown: l.text}
}

// locate finds the catalog that --spec names.
func (c Command) locate(name string) (located, error) {
	switch name {
	case "-":
		text, err := io.ReadAll(c.Stdin)
		if err != nil {
			return located{}, fmt.Errorf("read the catalog from standard input: %w", err)
		}
		return located{shown: displayName(name), text: text}, nil
	case "builtin":
		return located{shown: name, text: builtin.Errors}, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return located{}, fmt.Errorf("read the catalog: %w (--spec says where it is)", err)
	}
	return located{shown: name, text: text, folder: os.DirFS(filepath.Dir(name))}, nil
}

// displayName is what a catalog is called in positions.
func displayName(name string) string {
	if name == "-" {
		return "<stdin>"
	}
	return name
}
