package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/e2e/internal/sidebyside"
	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// dataOf gives what is looked up in a family: all that it has, in catalog order, and as many keys that it does not have.
func dataOf(f *model.Family) sidebyside.Data {
	var d sidebyside.Data
	random := rand.New(rand.NewPCG(3, 4))
	texts, numbers := map[string]bool{}, map[int]bool{}
	for _, e := range f.Entries {
		texts[e.Code.Text], numbers[int(e.Code.Int)] = true, true
		d.Texts = append(d.Texts, e.Code.Text)
		d.Numbers = append(d.Numbers, int(e.Code.Int))
		if e.Message != nil {
			d.Messages = append(d.Messages, sidebyside.Message{Status: e.Status, Text: filled(e.Message, random)})
			d.Expressions = append(d.Expressions, sidebyside.Message{Status: e.Status, Text: expression(e.Message)})
		}
	}
	for i := range f.Entries {
		d.TextMisses = append(d.TextMisses, missingText(d.Texts[i], texts, random))
		d.NumberMisses = append(d.NumberMisses, missingNumber(d.Numbers[i], numbers, random))
	}
	known := expressions(d.Expressions)
	for _, m := range d.Messages {
		d.MessageMisses = append(d.MessageMisses, missingMessage(m, known[m.Status], random))
	}
	return d
}

// expressions compiles regular expressions, by status.
func expressions(texts []sidebyside.Message) map[int][]*regexp.Regexp {
	all := map[int][]*regexp.Regexp{}
	for _, m := range texts {
		all[m.Status] = append(all[m.Status], regexp.MustCompile(m.Text))
	}
	return all
}

// missingMessage changes the start, the end or a letter of a message until no expression fits it.
func missingMessage(m sidebyside.Message, known []*regexp.Regexp, random *rand.Rand) sidebyside.Message {
	for {
		miss := m
		switch at := random.IntN(len(m.Text)); random.IntN(3) {
		case 0:
			miss.Text = "no " + m.Text
		case 1:
			miss.Text = m.Text[:len(m.Text)-1] + "?"
		case 2:
			miss.Text = m.Text[:at] + "?" + m.Text[at+1:]
		}
		if !fits(known, miss.Text) {
			return miss
		}
	}
}

// fits reports whether one of the expressions fits a text.
func fits(all []*regexp.Regexp, text string) bool {
	return slices.ContainsFunc(all, func(e *regexp.Regexp) bool { return e.MatchString(text) })
}

// missingText changes a text in one way or another until it is none of the known ones: a letter, the end, or the length.
func missingText(text string, known map[string]bool, random *rand.Rand) string {
	for miss := text; ; {
		at := random.IntN(len(miss))
		letter := string(rune('A' + random.IntN(26)))
		switch random.IntN(3) {
		case 0:
			miss = miss[:at] + letter + miss[at+1:]
		case 1:
			miss = miss[:len(miss)-1] + letter
		case 2:
			miss += "_" + letter
		}
		if !known[miss] {
			return miss
		}
	}
}

// missingNumber gives a number near a known one that is unknown itself, or one far off.
func missingNumber(number int, known map[int]bool, random *rand.Rand) int {
	for {
		miss := number + random.IntN(20) - 10
		if random.IntN(2) == 0 {
			miss = random.IntN(10_000_000)
		}
		if !known[miss] {
			return miss
		}
	}
}

// filled gives a text that the message makes.
func filled(m *message.Message, random *rand.Rand) string {
	return m.Fill(func(p message.Placeholder) string {
		if p.Int {
			return strconv.Itoa(1 + random.IntN(1000))
		}
		return fmt.Sprintf("value%d", random.IntN(1_000_000))
	})
}

// expression gives the regular expression that one would write by hand for the message.
func expression(m *message.Message) string {
	var b strings.Builder
	b.WriteString("^")
	for i, literal := range m.Literals {
		b.WriteString(regexp.QuoteMeta(literal))
		switch {
		case i == len(m.Placeholders):
		case m.Placeholders[i].Int:
			b.WriteString(`(-?\d+)`)
		default:
			b.WriteString("(.+?)")
		}
	}
	return b.String() + "$"
}
