package rules

import "github.com/errgen/errgen/internal/diag"

// UnknownReference is about what is named and not there.
var UnknownReference = &diag.Rule{
	ID: "unknown-reference", Class: references,
	Summary: "something is named that the catalog does not have",
	Why:     `Sources, strategies, categories, groups and codes are named by ids and codes that stand elsewhere in the catalog, or are imported. A name that leads nowhere is misspelled, or what it named is gone.`,
	Wrong:   `retry: nevr`,
	Right:   `retry: never`,
}

// RefinesCycle is about errors that refine each other.
var RefinesCycle = &diag.Rule{
	ID: "refines-cycle", Class: references,
	Summary: "an error refines itself",
	Why:     `An error that refines another is a special case of it. In a circle each would be a special case of itself.`,
	Wrong: `- code: 1
  refines: 2
- code: 2
  refines: 1`,
	Right: `- code: 1
  refines: 2
- code: 2`,
}

// ReplacedByItself is about deprecated errors.
var ReplacedByItself = &diag.Rule{
	ID: "replaced-by-itself", Class: references,
	Summary: "an error is to be replaced by itself",
	Why:     `What is deprecated is no longer to be used, so it is no replacement. Where there is none, the line is left out.`,
	Wrong: `- code: 1
  deprecated:
    replaced_by: 1
- code: 2`,
	Right: `- code: 1
  deprecated:
    replaced_by: 2
- code: 2`,
}

// Inferred is about fields that wait for a review.
var Inferred = &diag.Rule{
	ID: "inferred", Class: references,
	Summary: "inferred: names a key that is not there",
	Why:     `The list says which keys were judged by the writers of the catalog, so that somebody reviews them. A key that is not written there cannot be reviewed; it may be misspelled, or was taken out.`,
	Wrong:   `inferred: [titel]`,
	Right:   `inferred: [title]`,
}

// Include is about the files that a catalog is made of.
var Include = &diag.Rule{
	ID: "include", Class: files,
	Summary: "a file that is included cannot be found, or is more than families",
	Why:     `A catalog may keep its families in files of their own, in its folder or below. Each pattern under include: has to fit a file there, since one that fits none is misspelled. Everything but families stays in the file that includes the others.`,
	Wrong: `include:
  - familys/*.yaml`,
	Right: `include:
  - families/*.yaml`,
}

// Import is about catalogs that others are imported from.
var Import = &diag.Rule{
	ID: "import", Class: files,
	Summary: "a catalog that is imported cannot be read, or has mistakes",
	Why:     `Categories and strategies can be taken from another catalog, by its path from the folder of this one, or as mod: with the path of a Go module and of the file in it. As long as that catalog has mistakes, nothing can be taken from it.`,
	Wrong: `import:
  - catalog: common.yaml
    categories: [limit]`,
	Right: `import:
  - catalog: shared.yaml
    categories: [limit]`,
}

// ImportCycle is about catalogs that import each other.
var ImportCycle = &diag.Rule{
	ID: "import-cycle", Class: files,
	Summary: "a catalog imports itself, by way of others or not",
	Why:     `Each of the catalogs would have to be read before the other. What both need belongs in a catalog of its own, which both import.`,
	Wrong: `import:
  - catalog: errors.yaml
    categories: [client]`,
	Right: `import:
  - catalog: shared.yaml
    categories: [limit]`,
}
