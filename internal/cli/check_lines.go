package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/gogenerate"
)

// inspection is what check finds about the //go:generate lines of a tree.
type inspection struct {
	tree    gogenerate.Tree
	lines   []*line
	files   []printable // what is wrong with the lines of each Go file
	status  int
	others  []string // lines that run other commands of errgen, which write nothing that could be out of date
	unread  int      // lines that cannot be checked
	drifted int      // lines whose outputs are out of date
}

// checkLines finds the lines, checks each, and reports all of it at once.
func (c Command) checkLines(patterns []string, as diag.Format, quiet bool) error {
	p := c.progress(quiet)
	defer p.does("")
	c.Stderr = p
	p.does("looking for //go:generate lines")
	tree, err := gogenerate.Find(patterns)
	if err != nil {
		return environment(fmt.Errorf("find the Go files: %w", err))
	}
	i := inspection{tree: tree}
	i.read()
	p.does("checking " + count(len(i.lines), "line"))
	i.judge(c)
	p.does("")
	return c.reportLines(&i, patterns, as, quiet)
}

// read finds the lines in the Go files.
func (i *inspection) read() {
	for _, file := range i.tree.Files {
		source, err := os.ReadFile(filepath.Join(file.Dir, filepath.Base(file.Path)))
		if err != nil {
			i.tree.Unknown = append(i.tree.Unknown, err)
			continue
		}
		i.readFile(file, source)
	}
}

func (i *inspection) readFile(file gogenerate.File, source []byte) {
	commands, problems := parsed(i.tree, file, source)
	found := new(diag.List)
	last := 0 // line of the last command that is errgen's
	for _, command := range commands {
		if word, ok := command.Mention(); ok {
			i.readCommand(file, command, word, found)
			last = command.Line
		}
	}
	i.readProblems(file, problems, last, found)
	i.files = append(i.files, printable{found, diag.Texts{file.Path: source}})
}

// readProblems reports what go generate would stop at, where it is ours, or stands in front of a line of ours: go generate never
// comes to that one.
func (i *inspection) readProblems(file gogenerate.File, problems []gogenerate.Problem, last int, found *diag.List) {
	for _, p := range slices.Backward(problems) {
		if p.Mentions() || p.Line < last {
			i.refuse(found, ExitBadInput, diag.Pos{File: file.Path, Line: p.Line, Col: p.Col}, lineUnreadableRule, "%s", p.Message)
			last = max(last, p.Line)
		}
	}
}

// readCommand takes a command for a line to be checked, or refuses it. errgen is its word that mentions errgen.
func (i *inspection) readCommand(file gogenerate.File, command gogenerate.Command, errgen gogenerate.Word, found *diag.List) {
	pos := diag.Pos{File: file.Path, Line: command.Line, Col: command.Words[0].Col}
	if g, ok := command.Generation(); ok {
		i.lines = append(i.lines, &line{Generation: g, pos: pos, dir: seenDir(file), inFile: found})
		return
	}
	if name, ok := command.Other(); ok {
		i.others = append(i.others, fmt.Sprintf("%s:%d: it runs errgen %s", file.Path, command.Line, name))
		return
	}
	pos.Col = errgen.Col
	i.refuse(found, ExitEnvironment, pos, lineIndirectRule, "this line runs errgen in a way that check does not see through").
		WithHelp("write go tool errgen generate, with its flags, and nothing around it")
}

// parsed gives the commands of a Go file.
func parsed(tree gogenerate.Tree, file gogenerate.File, source []byte) ([]gogenerate.Command, []gogenerate.Problem) {
	return gogenerate.Parse(filepath.Base(file.Path), source, func(name string) string { return tree.Go.Variable(file.Dir, name) })
}

// refuse reports a line that cannot be checked.
func (i *inspection) refuse(in *diag.List, status int, pos diag.Pos, rule *diag.Rule, format string, args ...any) *diag.Diagnostic {
	i.status = max(i.status, status)
	i.unread++
	return in.Add(pos, rule, format, args...)
}

// judge checks the lines side by side: first what each wants on the disk, then, once it is known that no two want the same
// directory, whether it is there.
func (i *inspection) judge(c Command) {
	i.concurrently(func(l *line) { l.prepare(c) })
	for _, l := range i.lines {
		l.addProblem(l.clash(i.lines))
	}
	i.concurrently((*line).compare)
	for _, l := range i.lines {
		i.status = max(i.status, l.status)
		for _, f := range l.problems {
			l.inFile.Add(f.Pos, f.Rule, "%s", f.Message).Help = f.Help
		}
		switch {
		case l.status > ExitFound:
			i.unread++
		case l.status == ExitFound:
			i.drifted++
		}
	}
}

// concurrently does something with all lines, a few at a time.
func (i *inspection) concurrently(do func(*line)) {
	var all sync.WaitGroup
	running := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, l := range i.lines {
		all.Add(1)
		go func() {
			defer all.Done()
			running <- struct{}{}
			defer func() { <-running }()
			do(l)
		}()
	}
	all.Wait()
}

// reportLines prints what was found and gives the failure that it means.
func (c Command) reportLines(i *inspection, patterns []string, as diag.Format, quiet bool) error {
	if !quiet {
		i.mentionOthers(c.Stderr)
	}
	for _, err := range i.tree.Unknown {
		fmt.Fprintf(c.Stderr, "errgen: find the Go files: %v\n", err)
		i.status = ExitEnvironment
	}
	if len(i.lines) == 0 && i.unread == 0 {
		return environment(fmt.Errorf("no //go:generate line in %s runs errgen generate; write one, like //go:generate go tool errgen generate --spec spec/errors.yaml --go internal/errcat", strings.Join(patterns, " ")))
	}
	if err := c.printLines(i, as, quiet); err != nil {
		return err
	}
	switch {
	case i.status == ExitOK:
		return nil
	case quiet || i.unread+i.drifted == 0:
		return &failure{i.status, nil}
	}
	return &failure{i.status, errors.New(i.sum())}
}

// sum is what comes of all lines: "3 lines: 1 out of date, 1 that could not be checked".
func (i *inspection) sum() string {
	var parts []string
	if i.drifted > 0 {
		parts = append(parts, fmt.Sprintf("%d out of date", i.drifted))
	}
	if i.unread > 0 {
		parts = append(parts, fmt.Sprintf("%d that could not be checked", i.unread))
	}
	return count(i.total(), "line") + ": " + strings.Join(parts, ", ")
}

// total is how many lines mention errgen.
func (i *inspection) total() int {
	n := i.unread + i.drifted
	for _, l := range i.lines {
		if l.status == ExitOK {
			n++
		}
	}
	return n
}

// printLines prints the problems of all lines: those of catalogs, each once, and those of Go files. People are shown how
// files differ, too; for machines each such file is a problem of its own.
func (c Command) printLines(i *inspection, as diag.Format, quiet bool) error {
	lists := i.catalogs()
	if !quiet {
		i.remark(c.Stderr)
	}
	for _, l := range i.lines {
		switch {
		case as != diag.Text:
			lists = append(lists, printable{diagnostics: drifted(l.changes, l.generation())})
			continue
		case !quiet:
			if err := c.showDiffs(l.changes); err != nil {
				return err
			}
		}
		l.reportDrift()
	}
	lists = append(lists, i.files...)
	if as != diag.Text {
		lists = []printable{merged(lists)}
	}
	for _, list := range lists {
		if err := c.report(as, list.diagnostics, list.texts); err != nil {
			return err
		}
	}
	return nil
}

// remark passes on what generate would say to people, once, however many lines it would say it for.
func (i *inspection) remark(w io.Writer) {
	printed := map[string]bool{}
	for _, l := range i.lines {
		for text := range strings.Lines(l.remarks.String()) {
			if !printed[text] {
				io.WriteString(w, text)
			}
			printed[text] = true
		}
	}
}

// catalogs gives what is wrong with catalogs. Many lines may name the same one.
func (i *inspection) catalogs() (lists []printable) {
	seen := map[string]bool{}
	for _, l := range i.lines {
		for _, list := range l.recorded.lists {
			var text strings.Builder
			list.diagnostics.Print(&text, nil)
			if !seen[text.String()] {
				lists = append(lists, list)
			}
			seen[text.String()] = true
		}
	}
	return lists
}

// mentionOthers lists the lines that are not checked: those with other commands of errgen, and those that go generate would
// not come to, of other systems and of other modules.
func (i *inspection) mentionOthers(w io.Writer) {
	for _, other := range i.others {
		fmt.Fprintf(w, "errgen: not checked: %s\n", diag.Visible(other))
	}
	for _, file := range i.tree.LeftOut {
		source, err := os.ReadFile(filepath.Join(file.Dir, filepath.Base(file.Path)))
		if err != nil {
			continue // gone, or not for us; nobody has asked for it
		}
		commands, _ := parsed(i.tree, file.File, source)
		for _, command := range commands {
			if _, ok := command.Mention(); ok {
				fmt.Fprintf(w, "errgen: not checked: %s:%d: %s\n", diag.Visible(file.Path), command.Line, file.Why)
			}
		}
	}
}
