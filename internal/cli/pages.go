package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/errgen/errgen/internal/docs"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// pages prints the reference page, with the user's own templates where there are any.
func (o outputs) pages(catalog *model.Catalog) ([]output.File, error) {
	var options docs.Options
	if dir := *o.templates; dir != "" {
		if _, err := os.ReadDir(dir); err != nil {
			return nil, environment(fmt.Errorf("read the templates: %w", err))
		}
		options = docs.Options{Templates: os.DirFS(dir), TemplatesName: dir}
	}
	files, err := docs.Generate(catalog, options)
	var broken *docs.TemplateError
	switch {
	case errors.As(err, &broken):
		return nil, badInput(err)
	case err != nil:
		return nil, environment(fmt.Errorf("print the reference page: %w", err))
	}
	return files, nil
}
