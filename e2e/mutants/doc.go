// Package mutants makes wrong versions of a generated package, each by one change at one position of its syntax tree, and proves
// that the tests which errgen emits beside the package fail in them.
//
// It changes what is data (a constant, a field, a row, an item of a list, and their order) and what is code: results, arguments and
// what is called, in functions of one line, of which generated packages are made. Comments and types stay as they are, since no test
// sees them, or the compiler does.
//
// The same package gives the same mutants in the same order. go test ./mutants -mutants 0 -v runs all of them.
package mutants
