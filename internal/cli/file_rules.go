package cli

import "github.com/errgen/errgen/internal/diag"

// What check and fmt find is no matter of the catalog but of files: those that were generated, their layout, and the lines of Go
// files that generate.
var (
	driftRule = &diag.Rule{
		ID: "drift", Class: "files",
		Summary: "a file is not what the catalog says now",
		Why:     `Generated files are checked in, so that everybody sees what a change of the catalog does to them, and builds need nothing else. One that is missing, changed by hand, left over, or was not generated again tells something else than the catalog.`,
		Instead: `Run the command that the help names, and check in what it writes. Change the catalog, never the files.`,
	}
	layoutRule = &diag.Rule{
		ID: "layout", Class: "files",
		Summary: "a catalog is not in the canonical layout",
		Why:     `With one layout a difference shows what has changed, and nothing else.`,
		Wrong:   `title:   'Sold out'`,
		Right:   `title: Sold out`,
	}
	lineUnreadableRule = &diag.Rule{
		ID: "line-unreadable", Class: "lines",
		Summary: "go generate cannot read a //go:generate line",
		Why:     `The go command stops at such a line, and comes to none of those behind it in the file: a quote is not closed, or a variable is not known.`,
		Wrong:   `//go:generate go tool errgen generate --spec "errors.yaml --go .`,
		Right:   `//go:generate go tool errgen generate --spec "errors.yaml" --go .`,
	}
	lineIndirectRule = &diag.Rule{
		ID: "line-indirect", Class: "lines",
		Summary: "a //go:generate line runs errgen in a way that check does not see through",
		Why:     `Check reads the lines and runs none of them. What a shell or another program makes of its arguments it cannot know.`,
		Wrong:   `//go:generate sh -c "errgen generate --go ."`,
		Right:   `//go:generate go tool errgen generate --go .`,
	}
	lineVersionRule = &diag.Rule{
		ID: "line-version", Class: "lines",
		Summary: "a //go:generate line runs another version of errgen",
		Why:     `Another version may generate something else, so this one cannot say whether the files are up to date.`,
		Wrong:   `//go:generate go run github.com/errgen/errgen/cmd/errgen@v0.1.0 generate --go .`,
		Right:   `//go:generate go tool errgen generate --go .`,
	}
	lineUsageRule = &diag.Rule{
		ID: "line-usage", Class: "lines",
		Summary: "errgen does not take the flags of a //go:generate line",
		Why:     `The line would fail when it is run.`,
		Wrong:   `//go:generate go tool errgen generate --spce errors.yaml --go .`,
		Right:   `//go:generate go tool errgen generate --spec errors.yaml --go .`,
	}
	lineStdinRule = &diag.Rule{
		ID: "line-stdin", Class: "lines",
		Summary: "a //go:generate line reads the catalog from standard input",
		Why:     `What somebody pipes into go generate is not known when the line is checked.`,
		Wrong:   `//go:generate go tool errgen generate --spec - --go .`,
		Right:   `//go:generate go tool errgen generate --spec errors.yaml --go .`,
	}
	missingCatalogRule = &diag.Rule{
		ID: "missing-catalog", Class: "lines",
		Summary: "the catalog of a //go:generate line is not there",
		Why:     `A line is run in the folder of its Go file, so the path of the catalog begins there. Without --spec it is spec/errors.yaml from that folder.`,
		Wrong:   `//go:generate go tool errgen generate --spec eror.yaml --go .`,
		Right:   `//go:generate go tool errgen generate --spec errors.yaml --go .`,
	}
	lineClashRule = &diag.Rule{
		ID: "line-clash", Class: "lines",
		Summary: "two //go:generate lines write to one directory",
		Why:     `The one that runs last would take away what the other one has written.`,
		Instead: `Give each line a directory of its own.`,
	}
	lineFailedRule = &diag.Rule{
		ID: "line-failed", Class: "lines",
		Summary: "what a //go:generate line writes cannot be found out",
		Why:     `The catalog of the line cannot be read, or its directory cannot be looked into. The message says which, and why.`,
		Instead: `Run go generate in the folder of the file: it fails for the same reason.`,
	}
)

// fileRules are the rules above.
var fileRules = diag.Rules{
	driftRule, layoutRule, lineUnreadableRule, lineIndirectRule, lineVersionRule, lineUsageRule, lineStdinRule, missingCatalogRule, lineClashRule, lineFailedRule,
}
