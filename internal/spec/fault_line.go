package spec

import (
	"reflect"
	"regexp"
	"strings"
	"sync"
)

// keyword is a key of the format, where its colon is missing.
type keyword struct {
	number, col int
	word        string
	rest        string // what follows the word
}

// formatKeys are the keys of all mappings of the format.
var formatKeys = sync.OnceValue(func() map[string]bool {
	keys := map[string]bool{}
	addKeys(reflect.TypeFor[File](), keys)
	return keys
})

func addKeys(t reflect.Type, keys map[string]bool) {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return
	}
	for i := range t.NumField() {
		if f, ok := fieldOf(t.Field(i)); ok {
			keys[f.key] = true
			addKeys(t.Field(i).Type, keys)
		}
	}
}

// isFormatKey reports whether a line starts with a key of the format and its colon.
func isFormatKey(rest string) bool {
	word, _, _ := strings.Cut(keyPattern.FindString(rest), ":")
	return formatKeys()[strings.Trim(word, ` "'`)]
}

var firstWord = regexp.MustCompile(`^[a-z_]+`)

// looseKey finds a key of the format at the start of a text that YAML does not take for one.
func looseKey(number, col int, text string) *keyword {
	word := firstWord.FindString(text)
	if !formatKeys()[word] {
		return nil
	}
	return &keyword{number, col, word, text[len(word):]}
}

func (s *scanner) colonMissing(k keyword) {
	value := strings.TrimSpace(strings.TrimLeft(k.rest, ":=： \u00a0"))
	help := strings.TrimSpace(k.word + ": " + value)
	col := k.col + len(k.word)
	switch {
	case startsStrangely.MatchString(k.rest):
		s.add(k.number, col+1, "this looks like a space and is not one").WithHelp("write %s, with an ordinary space", help)
	case strings.HasPrefix(k.rest, ":"):
		s.add(k.number, col, "a space is missing after the colon").WithHelp("write %s", help)
	default:
		s.add(k.number, col, "a colon is missing after %s", k.word).WithHelp("write %s", help)
	}
	s.deeper = value == ""
	if value != "" && blockHeader.MatchString(value) {
		s.blockText(k.number, k.col, value)
	}
}

// withoutKey looks at a line that has neither a hyphen nor a key with its colon, and gives the number of the last line
// that belongs to it.
func (s *scanner) withoutKey(number, col int, rest string) int {
	key := looseKey(number, col, rest)
	inBlock := s.block
	s.block = -1
	switch {
	case isDocumentMark(rest):
		s.documentMark(number, rest)
	case s.goesOnBehind(number, col, rest):
	case rest[0] == '"' || rest[0] == '\'':
		if closing(rest[1:], rest[0]) < 0 {
			return s.quote(number, col)
		}
		s.neither(number, col)
	case key != nil:
		if s.deeper {
			s.push(level{number: number, col: col})
		}
		s.colonMissing(*key)
	default:
		s.strange(number, col, rest)
		s.block = inBlock // so that its other lines are not reported too
		if inBlock >= 0 && s.first < 0 {
			number = s.restOfBlock(number, col)
		}
	}
	s.plain = false
	return number
}

// restOfBlock gives the number of the last line of a block text that starts no further in than its key.
func (s *scanner) restOfBlock(number, col int) int {
	for _, line := range s.lines[number+1:] {
		if strings.TrimSpace(line) == "" || indentOf(line) != col || line[col] == '#' || isItem(line[col:]) || keyOf(line[col:]) != "" {
			break
		}
		number++
	}
	return number
}

func isDocumentMark(rest string) bool {
	mark, _, _ := strings.Cut(rest, " ")
	return mark == "---" || mark == "..."
}

// documentMark allows a mark at the very start only. Elsewhere the lines below are taken to go on with those above.
func (s *scanner) documentMark(number int, line string) {
	text := strings.TrimSpace(line[3:])
	switch {
	case len(s.open) > 0:
		s.add(number, 0, "a catalog is a single document, which this line ends").WithHelp("delete this line")
	case text != "" && text[0] != '#':
		s.add(number, indentOf(line[3:])+3, "nothing can stand behind %s", line[:3]).
			WithHelp("write it on a line of its own, or delete it")
	}
}

// strangeSpace are characters that come along from other programs in the place of a space.
const strangeSpace = `[\x{a0}\x{2000}-\x{200b}\x{202f}\x{3000}]`

var startsStrangely = regexp.MustCompile(`^:` + strangeSpace)

// habits are what writers bring along from other formats, by how such a line starts. What to write instead goes on with
// the rest of the line where it ends in a space: what follows the expression, or the group in it.
var habits = []struct {
	start          *regexp.Regexp
	message, write string
}{
	{regexp.MustCompile(`^//`), "a comment starts with a number sign", "# "},
	{regexp.MustCompile(`^\? `), "a key must be a plain word, not a question mark", "it without the question mark"},
	{regexp.MustCompile(`^-` + strangeSpace), "what follows the hyphen looks like a space and is not one", "- "},
	{regexp.MustCompile(`^(-)[^-]`), "a space is missing after the hyphen", "- "},
	{regexp.MustCompile(`^[•*+–—·‣]`), "an item of a list starts with a hyphen", "- "},
	{regexp.MustCompile(`^` + strangeSpace), "this looks like a space and is not one", "an ordinary space in its place, and in that of others like it"},
}

func (s *scanner) strange(number, col int, rest string) {
	if mergeMark.MatchString(rest) {
		s.merge(number, col, rest)
		return
	}
	for _, h := range habits {
		start := h.start.FindStringSubmatch(rest)
		if start == nil {
			continue
		}
		write := h.write
		if strings.HasSuffix(write, " ") {
			write += strings.TrimLeft(rest[len(start[len(start)-1]):], " \u00a0")
		}
		s.add(number, col, "%s", h.message).WithHelp("write %s", write)
		return
	}
	s.neither(number, col)
}

var mergeMark = regexp.MustCompile(`^(<<<<<<<|=======|>>>>>>>)`)

// merge reports the marks around two versions of the same lines, once for the three of them.
func (s *scanner) merge(number, col int, rest string) {
	inside := s.merging
	s.merging = !strings.HasPrefix(rest, ">")
	if inside {
		return
	}
	last := number
	for last < len(s.lines)-1 && !strings.HasPrefix(s.lines[last], ">>>>>>>") {
		last++
	}
	d := s.add(number, col, "two versions are left over here from a merge")
	if strings.HasPrefix(s.lines[last], ">>>>>>>") {
		d.WithHelp("keep one of the versions, down to line %d, and delete the lines of the marks", last+1)
	} else {
		d.WithHelp("keep one of the versions, and delete the lines of the marks")
	}
}

func (s *scanner) neither(number, col int) {
	d := s.add(number, col, "this line is neither a key with a value nor an item of a list")
	switch list := s.top().list; {
	case list && s.goesOn > 0:
		d.WithHelp("start it with a hyphen and a space; or, if it goes on with the text above, start it in column %d", s.goesOn)
	case list:
		d.WithHelp("start it with a hyphen and a space")
	case s.goesOn > 0:
		d.WithHelp("start it in column %d if it goes on with the text above; else write key: value", s.goesOn)
	default:
		d.WithHelp("write key: value")
	}
}
