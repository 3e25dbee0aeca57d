package cli

import (
	"path/filepath"

	"github.com/errgen/errgen/internal/locate"
)

// seenFrom gives the paths of the flags as they are seen from here, when they begin in a directory.
func (o outputs) seenFrom(dir string) outputs {
	if dir == "" {
		return o
	}
	for _, path := range []**string{&o.goDir, &o.docsDir, &o.schema, &o.templates} {
		moved := below(dir, **path)
		*path = &moved
	}
	if locate.IsFile(*o.spec) {
		spec := below(dir, *o.spec)
		o.spec = &spec
	}
	return o
}

// below gives a path that begins in a directory. Nothing stays nothing.
func below(dir, path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}
