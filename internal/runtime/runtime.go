// Package runtime carries, as text, the Go that every generated package has in common.
//
// What does not depend on the catalog is ordinary Go in the folder errcat: compiled there, tested there against a small
// stand-in catalog (zz_catalog.go), and copied into each generated package by internal/gogen. The generator reads that
// text and never imports the package, so that a broken stand-in can be generated anew.
package runtime

import "embed"

// Files holds the sources under errcat/, tests and stand-in included.
//
//go:embed errcat/*.go
var Files embed.FS
