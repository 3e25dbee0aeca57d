package gogenerate

import (
	"regexp"
	"strings"
)

// Generation is a command that is errgen generate.
type Generation struct {
	Flags   []Word // what follows generate
	Version Word   // what stands behind the @ of go run …/cmd/errgen@v1.2.3; empty when nothing does
}

// Generation reads a command that is errgen, go tool errgen or go run …/cmd/errgen[@version], and then generate. Others it
// does not know, whatever they may run in the end.
func (c Command) Generation() (Generation, bool) {
	rest, version, ok := program(c.Words)
	if !ok || len(rest) == 0 || rest[0].Text != "generate" {
		return Generation{}, false
	}
	return Generation{rest[1:], version}, true
}

// Other gives the command of errgen that a line runs plainly, where that is another one than generate: fmt, lint.
func (c Command) Other() (name string, ok bool) {
	rest, _, ok := program(c.Words)
	if !ok || len(rest) == 0 || rest[0].Text == "generate" || strings.HasPrefix(rest[0].Text, "-") {
		return "", false
	}
	return rest[0].Text, true
}

// program takes errgen off the front of a command.
func program(words []Word) (rest []Word, version Word, ok bool) {
	if isErrgen(words[0].Text) {
		return words[1:], Word{}, true
	}
	if words[0].Text != "go" || len(words) < 3 || words[1].Text != "tool" && words[1].Text != "run" {
		return nil, Word{}, false
	}
	rest = withoutModuleFlags(words[2:])
	if len(rest) == 0 {
		return nil, Word{}, false
	}
	path, pinned, _ := strings.Cut(rest[0].Text, "@")
	version = Word{pinned, rest[0].Col}
	if words[1].Text == "run" {
		return rest[1:], version, isPath(path)
	}
	return rest[1:], version, pinned == "" && (isErrgen(path) || isPath(path))
}

func isErrgen(text string) bool { return text == "errgen" || text == "errgen.exe" }

// isPath reports whether a package is the command errgen, be it by its import path or by a relative one.
func isPath(path string) bool { return strings.HasSuffix(path, "/cmd/errgen") }

// withoutModuleFlags leaves out the flags of go tool and go run that say which go.mod counts, since they do not change what
// errgen does.
func withoutModuleFlags(words []Word) []Word {
	for len(words) > 0 && strings.HasPrefix(words[0].Text, "-") {
		name, _, hasValue := strings.Cut(strings.TrimLeft(words[0].Text, "-"), "=")
		switch {
		case name != "mod" && name != "modfile":
			return nil
		case !hasValue && len(words) > 1:
			words = words[1:]
		}
		words = words[1:]
	}
	return words
}

// mention finds errgen as a command: alone, at the end of a path, in front of a version, in a line of a shell. A file or a
// directory whose name only holds it, like internal/errgen/x.go, is none.
var mention = regexp.MustCompile(`(?:^|[^A-Za-z0-9_-])errgen(?:\.exe|\.sh)?(?:$|[^A-Za-z0-9_./-])|/cmd/errgen(?:$|[^A-Za-z0-9_-])`)

// Mention gives the first word of a command that mentions errgen, and false when none does.
func (c Command) Mention() (Word, bool) {
	for _, word := range c.Words {
		if mention.MatchString(word.Text) {
			return word, true
		}
	}
	return Word{}, false
}

// Mentions reports whether a line that cannot be read mentions errgen.
func (p Problem) Mentions() bool { return mention.MatchString(p.Text) }
