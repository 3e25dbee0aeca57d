package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/generated/errcat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	embedded "github.com/errgen/errgen/spec"
)

// BenchmarkMatchVIPCode compares the way from a message of the real catalog to its code with what one would write by
// hand: regular expressions, compiled beforehand, tried one after another in the same order.
func BenchmarkMatchVIPCode(b *testing.B) {
	var ds diag.List
	vip := model.Build(spec.Parse("errors.yaml", embedded.Errors, &ds), &ds).Family("vip")
	var texts []sent
	patterns := map[int][]pattern{}
	for _, e := range model.MatchOrder(vip.Entries) {
		patterns[e.Status] = append(patterns[e.Status], pattern{regexp.MustCompile(expression(e.Message)), e})
		texts = append(texts, sent{e.Status, strings.NewReplacer("{", "the ", "}", "").Replace(e.Message.Text)})
	}
	misses := []sent{{400, "No such message."}, {400, "Invalid value"}, {400, "Role x allowed."}, {412, "no"}, {500, "no"}}
	for name, texts := range map[string][]sent{"hit": texts, "miss": misses} {
		b.Run(name+"/tables", func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				s := &texts[i%len(texts)]
				if _, _, ok := errcat.MatchVIPCode(s.status, s.text); ok != (name == "hit") {
					b.Fatal(s)
				}
			}
		})
		b.Run(name+"/regexps", func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				s := &texts[i%len(texts)]
				if matchInTurn(patterns[s.status], s.text) != (name == "hit") {
					b.Fatal(s)
				}
			}
		})
	}
}

// sent is a message with the status that it came with.
type sent struct {
	status int
	text   string
}

// pattern is a message as a regular expression.
type pattern struct {
	*regexp.Regexp
	*model.Entry
}

// matchInTurn reports whether one of the patterns fits, and gets at what its placeholders stand for.
func matchInTurn(patterns []pattern, text string) bool {
	for _, p := range patterns {
		if p.FindStringSubmatch(text) != nil {
			return true
		}
	}
	return false
}

// expression is a message as a regular expression.
func expression(m *message.Message) string {
	var b strings.Builder
	b.WriteString("^")
	for i, literal := range m.Literals {
		b.WriteString(regexp.QuoteMeta(literal))
		switch {
		case i == len(m.Placeholders):
			b.WriteString("$")
		case m.Placeholders[i].Int:
			b.WriteString("(0|-?[1-9][0-9]*)")
		default:
			b.WriteString("(?s:(.+?))")
		}
	}
	return b.String()
}
