package spec

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/diag"
)

// reportSyntax says where a text that YAML refuses goes wrong. The library names the line where it noticed, or the one
// where the construct began; faults looks at the lines for the mistakes that people make, and only where it finds none
// is the library taken at its word.
func reportSyntax(file, text string, err error, ds *diag.List) {
	lines := strings.Split(text, "\n")
	line, problem := splitError(err, len(lines))
	if found := faults(file, lines, ds); found {
		return
	}
	pos := diag.Pos{File: file, Line: line, Col: 1 + indentOf(lines[line-1])}
	ds.Add(pos, "syntax", "this is not YAML: %s", problem).WithHelp("look at this line and the one above: indentation, quotes, colons")
}

var errorLine = regexp.MustCompile(`^yaml: line (\d+): (.*)`)

// splitError takes the line and the words out of an error of the library.
func splitError(err error, lines int) (line int, problem string) {
	if parts := errorLine.FindStringSubmatch(err.Error()); parts != nil {
		line, _ := strconv.Atoi(parts[1])
		return min(max(line, 1), lines), parts[2]
	}
	return 1, strings.TrimPrefix(err.Error(), "yaml: ")
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// scanner goes through the lines of a catalog as its writer sees them: one key or one item a line, deeper under
// shallower. It stops at the first fault that swallows the lines after it.
type scanner struct {
	file  string
	lines []string
	ds    *diag.List
	found bool

	open     []int // columns at which a map or a list is open, outermost first
	plain    bool  // the line before ended in an unquoted text, which deeper lines continue
	deeper   bool  // the line before ended in "key:" or "-", so that a deeper block may follow
	block    int   // the indentation whose deeper lines are block text; -1 outside
	swallows bool  // a quote or bracket runs on without end
}

func faults(file string, lines []string, ds *diag.List) bool {
	s := &scanner{file: file, lines: lines, ds: ds, block: -1, deeper: true}
	for number := 0; number < len(lines) && !s.swallows; number++ {
		number = s.line(number)
	}
	return s.found
}

func (s *scanner) add(number, col int, format string, args ...any) *diag.Diagnostic {
	s.found = true
	width := len([]rune(s.lines[number][:min(col, len(s.lines[number]))]))
	return s.ds.Add(diag.Pos{File: s.file, Line: number + 1, Col: width + 1}, "syntax", format, args...)
}

// line looks at one line and gives the number of the last line that belongs to it.
func (s *scanner) line(number int) int {
	line := strings.TrimRight(s.lines[number], " ")
	indent := indentOf(line)
	if line == "" || s.block >= 0 && indent > s.block {
		return number
	}
	s.block = -1
	if line[indent] == '#' {
		return number
	}
	return s.content(number, line, indent)
}

var (
	keyPattern  = regexp.MustCompile(`^("[^"]*"|'[^']*'|[A-Za-z0-9_][^\s:#"'{}\[\],]*)\s*:(\s+|$)`)
	tightColon  = regexp.MustCompile(`^[a-z_]+:\S`)
	looksLikeIt = regexp.MustCompile(`^\s*(- )*\s*[a-z_]+:(\s|$)`)
)

func (s *scanner) content(number int, line string, indent int) int {
	col, rest := indent, line[indent:]
	if s.plain && indent > s.top() && !keyPattern.MatchString(rest) && !strings.HasPrefix(rest, "- ") {
		return number // goes on with the text above
	}
	s.place(number, indent, rest)
	for strings.HasPrefix(rest, "- ") || rest == "-" {
		trimmed := strings.TrimLeft(rest[1:], " ")
		col += len(rest) - len(trimmed)
		rest = trimmed
		s.push(col)
	}
	if match := keyPattern.FindString(rest); match != "" {
		s.push(col)
		return s.value(number, col+len(match), rest[len(match):], indent)
	}
	return s.withoutKey(number, col, rest, indent)
}

func (s *scanner) top() int {
	if len(s.open) == 0 {
		return -1
	}
	return s.open[len(s.open)-1]
}

func (s *scanner) push(col int) {
	if col > s.top() {
		s.open = append(s.open, col)
	}
}

// place checks the indentation of a line against the blocks that are open above it.
func (s *scanner) place(number, indent int, rest string) {
	if indent > s.top() {
		if len(s.open) > 0 && !s.deeper {
			s.add(number, indent, "this line is indented further than the one above it").WithHelp("start it in column %d", s.top()+1)
		} else {
			s.push(indent)
		}
		return
	}
	was := s.top()
	for len(s.open) > 0 && indent < s.top() {
		s.open = s.open[:len(s.open)-1]
	}
	if indent != s.top() {
		s.add(number, indent, "this line is indented like nothing above it").
			WithHelp("start it in column %d or column %d", s.top()+1, was+1)
		s.push(indent)
	}
}

// withoutKey looks at a line that has no "key:".
func (s *scanner) withoutKey(number, col int, rest string, indent int) int {
	item := col > indent
	switch {
	case rest == "" || rest == "---" || rest == "...":
		s.plain, s.deeper = false, true
		return number
	case strings.HasPrefix(rest, "? "):
		s.add(number, col, "a key must be a plain word, not a question mark").WithHelp("delete the question mark")
	case tightColon.MatchString(rest):
		s.add(number, col+strings.Index(rest, ":"), "a space is missing after the colon").WithHelp("write key: value")
	case !item:
		s.add(number, col, "this line is neither a key with a value nor an item of a list").
			WithHelp("write key: value, or put the text above it in quotes if this line is part of it")
	default:
		return s.value(number, col, rest, indent)
	}
	return number
}
