package gogen

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// handling is what the catalog says about a code in numbers. Many codes have the same.
type handling struct {
	status          int
	category, retry string // constants; empty for none
	deprecated      bool
}

// handlingOf is how an entry is handled.
func handlingOf(e *model.Entry) handling {
	h := handling{status: e.Status, deprecated: e.Deprecated != nil}
	if e.Category != nil {
		h.category = e.Category.Const
	}
	if e.Retry != nil {
		h.retry = e.Retry.Const
	}
	return h
}

// name is the constant that stands for the handling. No id has underscores in Go, so no two handlings have the same.
func (h handling) name() string {
	name := fmt.Sprintf("handled%d_%s_%s", h.status, cmp.Or(h.category, "NoCategory"), cmp.Or(h.retry, "NoRetry"))
	if h.deprecated {
		name += "_Deprecated"
	}
	return name
}

// fields are the fields of the handling in the table.
func (h handling) fields() string {
	return fmt.Sprintf("%d, %s, %s, %t", h.status, placeName(h.category), placeName(h.retry), h.deprecated)
}

// addHandlings enters those of entries that no entry before had.
func (c *catalog) addHandlings(entries []*model.Entry) {
	for _, e := range entries {
		if h := handlingOf(e); !c.handled[h] {
			c.handled[h], c.handlings = true, append(c.handlings, h)
		}
	}
}

// handlingNames prints the constants that stand for how codes are handled.
func handlingNames(c *catalog) declaration {
	if len(c.handlings) == 0 {
		return declaration{}
	}
	d := declaration{doc: comment(paragraph("How codes are handled: status, category, strategy, and whether they are deprecated."))}
	d.code = jen.Const().DefsFunc(func(g *jen.Group) {
		for i, h := range c.handlings {
			d.names = append(d.names, h.name())
			if line := g.Id(h.name()); i == 0 {
				line.Op("=").Iota()
			}
		}
	})
	return d
}

// handlingTable prints what the constants stand for.
func handlingTable(c *catalog) declaration {
	rows := make([]string, len(c.handlings))
	for i, h := range c.handlings {
		rows[i] = "{" + h.fields() + "}"
	}
	return declaration{
		names: []string{"handlings"},
		raw: comment(paragraph("handlings holds what is known of codes by how they are handled.")) +
			"\nvar handlings = [...]handling" + listed("\n", rows),
	}
}

// familyHandlings prints how each code of a family is handled.
func familyHandlings(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	typ := "uint8"
	if len(f.catalog.handlings) > math.MaxUint8+1 {
		typ = "uint16"
	}
	names := each(f.Entries, func(e *model.Entry) string { return handlingOf(e).name() })
	var b strings.Builder
	b.WriteString(comment(paragraph(f.handlingName() + " says how each code is handled, in catalog order.")))
	b.WriteString("\nvar " + f.handlingName() + " = [...]" + typ + listed("\n", names))
	return declaration{names: []string{f.handlingName()}, raw: b.String()}
}
