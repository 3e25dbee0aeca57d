package gogen

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// constructors prints a function for each message with placeholders.
func constructors(f *family) declaration {
	var d declaration
	var all []string
	for _, e := range f.Entries {
		if e.Message != nil && len(e.Message.Placeholders) > 0 {
			name := "New" + e.Const
			d.names = append(d.names, name)
			all = append(all, constructorComment(name, e)+"\n"+constructor(f, name, e))
		}
	}
	d.raw = strings.Join(all, "\n\n")
	return d
}

// constructorComment says what a constructor makes.
func constructorComment(name string, e *model.Entry) string {
	return comment(
		paragraph(name+" gives the error ["+e.Const+"] with its message as the detail, which clients see."),
		paragraph("The message is "+quote(e.Message.Text)))
}

// constructor prints one. Its parameters are in alphabetical order of the placeholders, so that rewording a message never
// swaps arguments.
func constructor(f *family, name string, e *model.Entry) string {
	variables := f.variables(e)
	var params []string
	args := []string{e.Const}
	for _, p := range e.Message.Sorted() {
		variable := variables[p.Name]
		if p.Int {
			params, args = append(params, variable+" int"), append(args, "decimal("+variable+")")
		} else {
			params, args = append(params, variable+" string"), append(args, variable)
		}
	}
	return "func " + name + "(" + strings.Join(params, ", ") + ") *Error {\n" +
		"\treturn newMessage(" + strings.Join(args, ", ") + ")\n}"
}

// variables names the parameters of a message's constructor, by placeholder. A name that means something else there, or
// that another has already, gets an underscore: {type} is type_.
func (f *family) variables(e *model.Entry) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	for _, p := range e.Message.Sorted() {
		name := e.Variables[slices.Index(e.Message.Placeholders, p)]
		for taken[name] || f.means(name) {
			name += "_"
		}
		names[p.Name], taken[name] = name, true
	}
	return names
}

// means reports whether a name in small letters means something where constructors stand.
func (f *family) means(name string) bool {
	imported := []string{"iter", "slog", "strconv"}
	own := append(f.messageNames(), f.handlingName(), f.endsName(), f.startsName(), f.blocksName(), f.textsName(), f.pilotsName(), f.slotsName(), f.codesName(), f.offsetsName(),
		f.allName(), f.lookupName())
	return token.IsKeyword(name) || types.Universe.Lookup(name) != nil || slices.Contains(imported, name) ||
		slices.Contains(own, name) || f.catalog.runtimeNames[name]
}
