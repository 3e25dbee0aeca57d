package cli

import (
	"fmt"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// baseUsage says what a baseline may be.
const baseUsage = "a file, git:REF or git:REF:PATH, or mod:PATH@VERSION"

// base reads the catalog that another one is compared with: a file; git:REF for what --spec names as it is at a commit, or
// git:REF:PATH where it was elsewhere; mod:PATH@VERSION for a file of a published module. It gives the texts of the
// catalog, too. A baseline that cannot be read is never taken for an empty one: everything that is wrong with it is of the
// environment, since the user cannot fix it in the catalog at hand.
func (c Command) base(name, specName string) (*model.Catalog, diag.Texts, error) {
	found, err := c.finder().Base(name, specName)
	if err != nil {
		return nil, nil, environment(fmt.Errorf("read the baseline %s: %w", name, err))
	}
	var ds diag.List
	catalog, texts, err := found.Build(&ds)
	switch {
	case err != nil:
		return nil, nil, environment(fmt.Errorf("read the baseline %s: %w", name, err))
	case ds.Empty():
		return catalog, texts, nil
	}
	c.record(printable{&ds, texts})
	if err := ds.Print(c.Stderr, texts); err != nil {
		return nil, nil, environment(fmt.Errorf("print diagnostics: %w", err))
	}
	return nil, nil, environment(fmt.Errorf("the baseline %s is no valid catalog; name one that is", name))
}
