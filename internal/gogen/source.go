package gogen

import (
	"bytes"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/output"
)

// licence stands in every file, after the mark. The files of the runtime bring the same sentence along.
const licence = "// Generated code is its user's own: " +
	"the licence of errgen (Apache-2.0) lays no obligation on what errgen writes."

// source is a Go file to print.
type source struct {
	name         string
	doc          string // the package comment; empty when another file has it
	declarations []declaration
}

// declaration is one declaration at the top level of a file.
type declaration struct {
	names []string // what it declares, in order; a method as Type.Method
	doc   string   // made by comment; empty where there is nothing to say
	code  *jen.Statement
	raw   string // instead of doc and code: Go as gofmt leaves it. Long tables are, since gofmt takes most of the time
}

// render prints the file and makes sure that it declares what it was to declare.
func (s source) render(pkg, owner string) (output.File, error) {
	var skeleton bytes.Buffer
	if err := s.file(pkg, owner).Render(&skeleton); err != nil {
		return output.File{}, err
	}
	content := s.splice(skeleton.Bytes())
	if err := golang.Verify(s.name, content, s.names()); err != nil {
		return output.File{}, err
	}
	return output.File{Name: s.name, Content: content}, nil
}

// rawMark stands for a raw declaration while the others are laid out. Nothing else prints a comment like it: those of
// comment have a space or a tab after their marker.
const rawMark = "//raw\n"

// splice puts the raw declarations into their places.
func (s source) splice(skeleton []byte) []byte {
	size := len(skeleton)
	for _, d := range s.declarations {
		size += len(d.raw)
	}
	content := make([]byte, 0, size)
	for _, d := range s.declarations {
		if d.raw != "" {
			before, after, _ := bytes.Cut(skeleton, []byte(rawMark))
			content = append(append(content, before...), d.raw...)
			content, skeleton = append(content, '\n'), after
		}
	}
	return append(content, skeleton...)
}

// file puts the parts of the file together.
func (s source) file(pkg, owner string) *jen.File {
	file := jen.NewFile(pkg)
	file.ImportNames(map[string]string{"iter": "iter", "log/slog": "slog"}) // jennifer is older than these packages
	file.HeaderComment("// " + output.Mark(owner) + "\n\n" + licence)
	if s.doc != "" {
		file.PackageComment(s.doc)
	}
	for _, d := range s.declarations {
		if d.raw != "" {
			file.Comment(strings.TrimSuffix(rawMark, "\n")).Line()
			continue
		}
		if d.doc != "" {
			file.Comment(d.doc)
		}
		file.Add(d.code)
		file.Line()
	}
	return file
}

// names lists what the file is to declare, in order.
func (s source) names() []string {
	var names []string
	for _, d := range s.declarations {
		names = append(names, d.names...)
	}
	return names
}
