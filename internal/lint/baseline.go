package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/diag"
)

// BaselineRule is what lines of a baseline break, which are no matter of the catalog.
var BaselineRule = &diag.Rule{
	ID: "baseline", Class: "files",
	Summary: "a line of a baseline cannot be read, or is no longer needed",
	Why: `A baseline lets findings be that were there when it was written. A line that cannot be read, or that a merge has left behind, would let something be that nobody decided.

A line that is no longer needed is a note: what it let be is gone, and without the line it cannot come back.`,
	Instead: `Take what is no longer needed out with --write-baseline. After a merge keep the lines of both sides, without the marks.`,
}

// Baseline holds findings that are let be. Each is known by its rule, its entry and a fingerprint of the text that it is about,
// never by a line number: it may move, and once the text is touched it has to be fixed. A Baseline without findings
// lets nothing be; it is ready for use.
type Baseline struct {
	known   []*known
	trailer []string // comments below the last finding
}

// known is a finding that is let be, as often as count says.
type known struct {
	identity
	count    int
	comments []string // the lines above it
	pos      diag.Pos
}

// identity is what tells a finding from others.
type identity struct {
	rule, subject, fingerprint string
}

func identify(f Finding) identity {
	sum := sha256.Sum256([]byte(f.Text))
	return identity{f.Rule.ID, f.Subject(), hex.EncodeToString(sum[:6])}
}

func (i identity) String() string { return i.rule + " " + i.subject + " " + i.fingerprint }

const baselineMark = "# errgen lint baseline"

const baselineHead = baselineMark + `: findings that are let be, so that only new ones fail.
# A line is a rule, an entry and a fingerprint of the text; what follows # is for people.
# A comment right above a line stays with it: say why the finding is let be.
`

var baselineLine = regexp.MustCompile(`^([a-z0-9-]+) ([a-z0-9-]+/\S+) ([0-9a-f]{12})(?: x([1-9][0-9]{0,8}))?(?: +#.*)?$`)

// mergeMark is what a merge leaves behind where both sides have changed the same lines.
var mergeMark = regexp.MustCompile(`^(?:<{7}|\|{7}|={7}|>{7})(?: |$)`)

// ParseBaseline reads a baseline. Lines that are none are reported to ds. An empty file lets nothing be.
func ParseBaseline(name string, source []byte, ds *diag.List) *Baseline {
	b := new(Baseline)
	text := strings.ReplaceAll(strings.TrimPrefix(string(source), "\ufeff"), "\r\n", "\n") // some editors put a mark in front
	lines := strings.Split(text, "\n")
	if strings.TrimSpace(text) != "" && !strings.HasPrefix(lines[0], baselineMark) && !mergeMark.MatchString(lines[0]) {
		ds.Add(diag.Pos{File: name, Line: 1, Col: 1}, BaselineRule, "this is not a baseline of errgen lint").
			WithHelp("if it was to be one, delete the file, then run errgen lint --baseline %s --write-baseline", name)
		return b
	}
	for i, line := range lines {
		b.line(diag.Pos{File: name, Line: i + 1, Col: 1}, strings.TrimSpace(line), ds)
	}
	return b
}

// line reads one line. The head, up to the first empty line, is no comment of a finding.
func (b *Baseline) line(pos diag.Pos, line string, ds *diag.List) {
	fields := baselineLine.FindStringSubmatch(line)
	switch {
	case line == "":
		if len(b.known) == 0 {
			b.trailer = nil
		}
	case strings.HasPrefix(line, "#"):
		b.trailer = append(b.trailer, line)
	case mergeMark.MatchString(line):
		ds.Add(pos, BaselineRule, "this is the mark of a merge that is not finished").
			WithHelp("delete the marks, and keep the lines of both sides; then write it with --write-baseline")
	case fields == nil:
		ds.Add(pos, BaselineRule, "this is not a rule, an entry and a fingerprint").
			WithHelp("delete the line, then write the baseline with --write-baseline")
	default:
		count, _ := strconv.Atoi(cmp.Or(fields[4], "1"))
		b.known = append(b.known, &known{identity{fields[1], fields[2], fields[3]}, count, b.trailer, pos})
		b.trailer = nil
	}
}

// Fresh gives the findings that the baseline does not let be: of several that look the same, those beyond its count.
func (b *Baseline) Fresh(findings []Finding) []Finding {
	left := b.counts()
	var fresh []Finding
	for _, f := range findings {
		if id := identify(f); left[id] > 0 {
			left[id]--
		} else {
			fresh = append(fresh, f)
		}
	}
	return fresh
}

func (b *Baseline) counts() map[identity]int {
	counts := map[identity]int{}
	for _, k := range b.known {
		counts[k.identity] += k.count
	}
	return counts
}

// Gone says which lines let be what is no longer there, or not as often, among the findings of the rules.
func (b *Baseline) Gone(findings []Finding, rules diag.Rules) *diag.List {
	there := map[identity]int{}
	for _, f := range findings {
		there[identify(f)]++
	}
	gone := new(diag.List)
	for _, k := range b.known {
		needed := min(k.count, there[k.identity])
		there[k.identity] -= needed
		checked := Rules().ByID(k.rule) == nil || rules.ByID(k.rule) != nil
		if needed == k.count || !checked {
			continue
		}
		d := gone.Add(k.pos, BaselineRule, "no longer needed: %s", k.reason(needed))
		d.Severity, d.Help = diag.Note, "take it out with --write-baseline, so that it cannot come back"
	}
	return gone
}

// reason says why a line lets too much be.
func (k *known) reason(needed int) string {
	if needed > 0 {
		return fmt.Sprintf("only %d of these %d findings are left", needed, k.count)
	}
	return fmt.Sprintf("%s does not break %s any more, or the text has changed", k.subject, k.rule)
}

// Renew gives the baseline that lets exactly these findings be, with the comments that the old one has on them. The same
// findings give the same bytes.
func (b *Baseline) Renew(findings []Finding) []byte {
	kinds := map[identity][]Finding{}
	for _, f := range findings {
		if f.Fails() {
			kinds[identify(f)] = append(kinds[identify(f)], f)
		}
	}
	comments := map[identity][]string{}
	for _, k := range b.known {
		comments[k.identity] = append(comments[k.identity], k.comments...)
	}
	lines := []string{baselineHead}
	for _, id := range slices.SortedFunc(maps.Keys(kinds), func(a, b identity) int { return cmp.Compare(a.String(), b.String()) }) {
		lines = append(lines, comments[id]...)
		lines = append(lines, id.line(len(kinds[id]), kinds[id][0].Text))
	}
	lines = append(lines, b.trailer...)
	return []byte(strings.Join(lines, "\n") + "\n")
}

func (i identity) line(count int, text string) string {
	times := ""
	if count > 1 {
		times = fmt.Sprintf(" x%d", count)
	}
	return i.String() + times + " # " + excerpt(text)
}

// excerpt shows the start of a text in one line.
func excerpt(text string) string {
	const most = 80
	runes := []rune(strings.Join(strings.Fields(strings.ReplaceAll(text, "\n", " | ")), " "))
	if len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return string(runes)
}
