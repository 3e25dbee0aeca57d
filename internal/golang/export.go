package golang

import (
	"go/ast"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// What internal/gogen, which prints the packages of before, has in common with this package. It goes when that does.

type Block = block

func Comment(blocks ...block) string           { return comment(blocks...) }
func Paragraph(text string) block              { return paragraph(text) }
func Paragraphs(leadIn, text string) []block   { return paragraphs(leadIn, text) }
func List(leadIn string, items []string) block { return list(leadIn, items) }
func Example(lines ...string) block            { return example(lines...) }
func Deprecation(text string) block            { return deprecation(text) }

func Alias(families []*model.Family, e *model.Entry, a model.Alias) string {
	return aliasComment(families, e, a)
}
func Deprecated(families []*model.Family, e *model.Entry) block { return deprecationBlock(families, e) }
func CauseItems(e *model.Entry) []string                        { return causeItems(e) }

func Lines(elements ...jen.Code) *jen.Statement  { return lines(elements...) }
func Field(name string, value jen.Code) jen.Code { return field(name, value) }
func TextField(name, text string) jen.Code       { return textField(name, text) }

func Verify(name string, content []byte, want []string) error { return verify(name, content, want) }
func DeclaredNames(file *ast.File) []string                   { return declaredNames(file) }
