package spec

import (
	"reflect"
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// isSentence reports whether an unknown key is rather a text that was cut at a colon in it. Where a plain text could
// stand as well, a single word in front of the colon may be one.
func isSentence(key, value *yaml.Node, structure reflect.Type, fields []field) bool {
	if isQuoted(key) {
		return false
	}
	if _, near := suggestKey(key.Value, fields); near {
		return false
	}
	return strings.Contains(key.Value, " ") || structure == reflect.TypeFor[Cause]() && value.Kind == yaml.ScalarNode
}

var spacedKey = regexp.MustCompile(`^[a-z]+( [a-z]+)+$`)

// suggestKey gives the key that another one probably stands for: user_message by "user message", and cause by
// "root cause".
func suggestKey(key string, fields []field) (near string, ok bool) {
	keys := names(fields)
	if !strings.Contains(key, " ") {
		return diag.Nearest(key, keys)
	}
	if near, ok := diag.Nearest(strings.ToLower(joined(key, "_")), keys); ok {
		return near, true
	}
	last := key[strings.LastIndex(key, " ")+1:]
	_, known := find(fields, last)
	return last, known && spacedKey.MatchString(key)
}

// sentence reports a text that was cut at a colon. It is to be written as the value of as, or by itself where that is
// empty.
func (b *binder) sentence(key, value *yaml.Node, as string) {
	pos := b.pos(key)
	if colon := pos.Col + len([]rune(key.Value)); colon <= len([]rune(b.lines[pos.Line-1])) {
		pos.Col = colon // else the text runs over several lines
	}
	if as != "" {
		as += ": "
	}
	b.ds.Add(pos, rules.Quotes, "a colon inside a text needs quotes around the text").
		WithHelp("write %s%s", as, inYAMLQuotes(strings.TrimSpace(key.Value+": "+value.Value)))
}

// sentenceAmongKeys reports a sentence in a mapping that has its keys otherwise. The one beside a fix is the cause.
func (b *binder) sentenceAmongKeys(key, value *yaml.Node, structure reflect.Type, positions map[string]diag.Pos) {
	if _, written := positions["cause"]; written || structure != reflect.TypeFor[Cause]() {
		b.sentence(key, value, "")
		return
	}
	positions["cause"] = b.pos(key)
	b.sentence(key, value, "cause")
}
