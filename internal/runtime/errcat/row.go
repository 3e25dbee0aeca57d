// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

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
	texts string // its texts, one after the other; what comes then belongs to other codes
	ends  string // where in them each ends; see extent
	*handling
}

// The order of the texts of a code. The last five are lists.
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

// Lists are texts, too: an item ends with the first of these, and the parts of an item are parted by the second. No
// catalog holds them in any other place, since it holds no control characters.
const (
	itemEnd  = "\x1e"
	itemPart = "\x1f"
)

// Numbers of the tables of ends have three bytes, the least significant first. The first number of a code is 0, where its
// texts begin; behind the last number of all there are bytes to spare.
const (
	bytesPerEnd  = 3
	bytesPerCode = bytesPerEnd * (textsPerCode + 1)
)

// perBlock is how many codes share a known place in the texts of a family. The compiler tells where each block of them
// begins, and a table where in it the texts of each code begin: a reworded text changes nothing that is said of other blocks.
const perBlock = 16

// known reports whether the catalog says anything.
func (r record) known() bool { return r.handling != &unknown }

// text gives one of the texts.
func (r record) text(i int) string {
	if !r.known() {
		return ""
	}
	from, to := extent(r.ends[i*bytesPerEnd:])
	return r.texts[from:to]
}

// extent says where in the texts of its code a text is, from the table of ends from there on: where it begins and ends are two
// numbers side by side.
func extent(ends string) (from, to uint32) {
	const bits = 8 * bytesPerEnd
	numbers := load8(ends)
	return uint32(numbers & (1<<bits - 1)), uint32(numbers >> bits & (1<<bits - 1))
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
	return Entry{
		Family:      f,
		Code:        r.text(atCode),
		Name:        r.text(atName),
		Title:       r.text(atTitle),
		Status:      int(r.status),
		Category:    categoryAt(r.category),
		Retry:       retryAt(r.retry),
		UserMessage: r.text(atUserMessage),
		Message:     r.text(atMessage),
		Description: r.text(atDescription),
		Resolution:  r.text(atResolution),
		Label:       r.text(atLabel),
		Owner:       r.text(atOwner),
		Severity:    r.text(atSeverity),
		Runbook:     r.text(atRunbook),
		DocURL:      r.text(atDocURL),
		Refines:     r.text(atRefines),
		Deprecated:  Deprecation{r.text(atSince), r.text(atReason), r.text(atReplacedBy)},
		deprecated:  r.deprecated,
		causes:      r.text(atCauses),
		aliases:     r.text(atAliases),
		tags:        r.text(atTags),
		sources:     r.text(atSources),
		inferred:    r.text(atInferred),
	}, true
}
