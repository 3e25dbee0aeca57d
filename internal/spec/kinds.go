package spec

import (
	"net/url"
	"regexp"
	"strings"
)

// kind is a sort of text that a key takes.
type kind struct {
	pattern *regexp.Regexp // what it looks like; nil for anything
	want    string         // in words, for messages
	example string
	lines   bool              // may hold several lines
	prose   bool              // sentences: worth quoting when YAML would misread them
	valid   func(string) bool // what the pattern cannot say; nil for nothing
}

var kinds = map[string]kind{
	"id":         {pattern: regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`), want: "small letters, digits and hyphens, starting with a letter", example: "rate-limit"},
	"name":       {pattern: regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`), want: "capital letters, digits and underscores, starting with a letter", example: "ENTITY_NOT_FOUND"},
	"initialism": {pattern: regexp.MustCompile(`^[A-Z][A-Z0-9]+$`), want: "two or more capital letters or digits", example: "PKCE"},
	"go-name":    {pattern: regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`), want: "letters and digits, starting with a capital", example: "LegacyCode"},
	"key":        {pattern: regexp.MustCompile(`^[a-z][a-z_]*$`), want: "a key of this entry", example: "status"},
	"word":       {pattern: regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._:/-]*$`), want: "one word", example: "billing"},
	"ref":        {pattern: regexp.MustCompile(`^[a-z][a-z0-9-]*/.+$`), want: "a family and a code", example: "eid/SYSTEM_INTERNAL_ERROR"},
	"pointer":    {pattern: regexp.MustCompile(`^(/([^~/]|~[01])*)+$`), want: "a JSON pointer (RFC 6901)", example: "/error/code"},
	"code-type":  {pattern: regexp.MustCompile(`^(integer|string)$`), want: "integer or string", example: "integer"},
	"known-by":   {pattern: regexp.MustCompile(`^(code|status|message)$`), want: "code, status or message", example: "code"},
	"url":        {valid: isURL, want: "an address that starts with https:// or http://", example: "https://example.com/errors"},
	"code":       {},
	"line":       {prose: true},
	"prose":      {prose: true, lines: true},
}

func isURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && !strings.ContainsAny(text, " #")
}

func (k kind) accepts(text string) bool {
	return (k.pattern == nil || k.pattern.MatchString(text)) && (k.valid == nil || k.valid(text))
}

// IsName reports whether the text can name an error: [A-Z][A-Z0-9_]*.
func IsName(text string) bool { return kinds["name"].accepts(text) }
