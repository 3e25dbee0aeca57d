package cli

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
)

// root is where a format that shows problems at lines of a repository begins its paths: the variable holds the top of it,
// wherever in it the run is.
var root = map[diag.Format]string{diag.GitHub: "GITHUB_WORKSPACE", diag.GitLab: "CI_PROJECT_DIR"}

// inRepository gives problems with the paths that a format needs.
func inRepository(ds *diag.List, as diag.Format) *diag.List {
	top := os.Getenv(root[as])
	here, err := os.Getwd()
	if top == "" || err != nil {
		return ds
	}
	return ds.Moved(func(file string) string {
		if strings.HasPrefix(file, "<") || strings.HasPrefix(file, "--") || file == locate.Builtin {
			return "" // no file
		}
		if !filepath.IsAbs(file) {
			file = filepath.Join(here, file)
		}
		relative, err := filepath.Rel(top, file)
		if err != nil || !filepath.IsLocal(relative) {
			return ""
		}
		return relative
	})
}
