package manual

import (
	"fmt"
	"math"
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// takes says what a key takes, with an example where there is one.
func takes(k spec.Key) string {
	words := valueWords(k.Value)
	if k.Example != "" && !listsAll(k.Value) {
		words += ", such as `" + k.Example + "`"
	}
	return words
}

// listsAll reports whether a value is described by all that it can be.
func listsAll(v spec.Value) bool {
	oneNumber := v.Bounds != nil && v.Bounds.From == v.Bounds.To
	return oneNumber || len(v.Kind.Words) > 0 || v.Form == spec.OfBoolean || v.Form == spec.OfAllow
}

// valueWords says what a value looks like.
func valueWords(v spec.Value) string {
	switch v.Form {
	case spec.OfKeys:
		return "the keys of " + link(v.Section)
	case spec.OfTextOrKeys:
		return kindName(v.Kind) + ", or the keys of " + link(v.Section)
	case spec.OfList:
		return listWords(v)
	case spec.OfAllow:
		return "a list of ranges, `[2000-2999]`, or a regular expression, `'^[A-Z_]+$'`"
	case spec.OfText:
		return texted(v)
	}
	return numberWords(v)
}

func link(s *spec.Section) string { return fmt.Sprintf("[%s](#%s)", s.Title, Anchor(s.Title)) }

func listWords(v spec.Value) string {
	if v.Item.Form == spec.OfKeys {
		return "a list, each item with the keys of " + link(v.Item.Section)
	}
	if v.Flow {
		return "a list, also as `[…]`; an item is " + valueWords(*v.Item)
	}
	return "a list; an item is " + valueWords(*v.Item)
}

// texted says which texts a key takes: one that names something that stands elsewhere, or one of a kind.
func texted(v spec.Value) string {
	switch {
	case len(v.Kind.Words) > 0:
		return choice(v.Kind.Words)
	case v.Names != "" && v.Names != "errors":
		return "an id from `" + v.Names + ":`"
	}
	return kindName(v.Kind)
}

// choice lists words of which one has to be written.
func choice(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return "`" + words[0] + "`"
	}
	return "`" + strings.Join(words[:last], "`, `") + "` or `" + words[last] + "`"
}

// numberWords says which numbers a key takes.
func numberWords(v spec.Value) string {
	words := v.Kind.Want
	if v.Form == spec.OfBoolean {
		words = "`true` or `false`"
	}
	switch b := v.Bounds; {
	case b == nil:
	case b.From == b.To:
		words = fmt.Sprintf("`%d`", b.From)
	case b.To >= math.MaxInt32:
		words += fmt.Sprintf(", %d or more", b.From)
	default:
		words += fmt.Sprintf(", from %d to %d", b.From, b.To)
	}
	return words
}
