package locate

import (
	"errors"
	slashpath "path"
	"strings"

	"github.com/errgen/errgen/internal/gomodule"
)

// fromModule reads a file of a published module: PATH@VERSION, where the path is that of the module and the file in it,
// github.com/acme/errors/spec/errors.yaml@v1.2.0. What it imports from modules is what its own go.mod pinned when it was
// published, not what is in use here.
func fromModule(where string) (Catalog, error) {
	at := strings.LastIndexByte(where, '@')
	if at <= 0 || at == len(where)-1 || strings.HasPrefix(where, "-") {
		return Catalog{}, errors.New("the version is missing; write mod:PATH@VERSION, like mod:example.com/errors/spec/errors.yaml@v1.2.0")
	}
	file, err := gomodule.Published(where[:at], where[at+1:])
	if err != nil {
		return Catalog{}, err
	}
	found, err := onDisk{root: file.Root}.read(file.Path, where)
	found.inside = inModule(where[:at], where[at:])
	return found, err
}

// inModule names files beside one of a module, each with the version.
func inModule(file, version string) names {
	return names{slashpath.Base(file), func(name string) string { return slashpath.Join(slashpath.Dir(file), name) + version }}
}
