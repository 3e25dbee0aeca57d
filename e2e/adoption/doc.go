// Package adoption holds what a repository gets that takes errgen on against tools that only our own checks need: the
// archive of this module against the one that the Go project's own code makes of it, and the generated package against
// staticcheck. cmd/errgen has the steps that need the go command alone.
package adoption
