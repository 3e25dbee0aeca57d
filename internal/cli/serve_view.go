package cli

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/docs"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/preview"
)

// view makes pages of what is served, or lists what is wrong with it.
type view struct {
	c       Command
	serving serving

	read     diag.Texts // the files that the page was made of last
	searched []string   // what the catalog includes, and where it may come from
	printed  string     // what is wrong, as it would be printed
}

// watched lists the files and directories that the page is made of: those that were asked for, and what they led to.
func (v *view) watched() []string {
	paths := append(v.serving.watched(), v.searched...)
	if v.serving.spec != locate.Builtin {
		paths = append(paths, slices.Collect(maps.Keys(v.read))...)
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// render reads everything again.
func (v *view) render(version string) (preview.Pages, []preview.Problem) {
	name := v.serving.spec
	found, err := v.c.locate(name)
	if err != nil {
		return v.failed(name, err)
	}
	var ds diag.List
	whole, err := found.Whole(&ds)
	v.read, v.searched = whole.Texts, found.OnDisk(whole.Watch)
	if err != nil {
		return v.failed(name, err)
	}
	catalog := model.Build(whole.File, &ds)
	golang.CheckNames(catalog, &ds)
	if !ds.Empty() {
		return v.invalid(&ds, whole.Texts)
	}
	if catalog, err = catalog.Select(words(v.serving.families)); err != nil {
		return v.failed(name, err)
	}
	pages, err := v.pages(catalog, version)
	if err != nil {
		return v.failed(name, err)
	}
	return pages, nil
}

// pages prints the pages, with templates of one's own where there are any.
func (v *view) pages(catalog *model.Catalog, version string) (preview.Pages, error) {
	options := docs.Options{Live: version}
	if dir := v.serving.templates; dir != "" {
		options.Templates, options.TemplatesName = os.DirFS(dir), dir
	}
	files, err := docs.Generate(catalog, options)
	if err != nil {
		return preview.Pages{}, err
	}
	return preview.Pages{HTML: files[0].Content, Markdown: files[1].Content}, nil
}

// invalid lists what is wrong with the catalog.
func (v *view) invalid(ds *diag.List, texts diag.Texts) (preview.Pages, []preview.Problem) {
	var printed bytes.Buffer
	ds.Print(&printed, texts) // a buffer takes everything
	v.printed = printed.String()
	lines := texts.Lines()
	var problems []preview.Problem
	for _, d := range ds.Sorted() {
		p := preview.Problem{File: d.Pos.File, Line: d.Pos.Line, Col: d.Pos.Col, Message: d.Message, Help: d.Help}
		p.Source, _ = lines.At(d.Pos)
		problems = append(problems, p)
	}
	return preview.Pages{}, problems
}

// positioned is a message that begins with its position, as those about templates do.
var positioned = regexp.MustCompile(`^(\S+?):(\d+)(?::(\d+))?: (.*)`)

// failed makes a problem of an error.
func (v *view) failed(name string, err error) (preview.Pages, []preview.Problem) {
	v.printed = fmt.Sprintf("errgen: %v\n", err)
	p := preview.Problem{File: name, Message: err.Error()}
	var broken *docs.TemplateError
	if at := positioned.FindStringSubmatch(err.Error()); errors.As(err, &broken) && at != nil {
		p.File, p.Message = at[1], at[4]
		p.Line, _ = strconv.Atoi(at[2])
		p.Col, _ = strconv.Atoi(at[3])
	}
	return preview.Pages{}, []preview.Problem{p}
}

// report says in the terminal what the page says.
func (v *view) report(problems []preview.Problem) {
	switch {
	case len(problems) > 0:
		fmt.Fprint(v.c.Stderr, v.printed)
	case !v.serving.quiet:
		fmt.Fprintf(v.c.Stderr, "errgen: %s is in order again\n", v.serving.spec)
	}
}
