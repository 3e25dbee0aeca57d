// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

// row is what the table of a family holds about a code. The texts of a family are one string, and a row says where in it
// those of its code are: a table of strings would have to be relocated when a program starts, and be scanned by the
// garbage collector ever after.
type row struct {
	start      uint32 // where its texts begin
	status     uint16
	category   uint16 // for categoryAt
	retry      uint16 // for retryAt
	deprecated bool
	ends       ends
}

// ends says where each text of a row ends, counted from where the first begins. The next one begins there.
type ends [atInferred + 1]uint32

// The places of the texts in a row. The last five are lists.
const (
	atCode = iota
	atName
	atTitle
	atUserMessage
	atMessage
	atDescription
	atResolution
	atLabel
	atOwner
	atSeverity
	atRunbook
	atDocURL
	atRefines
	atSince
	atReason
	atReplacedBy
	atCauses
	atAliases
	atTags
	atSources
	atInferred
)

// Lists are texts, too: an item ends with the first of these, and the parts of an item are parted by the second. No
// catalog holds them in any other place, since it holds no control characters.
const (
	itemEnd  = "\x1e"
	itemPart = "\x1f"
)

// unknown stands for what the catalog says about a code that it does not have. Nothing writes to it.
var unknown row

// record is a row with the texts of its family.
type record struct {
	texts string
	row   *row
}

// known reports whether the catalog says anything.
func (r record) known() bool { return r.row != &unknown }

// text gives one of the texts.
func (r record) text(i int) string {
	begin := uint32(0)
	if i > 0 {
		begin = r.row.ends[i-1]
	}
	return r.texts[r.row.start+begin : r.row.start+r.row.ends[i]]
}

func (r record) status() int        { return int(r.row.status) }
func (r record) category() Category { return categoryAt(r.row.category) }
func (r record) retry() Retry       { return retryAt(r.row.retry) }

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
		Status:      r.status(),
		Category:    r.category(),
		Retry:       r.retry(),
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
		deprecated:  r.row.deprecated,
		causes:      r.text(atCauses),
		aliases:     r.text(atAliases),
		tags:        r.text(atTags),
		sources:     r.text(atSources),
		inferred:    r.text(atInferred),
	}, true
}
