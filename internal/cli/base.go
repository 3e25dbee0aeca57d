package cli

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

// baseUsage says what a baseline may be.
const baseUsage = "a file, git:REF or git:REF:PATH, or mod:PATH@VERSION"

// base reads the catalog that another one is compared with: a file; git:REF for what --spec names as it is at a commit, or
// git:REF:PATH where it was elsewhere; mod:PATH@VERSION for a file of a published module. It gives the text of the
// catalog, too. A baseline that cannot be read is never taken for an empty one: everything that is wrong with it is of the
// environment, since the user cannot mend it in the catalog at hand.
func (c Command) base(name, specName string) (*model.Catalog, []byte, error) {
	shown, source, err := c.baseSource(name, specName)
	if err != nil {
		return nil, nil, environment(fmt.Errorf("read the baseline %s: %w", name, err))
	}
	var ds diag.List
	catalog := model.Build(spec.Parse(shown, source, &ds), &ds)
	if ds.Empty() {
		return catalog, source, nil
	}
	if err := ds.Print(c.Stderr, source); err != nil {
		return nil, nil, environment(fmt.Errorf("print diagnostics: %w", err))
	}
	return nil, nil, environment(fmt.Errorf("the baseline %s is no valid catalog; name one that is", name))
}

// baseSource gives the text of a baseline, and what it is called in positions.
func (c Command) baseSource(name, specName string) (shown string, source []byte, err error) {
	if where, ok := strings.CutPrefix(name, "git:"); ok {
		return fromGit(where, specName)
	}
	if where, ok := strings.CutPrefix(name, "mod:"); ok {
		source, err = fromModule(where)
		return where, source, err
	}
	source, err = c.source(name)
	return displayName(name), source, err
}
