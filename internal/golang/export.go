package golang

// What internal/gogen, which prints the packages of before, has in common with this package. It goes when that does.

type Block = block

func Comment(blocks ...block) string           { return comment(blocks...) }
func Paragraph(text string) block              { return paragraph(text) }
func Paragraphs(leadIn, text string) []block   { return paragraphs(leadIn, text) }
func List(leadIn string, items []string) block { return list(leadIn, items) }
func Example(lines ...string) block            { return example(lines...) }
func Deprecation(text string) block            { return deprecation(text) }
