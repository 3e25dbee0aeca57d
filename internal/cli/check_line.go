package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/gogenerate"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

// line is a //go:generate line that compiles a catalog, and what comes of checking it.
type line struct {
	gogenerate.Generation
	pos    diag.Pos
	dir    string     // where its paths begin
	inFile *diag.List // the problems of all lines of its file

	status   int
	problems []problem
	recorded recorder     // what is wrong with the catalog
	remarks  bytes.Buffer // what else generate would say
	plan     output.Plan
	resolved []string // the directories of the plan, as absolute paths without links
	changes  []output.Change
}

// problem is something that keeps a line from being checked.
type problem struct {
	status int
	diag.Diagnostic
}

// seenDir gives the folder of a file as it is seen from here. Where a link leads there, it is what the link leads to, since
// that is where .. goes up from.
func seenDir(file gogenerate.File) string {
	dir := filepath.Dir(file.Path)
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real
	}
	return dir
}

// prepare works out what the line wants on the disk.
func (l *line) prepare(c Command) {
	if version, _ := built(); l.Version.Text != "" && l.Version.Text != version {
		l.addProblem(l.wrong(ExitEnvironment, l.Version, lineVersionRule, fmt.Sprintf("this line runs errgen %s, and this is errgen %s", l.Version.Text, version),
			"write go tool errgen, whose version go.mod says, or check with "+l.Version.Text))
		return
	}
	o, bad := l.outputs()
	if bad == nil {
		bad = l.missing(o)
	}
	if bad != nil {
		l.addProblem(bad)
		return
	}
	l.recorded.silent = true
	c = Command{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &l.remarks, Now: c.Now, dir: l.dir, recorder: &l.recorded}
	plan, err := c.plan(o, &progress{out: io.Discard})
	l.plan = plan
	l.resolve()
	l.addProblem(l.failed(err))
}

// outputs reads the flags of the line.
func (l *line) outputs() (outputs, *problem) {
	cmd := &cobra.Command{Use: "generate"}
	o := outputFlags(cmd)
	var texts []string
	for _, word := range l.Flags {
		texts = append(texts, word.Text)
	}
	if err := cmd.ParseFlags(texts); err != nil {
		at := l.wordOf(err.Error())
		return o, l.wrong(ExitBadInput, at, lineUsageRule, err.Error(), suggestFlag(at.Text))
	}
	if rest := cmd.Flags().Args(); len(rest) > 0 {
		return o, l.wrong(ExitBadInput, l.wordOf(rest[0]), lineUsageRule, fmt.Sprintf("generate takes no argument %q", rest[0]), "")
	}
	return o, nil
}

// suggestFlag gives help for a mistyped flag: the one that is most like it.
func suggestFlag(text string) string {
	name := strings.TrimLeft(text, "-")
	if near, ok := diag.Nearest(name, append(outputFlagNames, "quiet", "format")); ok && near != name {
		return "did you mean --" + near + "?"
	}
	return ""
}

// wordOf gives the word of the line that a message is about: the longest that stands in it, up to its value.
func (l *line) wordOf(message string) gogenerate.Word {
	best := gogenerate.Word{Col: l.pos.Col}
	for _, word := range l.Flags {
		word.Text, _, _ = strings.Cut(word.Text, "=")
		if len(word.Text) > len(best.Text) && strings.Contains(message, word.Text) {
			best = word
		}
	}
	return best
}

// missing says that there is no catalog to read, which happens when one is moved.
func (l *line) missing(o outputs) *problem {
	if *o.spec == locate.Stdin {
		return l.wrong(ExitEnvironment, l.wordOf("--spec"), lineStdinRule, "this line reads the catalog from standard input, which check knows nothing of",
			"name a file behind --spec")
	}
	path := below(l.dir, *o.spec)
	if _, err := os.Stat(path); !locate.IsFile(*o.spec) || !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return l.wrong(ExitEnvironment, l.wordOf("--spec"), missingCatalogRule, fmt.Sprintf("there is no catalog %s", filepath.ToSlash(path)),
		fmt.Sprintf("say with --spec where it is, seen from the folder %s", filepath.ToSlash(l.dir)))
}

// failed makes a problem of the line out of an error. What was reported already needs none.
func (l *line) failed(err error) *problem {
	var failure *failure
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &failure):
		return l.wrong(ExitEnvironment, gogenerate.Word{Col: l.pos.Col}, lineFailedRule, oneLine(err), "")
	case failure.err == nil:
		l.status = max(l.status, failure.status)
		return nil
	}
	return l.wrong(failure.status, gogenerate.Word{Col: l.pos.Col}, lineFailedRule, oneLine(failure.err), "")
}

func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// wrong is a problem of the line, at one of its words.
func (l *line) wrong(status int, at gogenerate.Word, rule *diag.Rule, message, help string) *problem {
	pos := l.pos
	pos.Col = at.Col
	return &problem{status, diag.Diagnostic{Pos: pos, Rule: rule, Message: message, Help: help}}
}

// addProblem keeps a problem, if it is one.
func (l *line) addProblem(p *problem) {
	if p != nil {
		l.status = max(l.status, p.status)
		l.problems = append(l.problems, *p)
	}
}

// resolve finds out where the directories of the plan really are.
func (l *line) resolve() {
	for _, dir := range l.plan {
		path, err := dir.Resolve()
		if err != nil {
			l.addProblem(l.failed(fmt.Errorf("resolve the output directory %s: %w", dir.Path, err)))
		}
		l.resolved = append(l.resolved, path)
	}
}

// clash says which other line writes to the same directory, if one does.
func (l *line) clash(lines []*line) *problem {
	for _, other := range lines {
		if path, ok := l.shares(other); ok && other != l {
			return l.wrong(ExitEnvironment, gogenerate.Word{Col: l.pos.Col}, lineClashRule,
				fmt.Sprintf("this line writes to %s, and so does the one at %s", filepath.ToSlash(path), other.pos),
				"give each line a directory of its own")
		}
	}
	return nil
}

// shares gives a directory that another line wants, too.
func (l *line) shares(other *line) (string, bool) {
	for i, mine := range l.plan {
		for j, theirs := range other.plan {
			if l.resolved[i] == other.resolved[j] && !agree(mine, theirs) {
				return mine.Path, true
			}
		}
	}
	return "", false
}

// agree reports whether two lines may write to one directory. Of files beside others, like a schema, that takes different names,
// or one file that both make the same.
func agree(a, b output.Dir) bool {
	mine, theirs := a.Files[0], b.Files[0]
	same := a.Owner == b.Owner && bytes.Equal(mine.Content, theirs.Content)
	return a.Shared && b.Shared && (mine.Name != theirs.Name || same)
}

// compare looks at the disk, unless the line has a problem already.
func (l *line) compare() {
	if l.status != ExitOK {
		return
	}
	changes, err := l.plan.Compare()
	if err != nil {
		l.addProblem(l.failed(outputFailure(err)))
		return
	}
	l.changes = changes
	if len(changes) > 0 {
		l.status = ExitFound
	}
}

// generation is the command that writes the outputs of the line.
func (l *line) generation() string {
	dir := filepath.ToSlash(filepath.Dir(l.pos.File))
	if !filepath.IsAbs(dir) && dir != "." && !strings.HasPrefix(dir, "../") && dir != ".." {
		dir = "./" + dir
	}
	return "go generate " + shellWord(dir)
}

// reportDrift says at the line that its outputs are out of date.
func (l *line) reportDrift() {
	if len(l.changes) > 0 {
		l.inFile.Add(l.pos, driftRule, "out of date: %s of this line%s", count(len(l.changes), "file"), versions(l.changes)).WithHelp("run %s", l.generation())
	}
}
