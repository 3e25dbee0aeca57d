package cli

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/spec"
)

// formatCatalog lays out a catalog and all that it includes. Standard input is laid out alone: what comes out of it is one
// text.
func (c Command) formatCatalog(name string, f formatting) error {
	if name == locate.Stdin {
		return c.formatAll([]string{name}, f)
	}
	found, err := c.locate(name)
	if err != nil {
		return err
	}
	var ds diag.List
	whole, err := found.Parse(&ds)
	switch {
	case err != nil:
		return environment(err)
	case !ds.Empty():
		return c.refuse(*f.format, &ds, whole.Texts)
	}
	layouts, err := laidOutAll(name, found, whole)
	if err != nil {
		return err
	}
	return c.putLayouts(layouts, f)
}

// laidOutAll lays out the files of a catalog that was read without a problem.
func laidOutAll(name string, head locate.Catalog, whole spec.Whole) ([]layout, error) {
	var ds diag.List // stays empty
	first, err := formatText(name, head.Shown, head.Text, &ds)
	layouts := []layout{first}
	for i := 0; i < len(whole.Parts) && err == nil; i++ {
		part, l := whole.Parts[i], layout{}
		l, err = formatText(part.Name, part.Name, part.Text, &ds)
		layouts = append(layouts, l)
	}
	return layouts, err
}

// refuse reports what is wrong, as the reason to do nothing.
func (c Command) refuse(as diag.Format, ds *diag.List, texts diag.Texts) error {
	if err := c.report(as, ds, texts); err != nil {
		return err
	}
	return badInput(nil)
}
