package diag

import "fmt"

// Pos is a position in a file. Line and column are 1-based; columns count characters, not bytes. A Pos whose Line is 0
// stands for the whole file.
type Pos struct {
	File string
	Line int
	Col  int
}

// IsValid reports whether the position names a line.
func (p Pos) IsValid() bool { return p.Line > 0 }

// String prints the position as compilers do: file:line:col, or the file alone.
func (p Pos) String() string {
	if !p.IsValid() {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}
