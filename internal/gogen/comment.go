package gogen

import "github.com/errgen/errgen/internal/golang"

// Comments, literals and the check of what was printed are internal/golang's.
type block = golang.Block

var (
	comment          = golang.Comment
	paragraph        = golang.Paragraph
	paragraphs       = golang.Paragraphs
	list             = golang.List
	example          = golang.Example
	deprecation      = golang.Deprecation
	aliasComment     = golang.Alias
	deprecationBlock = golang.Deprecated
	causeItems       = golang.CauseItems
	lines            = golang.Lines
	field            = golang.Field
	textField        = golang.TextField
	declaredNames    = golang.DeclaredNames
)
