// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "strings"

// What the catalog says about a code is in two places: how it is handled, which many codes share, and its texts. The texts
// of a family are one string: a table of strings would have to be relocated when a program starts, and be scanned by the
// garbage collector ever after.

// handling is what the catalog says about a code in numbers.
type handling struct {
	status     uint16
	category   uint16 // for categoryAt
	retry      uint16 // for retryAt
	deprecated bool
}

// unknown stands for what the catalog says about a code that it does not have. Nothing writes to it.
var unknown handling

// record is everything that the catalog says about a code.
type record struct {
	texts string // its texts in order, each with a textEnd behind it; what comes then belongs to other codes
	*handling
}

// perBlock is how many codes a block of the texts of a family is for. Where each block begins is told by the compiler, and
// where in it the texts of each code begin, by a table: so the places of all others stay as they are when one is reworded.
const perBlock = 16

// The order of the texts of a code: what programs ask for most comes first. The last five are lists.
const (
	atCode = iota
	atTitle
	atUserMessage
	atName
	atLabel
	atDocURL
	atRefines
	atMessage
	atDescription
	atResolution
	atOwner
	atSeverity
	atRunbook
	atSince
	atReason
	atReplacedBy
	atCauses
	atAliases
	atTags
	atSources
	atInferred
	textsPerCode
)

// textEnd stands behind every text. Lists are texts, too: an item ends with itemEnd, and the parts of an item are parted by
// itemPart. No catalog holds any of them in another place, since it holds no control characters.
const (
	textEnd  = "\x1d"
	itemEnd  = "\x1e"
	itemPart = "\x1f"
)

// noTexts are the texts of a code that the catalog does not have.
const noTexts = "\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d\x1d"

// known reports whether the catalog says anything.
func (r record) known() bool { return r.handling != &unknown }

// text gives one of the texts.
func (r record) text(i int) string {
	rest := r.texts
	for range i {
		rest = rest[strings.IndexByte(rest, textEnd[0])+1:]
	}
	return rest[:strings.IndexByte(rest, textEnd[0])]
}

// all gives all texts.
func (r record) all() [textsPerCode]string {
	var all [textsPerCode]string
	rest := r.texts
	for i := range all {
		all[i], rest, _ = strings.Cut(rest, textEnd)
	}
	return all
}

// parent gives the code of a family that the record's code refines.
func (r record) parent(f Family) (Code, bool) {
	refined := r.text(atRefines)
	if refined == "" {
		return nil, false
	}
	return codeIn(f, refined)
}

// entry gives everything that the catalog says about a code of a family.
func (r record) entry(f Family) (Entry, bool) {
	if !r.known() {
		return Entry{}, false
	}
	texts := r.all()
	return Entry{
		Family:      f,
		Code:        texts[atCode],
		Name:        texts[atName],
		Title:       texts[atTitle],
		Status:      int(r.status),
		Category:    categoryAt(r.category),
		Retry:       retryAt(r.retry),
		UserMessage: texts[atUserMessage],
		Message:     texts[atMessage],
		Description: texts[atDescription],
		Resolution:  texts[atResolution],
		Label:       texts[atLabel],
		Owner:       texts[atOwner],
		Severity:    texts[atSeverity],
		Runbook:     texts[atRunbook],
		DocURL:      texts[atDocURL],
		Refines:     texts[atRefines],
		Deprecated:  Deprecation{texts[atSince], texts[atReason], texts[atReplacedBy]},
		deprecated:  r.deprecated,
		causes:      texts[atCauses],
		aliases:     texts[atAliases],
		tags:        texts[atTags],
		sources:     texts[atSources],
		inferred:    texts[atInferred],
	}, true
}
