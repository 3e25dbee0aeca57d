package jentree

import (
	"fmt"
	"go/ast"
)

// Same reports an error unless two files declare the same names in the same order.
func Same(a, b *File) error {
	left, right := names(a.syntax), names(b.syntax)
	if len(left) != len(right) {
		return fmt.Errorf("%s: %d declarations, not %d", a.Name, len(right), len(left))
	}
	for i := range left {
		if left[i] != right[i] {
			return fmt.Errorf("%s: declares %s, not %s", a.Name, right[i], left[i])
		}
	}
	return nil
}

// names lists what a file declares.
func names(file *ast.File) []string {
	var all []string
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			all = append(all, n.Name.Name)
			return false
		case *ast.TypeSpec:
			all = append(all, n.Name.Name)
		case *ast.ValueSpec:
			for _, name := range n.Names {
				all = append(all, name.Name)
			}
		}
		return true
	})
	return all
}
