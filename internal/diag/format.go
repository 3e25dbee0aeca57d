package diag

import (
	"fmt"
	"io"
	"slices"
)

// Format is a way in which problems are written. It can be the value of a flag. The zero Format is none.
type Format string

// The formats: one for people, the others for machines.
const (
	Text   Format = "text"   // a line a problem, the line of source with a caret, and the help
	JSON   Format = "json"   // one document of our own
	GitHub Format = "github" // commands that GitHub Actions turns into annotations
	SARIF  Format = "sarif"  // SARIF 2.1.0, which code scanning services read
	GitLab Format = "gitlab" // a Code Quality report, which GitLab shows in merge requests
)

// Formats are the names of all formats.
var Formats = []string{string(Text), string(JSON), string(GitHub), string(SARIF), string(GitLab)}

// Set takes the name of a format, as flags do.
func (f *Format) Set(name string) error {
	if !slices.Contains(Formats, name) {
		return fmt.Errorf("%s", notAFormat(name))
	}
	*f = Format(name)
	return nil
}

func notAFormat(name string) string {
	if near, ok := Nearest(name, Formats); ok {
		return "did you mean " + near + "?"
	}
	return "write " + Or(Formats)
}

// String gives the name of the format.
func (f *Format) String() string { return string(*f) }

// Type says what the value of a flag is.
func (f *Format) Type() string { return "format" }

// Write writes the problems, sorted. What text shows of the files, and at most 50 problems, is for people; the other formats
// hold all that were kept, and a list without a problem is a whole document in them, too.
func (l *List) Write(w io.Writer, as Format, texts Texts) error {
	switch as {
	case JSON:
		return l.writeJSON(w)
	case GitHub:
		return l.writeGitHub(w)
	case SARIF:
		return l.writeSARIF(w)
	case GitLab:
		return l.writeGitLab(w)
	}
	return l.Print(w, texts)
}
