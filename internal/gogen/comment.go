package gogen

import "github.com/errgen/errgen/internal/golang"

// Comments are written by internal/golang.
type block = golang.Block

var (
	comment     = golang.Comment
	paragraph   = golang.Paragraph
	paragraphs  = golang.Paragraphs
	list        = golang.List
	example     = golang.Example
	deprecation = golang.Deprecation
)
