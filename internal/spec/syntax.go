package spec

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/slip"
)

// reportSyntax says where a text that YAML refuses goes wrong. The library names the line where it noticed, or the one
// where the construct began; only where no slip is found in the lines is the library taken at its word.
func reportSyntax(file string, lines []string, err error, ds *diag.List) {
	if slip.Find(file, lines, slip.Format{Keys: formatKeys(), Quoted: inYAMLQuotes}, ds) {
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
func isFormatKey(rest string) bool { return slip.IsKey(rest, formatKeys()) }

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
