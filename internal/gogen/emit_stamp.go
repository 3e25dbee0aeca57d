package gogen

import (
	"strings"

	"github.com/dave/jennifer/jen"
)

// stampName is a name that only files of one catalog know: catalogIsIdentity.
func stampName(c *catalog) string {
	name := "catalogIs"
	for word := range strings.SplitSeq(c.ID, "-") {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	return name
}

// stamp prints the constant that the files of families name. It goes by the id alone: files of two versions of a catalog are
// told apart by the tests, and a stamp of more than the id would change in every file with every edit.
func stamp(c *catalog) declaration {
	name := stampName(c)
	return declaration{
		names: []string{name},
		doc:   comment(paragraph(name + " stands in every file of a family, so that files of another catalog do not compile beside this one.")),
		code:  jen.Const().Id(name).Op("=").True(),
	}
}

// stamped names the constant in a file of a family.
func stamped(f *family) declaration {
	return declaration{
		names: []string{"_"},
		doc:   comment(paragraph("This file belongs to the catalog " + f.catalog.ID + ".")),
		code:  jen.Const().Id("_").Op("=").Id(stampName(f.catalog)),
	}
}
