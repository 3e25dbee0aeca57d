package golang

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/output"
)

// runtime is the import path of the package that generated packages are data for.
const runtime = "github.com/errgen/errgen/errcode"

// licence stands in every file, after the mark.
const licence = "// Generated code is its user's own: " +
	"the licence of errgen (Apache-2.0) lays no obligation on what errgen writes."

// source is a Go file to print.
type source struct {
	name         string
	version      string // of errgen; empty if another file names it
	doc          string // the package comment; empty if another file has it
	declarations []declaration
}

// declaration is one declaration at the top level of a file, or several that belong together.
type declaration struct {
	names []string // what it declares, in order; a method as Type.Method
	doc   string   // made by comment; empty if there is nothing to say
	code  *jen.Statement
}

// add appends a declaration with its comment.
func (d *declaration) add(name, doc string, code *jen.Statement) {
	if d.code == nil {
		d.code = jen.Null()
	} else {
		d.code.Line().Line()
	}
	d.names = append(d.names, name)
	d.code.Comment(doc).Line().Add(code)
}

// gofmt prints a file as the command of this name does.
var gofmt = printer.Config{Mode: printer.UseSpaces | printer.TabIndent, Tabwidth: 8}

// render prints the file as gofmt does, and makes sure that it declares what it was to declare: a text that got out of its string
// or its comment would declare something else, or something more, or nothing that parses.
func (s source) render(pkg, owner string) (output.File, error) {
	var printed, formatted bytes.Buffer
	if err := s.file(pkg, owner).Render(&printed); err != nil {
		return output.File{}, err
	}
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, s.name, groupImports(printed.Bytes()), parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return output.File{}, fmt.Errorf("the result does not parse: %w", err)
	}
	if got, want := declaredNames(file), s.names(); !slices.Equal(got, want) {
		return output.File{}, fmt.Errorf("the result declares %q, not %q", got, want)
	}
	err = gofmt.Fprint(&formatted, positions, file)
	return output.File{Name: s.name, Content: formatted.Bytes()}, err
}

// groupImports puts the imports of the runtime behind those of the standard library, as people do; jennifer sorts all of them.
func groupImports(content []byte) []byte {
	before, rest, _ := bytes.Cut(content, []byte("\nimport (\n"))
	imports, after, ok := bytes.Cut(rest, []byte("\n)\n"))
	if !ok {
		return content
	}
	var standard, ours [][]byte
	for _, line := range bytes.Split(imports, []byte("\n")) {
		if bytes.Contains(line, []byte(runtime)) {
			ours = append(ours, line)
		} else {
			standard = append(standard, line)
		}
	}
	if len(standard) == 0 || len(ours) == 0 {
		return content
	}
	grouped := bytes.Join(append(append(standard, nil), ours...), []byte("\n"))
	return slices.Concat(before, []byte("\nimport (\n"), grouped, []byte("\n)\n"), after)
}

// file puts the parts of the file together.
func (s source) file(pkg, owner string) *jen.File {
	file := jen.NewFile(pkg)
	file.NoFormat = true // render does it, once for all

	file.ImportNames(map[string]string{"iter": "iter", "log/slog": "slog", runtime: "errcode", errtest: "errtest"}) // jennifer does not know these
	file.HeaderComment("// " + output.Mark(owner) + s.writtenBy() + "\n\n" + licence)
	if s.doc != "" {
		file.PackageComment(s.doc)
	}
	for _, d := range s.declarations {
		if d.doc != "" {
			file.Comment(d.doc)
		}
		file.Add(d.code)
		file.Line()
	}
	return file
}

// writtenBy is the line of the version, behind the mark.
func (s source) writtenBy() string {
	if s.version == "" {
		return ""
	}
	return "\n// " + output.WrittenBy(s.version)
}

// names lists what the file is to declare, in order.
func (s source) names() []string {
	var names []string
	for _, d := range s.declarations {
		names = append(names, d.names...)
	}
	return names
}

// declaredNames lists what a file declares at its top level, in order.
func declaredNames(file *ast.File) []string {
	var names []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			names = append(names, receiverPrefix(d)+d.Name.Name)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				names = append(names, specNames(spec)...)
			}
		}
	}
	return names
}

// receiverPrefix returns "Type." for a method, and nothing for a function.
func receiverPrefix(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name + "."
	}
	return "?."
}

// specNames lists the names of one line of a declaration. An import has none.
func specNames(spec ast.Spec) []string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return []string{spec.Name.Name}
	case *ast.ValueSpec:
		var names []string
		for _, name := range spec.Names {
			names = append(names, name.Name)
		}
		return names
	}
	return nil
}
