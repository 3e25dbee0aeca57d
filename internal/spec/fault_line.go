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
	if strings.HasPrefix(k.rest, ":") {
		s.add(k.number, k.col+len(k.word), "a space is missing after the colon").WithHelp("write %s", help)
	} else {
		s.add(k.number, k.col+len(k.word), "a colon is missing after %s", k.word).WithHelp("write %s", help)
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
		s.documentMark(number)
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
	}
	s.plain = false
	return number
}

func isDocumentMark(rest string) bool {
	mark, _, _ := strings.Cut(rest, " ")
	return mark == "---" || mark == "..."
}

// documentMark allows a mark at the very start only. Elsewhere the lines below are taken to go on with those above.
func (s *scanner) documentMark(number int) {
	if len(s.open) > 0 {
		s.add(number, 0, "a catalog is a single document, which this line ends").WithHelp("delete this line")
	}
}

// habits are what writers bring along from other formats, by how such a line starts.
var habits = []struct {
	start         *regexp.Regexp
	message, help string
}{
	{regexp.MustCompile(`^(<<<<<<<|=======|>>>>>>>)`), "this line is left over from merging two versions", "keep one of the versions, and delete the lines of the marks"},
	{regexp.MustCompile(`^//`), "a comment starts with a number sign", "write # in the place of //"},
	{regexp.MustCompile(`^\? `), "a key must be a plain word, not a question mark", "delete the question mark"},
	{regexp.MustCompile(`^-[^-]`), "a space is missing after the hyphen", "write a hyphen, a space and the item"},
	{regexp.MustCompile(`^[•*+–—·‣]`), "an item of a list starts with a hyphen", "write a hyphen and a space"},
	{regexp.MustCompile(`^[\x{a0}\x{2000}-\x{200b}\x{202f}\x{3000}]`), "this looks like a space and is not one", "delete it and type an ordinary space"},
}

func (s *scanner) strange(number, col int, rest string) {
	for _, h := range habits {
		if h.start.MatchString(rest) {
			s.add(number, col, "%s", h.message).WithHelp("%s", h.help)
			return
		}
	}
	s.neither(number, col)
}

func (s *scanner) neither(number, col int) {
	d := s.add(number, col, "this line is neither a key with a value nor an item of a list")
	help := "write key: value"
	if s.top().list {
		help = "start it with a hyphen and a space"
	}
	if s.goesOn > 0 {
		d.WithHelp("%s; or, if it goes on with the text above, start it in column %d", help, s.goesOn)
	} else {
		d.WithHelp("%s", help)
	}
}
