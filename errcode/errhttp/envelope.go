package errhttp

import (
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/foreign"
)

// items ranges over the errors that a body has where an envelope points to.
func items(e *errcode.Envelope, root value) iter.Seq[value] {
	return func(yield func(value) bool) {
		if e.List == "" {
			yield(root)
			return
		}
		list := root.pointed(e.List)
		if list.kind() != '[' {
			return
		}
		for item, n := list.first(), 0; item.exists() && n < maxErrors; item, n = item.next(), n+1 {
			if !yield(item) {
				return
			}
		}
	}
}

// at returns what a pointer of an envelope points to, and nothing if the envelope has no such pointer.
func at(item value, pointer string) value {
	if pointer == "" {
		return value{}
	}
	return item.pointed(pointer)
}

// wireText returns a code as it stands on the wire: a text, or a number in its shortest form, 3001 for 3001.0 and 3.001e3.
func wireText(v value) string {
	if !v.isNumber() {
		return v.string()
	}
	return foreign.Integer(v.node().text)
}

// codeText is wireText for a family: if its codes are integers, a text that is one in another form is, too.
func codeText(f *errcode.Family, v value) string {
	text := wireText(v)
	if f.Int != nil {
		text = foreign.Integer(text)
	}
	return text
}

// knownCode looks for a known code where envelopes have codes.
func (d *decoder) knownCode(root value) (wireError, bool) {
	for _, f := range d.families(errcode.ByCode, errcode.ByStatus) {
		for i := range f.Envelopes {
			e := &f.Envelopes[i]
			for item := range items(e, root) {
				if _, ok := f.Lookup(codeText(f, at(item, e.Code))); ok {
					found := lead(d.errorsIn(f, e, root))
					found.addExtensions(e, root)
					return found, true
				}
			}
		}
	}
	return wireError{}, false
}

// knownMessage looks for a message of a family that is known by them, where envelopes have messages.
func (d *decoder) knownMessage(root value) (wireError, bool) {
	for _, f := range d.families(errcode.ByMessage) {
		for i := range f.Envelopes {
			all := d.errorsIn(f, &f.Envelopes[i], root)
			if slices.ContainsFunc(all, wireError.known) {
				return lead(all), true
			}
		}
	}
	return wireError{}, false
}

// looseMessage looks for a message of a family that is known by them anywhere in the body: in the body itself, where that is a
// string, or in the strings among the members of an object.
func (d *decoder) looseMessage(root value) (wireError, bool) {
	texts := []string{root.string()}
	if root.kind() == '{' {
		texts = nil
		for member := root.first(); member.exists(); member = member.next() {
			texts = append(texts, member.string())
		}
	}
	return d.messageIn(texts)
}

// messageIn looks for a text that is a message, family by family.
func (d *decoder) messageIn(texts []string) (wireError, bool) {
	for _, f := range d.families(errcode.ByMessage) {
		for _, text := range texts {
			if code, _, ok := f.Match(d.status, text); ok {
				return wireError{code: code, detail: text}, true
			}
		}
	}
	return wireError{}, false
}

// unknownCode looks for a code that is not known, and for the one family that may have it. Where several may, or none, it
// belongs to nobody.
func (d *decoder) unknownCode(root value) (wireError, bool) {
	var made []wireError
	owners := 0
	for _, f := range d.families(errcode.ByCode) {
		if all := d.admitted(f, root); all != nil {
			owners, made = owners+1, all
		}
	}
	if owners != 1 {
		return wireError{}, false
	}
	return lead(made), true
}

// admitted returns the errors that a body has in the first envelope in which a family may have one of the codes.
func (d *decoder) admitted(f *errcode.Family, root value) []wireError {
	for i := range f.Envelopes {
		all := d.errorsIn(f, &f.Envelopes[i], root)
		for i, one := range all {
			if admits(f, one.text) {
				all[i].code, _ = f.Make(one.text)
			}
		}
		if slices.ContainsFunc(all, wireError.known) {
			return all
		}
	}
	return nil
}

// known reports whether the error has a code.
func (f wireError) known() bool { return f.code != nil }

// errorsIn returns what a body says in an envelope of a family, one wireError an error, with codes that are known.
func (d *decoder) errorsIn(f *errcode.Family, e *errcode.Envelope, root value) []wireError {
	var all []wireError
	for item := range items(e, root) {
		one := wireError{text: codeText(f, at(item, e.Code)), detail: at(item, e.Message).string()}
		if one.text == "" && one.detail == "" {
			continue
		}
		if f.KnownBy == errcode.ByMessage {
			one.code, _, _ = f.Match(d.status, one.detail)
		} else if code, ok := f.Lookup(one.text); ok {
			one.code = code
		}
		for _, pointer := range e.Context {
			one.add(lastToken(pointer), at(item, pointer))
		}
		all = append(all, one)
	}
	return all
}

// add adds a value to the context, unless it is not there, is null or is too long. Of several with one name the last counts.
func (f *wireError) add(name string, v value) {
	kept := v.plain()
	if kept == nil || len(f.context) >= maxErrors {
		return
	}
	for i := range f.context {
		if f.context[i].Key == name {
			f.context[i].Value = kept
			return
		}
	}
	f.context = append(f.context, errcode.Member{Key: name, Value: kept})
}

// lead returns the first error with a code, or the first of all, with the others.
func lead(all []wireError) wireError {
	i := max(slices.IndexFunc(all, wireError.known), 0)
	f := all[i]
	f.others = slices.Delete(slices.Clone(all), i, i+1)
	return f
}

// admits reports whether a text that is not known may be a code of a family.
func admits(f *errcode.Family, text string) bool {
	if _, ok := f.Make(text); !ok || !printable(text) {
		return false
	}
	if f.Int != nil {
		n, err := strconv.ParseInt(text, 10, 64)
		return err == nil && (len(f.Allow) == 0 || slices.ContainsFunc(f.Allow, func(r errcode.Range) bool { return r.Contains(n) }))
	}
	if f.Pattern != "" {
		return compiled(f.Pattern).MatchString(text)
	}
	return !strings.Contains(text, " ")
}

// printable reports whether a text that is not known may be a code of anybody: codes are short, and have nothing in them that
// would break a line of a log.
func printable(text string) bool {
	return len(text) <= maxKept && strings.IndexFunc(text, func(c rune) bool { return !unicode.IsPrint(c) }) < 0
}

// patterns holds the compiled patterns of families.
var patterns sync.Map

// compiled returns a pattern as a regular expression; one that is none matches nothing.
func compiled(pattern string) *regexp.Regexp {
	if known, ok := patterns.Load(pattern); ok {
		return known.(*regexp.Regexp)
	}
	expression, err := regexp.Compile(pattern)
	if err != nil {
		expression = regexp.MustCompile(`[^\s\S]`)
	}
	patterns.Store(pattern, expression)
	return expression
}
