package model

import (
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/spec"
)

// TestPlaceholder holds what the format says of placeholders against what is parsed as one, over short texts of all kinds of
// characters.
func TestPlaceholder(t *testing.T) {
	format := regexp.MustCompile(`\A(?:` + spec.Placeholder + `)\z`)
	names := 0
	for _, text := range shortTexts([]string{"a", "z", "A", "0", "9", "_", "__", "-", " ", "\n", "é", ":int", ":"}) {
		isPlaceholder, isName := format.MatchString(text), message.IsName(text)
		if _, err := message.Parse("{" + text + "}"); isPlaceholder != (err == nil) {
			t.Errorf("by the format {%s} is a placeholder: %t; parsing it gives: %v", text, isPlaceholder, err)
		}
		if isName != (isPlaceholder && !strings.Contains(text, ":")) {
			t.Errorf("by the format {%s} is a placeholder: %t; it is a name: %t", text, isPlaceholder, isName)
		}
		if isName {
			names++
		}
	}
	if names < 100 {
		t.Errorf("only %d texts are names", names)
	}
}

// shortTexts are all texts of up to four parts.
func shortTexts(parts []string) []string {
	all, last := []string{""}, []string{""}
	for range 4 {
		var next []string
		for _, text := range last {
			for _, part := range parts {
				next = append(next, text+part)
			}
		}
		all, last = append(all, next...), next
	}
	return all
}
