package lint

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

var overlappingMessages = &Rule{
	Rule: diag.Rule{
		ID: "overlapping-messages", Severity: diag.Warning,
		Summary: "two messages of a family and status fit the same text, and neither is the more precise one",
		Why: `A text that fits two messages of one family and status belongs to one of them by the rules of matching: the longer literal start wins, then the longer literal end, then more literal text. Where neither message is a more precise case of the other, nobody had that in mind, and a text may be taken for the wrong error.

Each pair is reported once, at the message that loses, with the shortest text that fits both. Where so many messages start and end alike that not all of them were compared, that is reported, too. Where the API really sends such texts they have to stay, and a baseline can say so.`,
		Wrong: `- message: "{field} is mandatory."
- message: "Missing {name}."`,
		Right: `- message: "The field {field} is mandatory."
- message: "Missing {name}."`,
	},
	check: func(p *pass) {
		for _, o := range p.overlaps() {
			switch {
			case o.better == nil:
				p.report(o.worse, o.worse.Positions.Message, o.worse.MessageText(), "this message starts and ends like so many others that not all of them were compared").
					withHelp("start or end it in words of its own")
			case !o.nested:
				p.report(o.worse, o.worse.Positions.Message, o.worse.MessageText()+"\n"+o.better.MessageText(),
					"%q fits this message and the one of %s at %s, to which it belongs", o.example, o.better.Ref(), o.better.Positions.Message).
					withHelp("start or end one of them in words that the other cannot have there")
			}
		}
	},
}

var nestedMessages = &Rule{
	Rule: diag.Rule{
		ID: "nested-messages", Severity: diag.Note,
		Summary: "every text of one message also fits another one of the family and status",
		Why:     `"Missing {name} in {place}." is a more precise case of "Missing {name}.": whatever fits the first also fits the second. Such a text belongs to the more precise message, as one would expect, so this is advice and fails nothing. See that it is what you mean, above all where a message is so general that it takes in everything.`,
		Wrong: `- message: "Missing {name}."
- message: "Missing {name} in {place}."`,
		Right: `- message: "Missing {name}."
- message: "The place {place} lacks {name}."`,
	},
	Many: "messages are more precise cases of another one",
	check: func(p *pass) {
		for _, o := range p.overlaps() {
			if o.better != nil && o.nested {
				p.report(o.better, o.better.Positions.Message, "", "every text of %s also fits the message of %s at %s, and belongs to the former",
					o.better.Ref(), o.worse.Ref(), o.worse.Positions.Message)
			}
		}
	},
}

// overlap is two entries whose messages fit the same text, of which one is the better match. Without that it stands for all
// those of the other that were not compared.
type overlap struct {
	worse, better *model.Entry
	nested        bool   // all texts of the better one fit the other
	example       string // fits both, and belongs to the better one
}

// What a message is compared with, and reported with, at most: in a catalog of thousands, more would help nobody.
const (
	maxCompared = 256
	maxReported = 10
)

// overlaps gives the overlaps of the catalog, which are worked out once.
func (p *pass) overlaps() []overlap {
	if p.overlapping == nil {
		p.overlapping = []overlap{}
		for _, alike := range p.byFamilyAndStatus() {
			ix := indexMessages(alike)
			for at := range alike {
				p.overlapping = append(p.overlapping, ix.overlapsOf(at)...)
			}
		}
	}
	return p.overlapping
}

// byFamilyAndStatus gives the entries with a message that are told apart by it, in catalog order.
func (p *pass) byFamilyAndStatus() [][]*model.Entry {
	type key struct {
		family *model.Family
		status int
	}
	index := map[key]int{}
	var groups [][]*model.Entry
	for _, e := range p.entries {
		if e.Message == nil {
			continue
		}
		at, known := index[key{e.Family, e.Status}]
		if !known {
			at = len(groups)
			index[key{e.Family, e.Status}] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], e)
	}
	return groups
}

// overlapsOf compares a message with those that might fit the same texts.
func (ix *messageIndex) overlapsOf(at int) []overlap {
	var found []overlap
	before := ix.compared
	for other := range ix.candidates(at) {
		if ix.compared-before == maxCompared || len(found) == maxReported {
			return append(found, overlap{worse: ix.entries[at]})
		}
		ix.compared++
		if o, ok := compare(ix.entries[at], ix.entries[other]); ok {
			found = append(found, o)
		}
	}
	return found
}

// compare tells how two messages of a family and status overlap, if they do.
func compare(a, b *model.Entry) (overlap, bool) {
	example, ok := common(a.Message, b.Message)
	if !ok {
		return overlap{}, false
	}
	if message.Compare(a.Message, b.Message) > 0 {
		a, b = b, a
	}
	return overlap{b, a, contains(b.Message, a.Message), example}, true
}

// contains reports whether every text of the inner message fits the outer one: if it takes texts in which nothing of the
// placeholders can be a part of its own words.
func contains(outer, inner *message.Message) bool {
	for _, digits := range []string{"-7", "0", "38"} {
		text := inner.Fill(func(p message.Placeholder) string {
			if p.Int {
				return digits
			}
			return "\x00" // which no text of a catalog has
		})
		if _, ok := outer.Match(text); !ok {
			return false
		}
	}
	return true
}
