package spec

import (
	"math"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/errgen/errgen/internal/diag"
)

// The numbers that a key may take, where only some make sense. The model holds a catalog against them.
var (
	Versions    = Range{From: 1, To: 1}
	Statuses    = Range{From: 100, To: 599}
	Repetitions = Range{From: 0, To: math.MaxInt32}
	Codes       = Range{From: math.MinInt32, To: math.MaxInt32} // what fits an int on every machine
	Growth      = Range{From: 1, To: maxPercent / 100}          // of delays, which must not shrink
)

// bounds are the kinds of numbers.
var bounds = map[string]Range{"version": Versions, "status": Statuses, "repetitions": Repetitions, "growth": Growth}

// kind is a sort of text that a key takes.
type kind struct {
	pattern *regexp.Regexp // what it looks like; nil for anything
	want    string         // in words, for messages
	example string
	words   []string          // all there are, where the pattern lists them
	lines   bool              // may hold several lines
	prose   bool              // sentences: worth quoting when YAML would misread them
	valid   func(string) bool // what the pattern cannot say; nil for nothing

	suggest func(string) string // what to write instead of a text that is not accepted; nil for no idea
}

var kinds = map[string]kind{
	"id":         {pattern: regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`), want: "small letters, digits and hyphens, starting with a letter", example: "rate-limit", suggest: suggestID},
	"name":       {pattern: regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`), want: "capital letters, digits and underscores, starting with a letter", example: "ENTITY_NOT_FOUND", suggest: suggestName},
	"initialism": {pattern: regexp.MustCompile(`^[A-Z][A-Z0-9]+$`), want: "two or more capital letters or digits", example: "PKCE", suggest: strings.ToUpper},
	"go-name":    {pattern: regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`), want: "letters and digits, starting with a capital", example: "LegacyCode", suggest: suggestGoName},
	"word":       {pattern: regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._:/-]*$`), want: "one word", example: "billing"},
	"ref":        {pattern: regexp.MustCompile(`^[a-z][a-z0-9-]*/.+$`), want: "a family and a code", example: "eid/SYSTEM_INTERNAL_ERROR"},
	"pointer":    {pattern: regexp.MustCompile(`^(/([^~/]|~[01])*)+$`), want: "a JSON pointer (RFC 6901)", example: "/error/code"},
	"code-type":  {pattern: regexp.MustCompile(`^(integer|string)$`), want: "integer or string", words: []string{"integer", "string"}},
	"known-by":   {pattern: regexp.MustCompile(`^(code|status|message)$`), want: "code, status or message", words: []string{"code", "status", "message"}},
	"url":        {pattern: regexp.MustCompile(`^https?://[^ /?#][^ ]*$`), valid: isURL, want: "an address that starts with https:// or http://", example: "https://example.com/errors", suggest: suggestAddress},
	"page":       {pattern: regexp.MustCompile(`^https?://[^ /?#][^ #]*$`), valid: isURL, want: "an address that starts with https:// or http://, and has no # in it", example: "https://example.com/errors"},
	"catalog":    {pattern: regexp.MustCompile(`^(mod:[^/\\:@][^\\:@]*|[^/\\:][^\\:]*)\.ya?ml$`), want: "a path to a YAML file, from the folder of this one, or mod: and a path through the module graph", example: "mod:github.com/acme/errors/spec/errors.yaml", suggest: suggestCatalog},
	"date":       {pattern: regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`), valid: isDate, want: "a day of the calendar", example: "2026-12-31"},
	"path":       {pattern: regexp.MustCompile(`^` + pathName + `(/` + pathName + `)*$`), want: "a path from the folder of this file, and below it", example: "families/*.yaml", suggest: suggestPath},
	"code":       {}, // the model knows what is one
	"key":        {}, // the same
	"line":       {prose: true},
	"message":    {prose: true},
	"prose":      {prose: true, lines: true},
}

// pathName is a name in a path, which may hold *, but no two in a row, as other tools write for any number of
// folders. It is neither . nor .., and has none of the signs that mean something else elsewhere.
const (
	pathName  = `\.?(` + pathFirst + `(\*?` + pathSign + `)*\*?|\*(` + pathSign + `\*?)*)`
	pathSign  = `[^/*?:\\\[\]{}\n]`
	pathFirst = `[^./*?:\\\[\]{}\n]`
)

// isURL reports whether what looks like an address is one.
func isURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Host != ""
}

// isDate reports whether what looks like a day is in the calendar.
func isDate(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

func (k kind) accepts(text string) bool {
	return (k.pattern == nil || k.pattern.MatchString(text)) && (k.valid == nil || k.valid(text))
}

// help says what to type in the place of a text that the kind does not accept.
func (k kind) help(text string) string {
	if near, ok := diag.Nearest(text, k.words); ok {
		return "did you mean " + near + "?"
	}
	if k.suggest != nil && k.accepts(k.suggest(text)) {
		return "did you mean " + k.suggest(text) + "?"
	}
	if len(k.words) > 0 {
		return "write " + diag.Or(k.words)
	}
	return "write it like " + k.example
}

// AsName gives the name that a text resembles: small letters become capitals, spaces and hyphens underscores.
func AsName(text string) string { return suggestName(text) }

// IsName reports whether the text can name an error: [A-Z][A-Z0-9_]*.
func IsName(text string) bool { return kinds["name"].accepts(text) }

// IsCatalogPath reports whether a text can say where a catalog is that is imported.
func IsCatalogPath(text string) bool { return kinds["catalog"].accepts(text) }

// NamePattern is what a name looks like, as an expression.
func NamePattern() string { return kinds["name"].pattern.String() }
