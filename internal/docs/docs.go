// Package docs prints a catalog as pages for people: index.html, which searches and filters without a network, and
// errors.md, which says the same where only Markdown is shown.
//
// Generate takes a validated catalog and gives files in memory. What the pages look like is in the templates, which are
// those of the top-level folder unless the caller has others; what they can say is in the methods of the view. Text of
// the catalog reaches HTML only through html/template, and Markdown only as letters, digits and numeric entities.
//
// The package reads nothing but the templates, writes nothing, and checks nothing that internal/model has settled.
package docs

import (
	"io/fs"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// Options says how to print a catalog.
type Options struct {
	Templates     fs.FS  // templates of one's own; one that is missing there is the built-in one. nil for none
	TemplatesName string // what that folder is called in errors
	Live          string // the version of the page while errgen serve shows it, which renews itself; empty when it does not
}

// Generate prints a catalog as index.html and errors.md. The same catalog gives the same bytes. A template that cannot be
// used is a *TemplateError.
func Generate(c *model.Catalog, o Options) ([]output.File, error) {
	sources := sources{own: o.Templates, name: o.TemplatesName}
	if err := sources.check(); err != nil {
		return nil, err
	}
	live, err := newLive(o.Live)
	if err != nil {
		return nil, err
	}
	view, err := newPage(c, sources, live)
	if err != nil {
		return nil, err
	}
	html, err := renderHTML(sources, view)
	if err != nil {
		return nil, err
	}
	if html, err = live.into(html); err != nil {
		return nil, err
	}
	markdown, err := renderMarkdown(sources, view)
	if err != nil {
		return nil, err
	}
	return []output.File{
		{Name: "index.html", Content: marked(c, html)},
		{Name: "errors.md", Content: marked(c, markdown)},
	}, nil
}

// marked puts the mark of errgen on top, where no template can leave it out. A comment may stand before a doctype.
func marked(c *model.Catalog, text []byte) []byte {
	return append([]byte("<!-- "+output.Mark(c.Owner())+" -->\n"), text...)
}
