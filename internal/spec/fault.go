package spec

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
)

// reportSyntax says where a text that YAML refuses goes wrong. The library names the line where it noticed, or the one
// where the construct began; faults looks at the lines for the mistakes that people make, and only where it finds none
// is the library taken at its word.
func reportSyntax(file string, lines []string, err error, ds *diag.List) {
	if faults(file, lines, ds) {
		return
	}
	line, problem := splitError(err, len(lines))
	pos := diag.Pos{File: file, Line: line, Col: 1 + indentOf(lines[line-1])}
	ds.Add(pos, rules.Syntax, "this is not YAML: %s", problem).WithHelp("look at this line and the one above: indentation, quotes, colons")
}

var errorLine = regexp.MustCompile(`^yaml: line (\d+): (.*)`)

// splitError takes the line and the words out of an error of the library, whose parser, unlike its scanner, counts lines
// from 0.
func splitError(err error, lines int) (line int, problem string) {
	parts := errorLine.FindStringSubmatch(err.Error())
	if parts == nil {
		return 1, strings.TrimPrefix(err.Error(), "yaml: ")
	}
	line, _ = strconv.Atoi(parts[1])
	if strings.HasPrefix(parts[2], "did not find expected") {
		line++
	}
	return min(max(line, 1), lines), parts[2]
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// scanner goes through the lines of a catalog as its writer sees them: one key or one item a line, deeper under
// shallower. After a fault it goes on as if the line had been right, so that one fault is reported once.
type scanner struct {
	file  string
	lines []string
	ds    *diag.List
	found bool

	open    []level  // the maps and lists that are open, outermost first
	strayed int      // the column of a line that fits nowhere, and may have lines below it; -1 for none
	deeper  bool     // the line before ended in "key:" or "-", so that a deeper block may follow
	plain   bool     // the line before ended in an unquoted text, which deeper lines continue
	block   int      // the column whose deeper lines are block text; -1 outside
	first   int      // the number of the first line of the block text; -1 before it
	goesOn  int      // the column in which the text above would go on; 0 when there is none
	below   int      // the number of the line above, if it is a text below its key; -1 otherwise
	moves   int      // the column of an item that moves with the lines below it; -1 for none
	ended   ending   // what the line above ended in, so that its text cannot go on
	merging bool     // between the marks of a merge
	loose   *keyword // a key without its colon that the text above starts with, if it was meant as one
}

func faults(file string, lines []string, ds *diag.List) bool {
	s := &scanner{file: file, lines: slices.Clone(lines), ds: ds, strayed: -1, deeper: true, block: -1, first: -1, below: -1, moves: -1}
	for number := 0; number < len(lines); number++ {
		number = s.line(number)
	}
	return s.found
}

func (s *scanner) add(number, col int, format string, args ...any) *diag.Diagnostic {
	s.found = true
	width := len([]rune(s.lines[number][:min(col, len(s.lines[number]))]))
	return s.ds.Add(diag.Pos{File: s.file, Line: number + 1, Col: width + 1}, rules.Syntax, format, args...)
}

// line looks at one line and gives the number of the last line that belongs to it.
func (s *scanner) line(number int) int {
	line := strings.TrimRight(s.lines[number], " ")
	indent := indentOf(line)
	if line == "" || s.block >= 0 && indent > s.block && s.blockLine(number, indent) {
		return number
	}
	if s.moves >= 0 && indent > s.moves {
		return number
	}
	s.moves = -1
	if line[indent] == '#' {
		s.plain, s.block = false, -1
		return number
	}
	return s.content(number, line, indent)
}

var (
	keyPattern       = regexp.MustCompile(`^("[^"]*"|'[^']*'|[A-Za-z0-9_][^\s:#"'{}\[\],]*)\s*:(\s+|$)`)
	spacedKeyPattern = regexp.MustCompile(`^([a-z]+(?: [a-z]+)+):(\s+|$)`)

	tightHyphen = regexp.MustCompile(`^-[a-z_]+:( |$)`)
)

func (s *scanner) content(number int, line string, indent int) int {
	rest := line[indent:]
	if tightHyphen.MatchString(rest) {
		s.strange(number, indent, rest)
		rest = "- " + rest[1:]
		s.lines[number] = line[:indent] + rest
	}
	if s.plain && indent > s.top().col && !isItem(rest) && !isFormatKey(rest) {
		s.colon(number, indent, rest, "put the whole text in quotes")
		return number
	}
	hyphens := leadingHyphens(rest)
	key := keyOf(rest[hyphens:])
	switch {
	case hyphens > 0 || key != "":
		s.structure(number, indent, hyphens, key != "")
	case s.isValueBelow(indent, rest):
		s.below = number
	default:
		return s.withoutKey(number, indent, rest)
	}
	s.block, s.loose = -1, nil
	if key == "" {
		s.loose = looseKey(number, indent+hyphens, rest[hyphens:])
	}
	return s.value(number, indent+hyphens+len(key))
}

// keyOf gives the key that a line starts with, with its colon: one typed with spaces for its underscores, too.
func keyOf(rest string) string {
	if spaced := spacedKeyPattern.FindStringSubmatch(rest); spaced != nil && formatKeys()[joined(spaced[1], "_")] {
		return spaced[0]
	}
	return keyPattern.FindString(rest)
}

// structure settles where a line with hyphens or a key belongs.
func (s *scanner) structure(number, indent, hyphens int, hasKey bool) {
	s.place(level{number: number, col: indent, list: hyphens > 0})
	s.below = -1
	for i, r := range s.lines[number][indent : indent+hyphens] {
		if r == '-' {
			s.push(level{number: number, col: indent + i, list: true})
		}
	}
	if hasKey && hyphens > 0 {
		s.push(level{number: number, col: indent + hyphens})
	}
}

// isValueBelow reports whether a line without key or hyphen is the value of the key above it.
func (s *scanner) isValueBelow(indent int, rest string) bool {
	return s.deeper && len(s.open) > 0 && indent > s.top().col && rest[0] != '-'
}

func isItem(rest string) bool { return rest == "-" || strings.HasPrefix(rest, "- ") }

// leadingHyphens gives the length of the hyphens, and the spaces after them, that a line starts with.
func leadingHyphens(rest string) int {
	at := 0
	for isItem(rest[at:]) {
		at = len(rest) - len(strings.TrimLeft(rest[at+1:], " "))
	}
	return at
}
