package compat

import (
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
)

// whole is the subject of changes to the head of a catalog.
const whole = "catalog"

// catalogs compares what the heads of the catalogs say to programs.
func (c *comparison) catalogs() {
	if c.old.ID != c.new.ID {
		c.add(catalogIDChanged, whole, c.new.Positions.ID, "the catalog's id was %s and is %s", c.old.ID, c.new.ID).
			withHelp("write id: %s", c.old.ID)
	}
	c.docsURL(c.old.DocsURL, c.new.DocsURL)
	c.fallback(refOf(c.old.Fallback), refOf(c.new.Fallback))
}

// docsURL compares what the addresses of all errors begin with. Where there was none, no client can have gone by it.
func (c *comparison) docsURL(old, new string) {
	switch {
	case old == new || old == "":
	case new == "":
		c.gone(problemTypeChanged, whole, c.old.Positions.DocsURL, "problem details no longer have a type, which began with %s", old).
			withHelp("put it back: docs_url: %s", old)
	default:
		c.add(problemTypeChanged, whole, c.new.Positions.DocsURL, "the type of problem details began with %s and begins with %s", old, new).
			withHelp("make sure that no client goes by it")
	}
}

func (c *comparison) fallback(old, new string) {
	switch {
	case old == new:
	case new == "":
		c.gone(fallbackChanged, whole, c.old.Positions.Fallback, "the catalog no longer has a fallback, which was %s", old).
			withHelp("put it back: fallback: %s", old)
	case old == "":
		c.add(fallbackChanged, whole, c.new.Positions.Fallback, "an error without a code is %s, and was none of the catalog's", new).
			withHelp("delete fallback:, or accept the change")
	default:
		c.add(fallbackChanged, whole, c.new.Positions.Fallback, "an error without a code is %s, and was %s", new, old).
			withHelp("write fallback: %s", old)
	}
}

func refOf(e *model.Entry) string {
	if e == nil {
		return ""
	}
	return e.Ref()
}

// initialisms reports once when the Go names of what has kept its own name are no longer the same.
func (c *comparison) initialisms() {
	old, new := constantsByID(c.old, c.oldNames), constantsByID(c.new, c.newNames)
	changed := slices.DeleteFunc(old.order, func(n string) bool { now, kept := new.names[n]; return !kept || now == old.names[n] })
	if len(changed) == 0 {
		return
	}
	others := ""
	if len(changed) > 1 {
		others = fmt.Sprintf(", and %d others have another name, too", len(changed)-1)
	}
	first, pos := changed[0], firstValid(c.new.Positions.Initialisms, c.new.Positions.ID)
	c.add(initialismsChanged, whole, pos, "the Go constant of %s was %s and is %s%s", first, old.names[first], new.names[first], others).
		withHelp("put initialisms: back to what it was")
}

// goNames are Go constants by what they stand for.
type goNames struct {
	order []string
	names map[string]string
}

func (g *goNames) add(what, name string) {
	g.order = append(g.order, what)
	g.names[what] = name
}

// constantsByID lists the Go constants of a catalog, those of codes without the prefix of their family.
func constantsByID(catalog *model.Catalog, names golang.Names) *goNames {
	g := &goNames{names: map[string]string{}}
	for _, r := range catalog.Retries {
		g.add("retry/"+r.ID, names.Retry(r))
	}
	for _, category := range catalog.Categories {
		g.add("category/"+category.ID, names.Category(category))
	}
	for _, e := range catalog.Entries() {
		for _, name := range namesOf(e) {
			g.add(e.Family.ID+"/"+name, names.Join(name))
		}
	}
	return g
}

// namesOf lists all names of a code, aliases included.
func namesOf(e *model.Entry) []string {
	names := []string{e.Name}
	for _, a := range e.Aliases {
		names = append(names, a.Name)
	}
	return names
}
