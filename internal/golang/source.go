package golang

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
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

// render prints the file, and makes sure that it declares what it was to declare.
func (s source) render(pkg, owner string) (output.File, error) {
	var content bytes.Buffer
	if err := s.file(pkg, owner).Render(&content); err != nil {
		return output.File{}, err
	}
	grouped := groupImports(content.Bytes())
	if err := verify(s.name, grouped, s.names()); err != nil {
		return output.File{}, err
	}
	return output.File{Name: s.name, Content: grouped}, nil
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

// verify parses what was printed, and compares what it declares with want. A text that got out of its string or its comment would
// declare something else, or something more, or nothing that parses.
func verify(name string, content []byte, want []string) error {
	file, err := parser.ParseFile(token.NewFileSet(), name, content, parser.SkipObjectResolution)
	if err != nil {
		return fmt.Errorf("the result does not parse: %w", err)
	}
	if got := declaredNames(file); !slices.Equal(got, want) {
		return fmt.Errorf("the result declares %q, not %q", got, want)
	}
	return nil
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
