// Package adoption holds what a repository gets that takes errgen on against a tool that only our own checks need: the archive
// of this module against the one that the Go project's own code makes of it. cmd/errgen has the steps that need the go command
// alone, and e2e/linters those that need linters.
package adoption
