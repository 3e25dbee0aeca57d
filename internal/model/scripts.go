package model

import (
	"strings"
	"unicode"

	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// latinLike turns the letters of other scripts that look like Latin ones into these.
var latinLike = strings.NewReplacer(
	"А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "У", "Y",
	"Х", "X", "І", "I", "Ј", "J", "Ѕ", "S", "а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "х", "x",
	"і", "i", "ј", "j", "ѕ", "s",
	"Α", "A", "Β", "B", "Ε", "E", "Ζ", "Z", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M", "Ν", "N", "Ο", "O", "Ρ", "P",
	"Τ", "T", "Υ", "Y", "Χ", "X", "ο", "o", "ν", "v",
)

// alike are the scripts with letters that look like Latin ones.
var alike = []*unicode.RangeTable{unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee, unicode.Coptic}

// foreign finds a letter of such a script in a text that has Latin ones: the code looks like another one, and nobody
// types it. A text that is wholly in another script is what its writer wants.
func foreign(text string) (letter rune, at int) {
	latin := false
	for i, r := range []rune(text) {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin = true
		case letter == 0 && unicode.IsLetter(r) && unicode.In(r, alike...):
			letter, at = r, i
		}
	}
	if !latin {
		return 0, 0
	}
	return letter, at
}

// oneScript reports whether the letters of a code are of one script, as far as they include Latin ones.
func (b *builder) oneScript(t spec.Text) bool {
	letter, at := foreign(t.Value)
	if letter == 0 {
		return true
	}
	pos := t.Pos
	pos.Col += at
	if t.Quoted {
		pos.Col++
	}
	d := b.ds.Add(pos, rules.Code, "%c (%U) is not a Latin letter, and the code has Latin ones", letter, letter)
	if latin := latinLike.Replace(t.Value); spec.IsName(latin) {
		d.WithHelp("type it again, in Latin letters: %s", latin)
	} else {
		d.WithHelp("type %c again, in Latin letters", letter)
	}
	return false
}
