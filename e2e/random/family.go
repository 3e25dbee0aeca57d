package random

import (
	"fmt"
	"strings"
)

// family is a family while it is written.
type family struct {
	*catalog
	integer  bool
	lowest   int // code of a family of integers
	knownBy  string
	names    map[string]bool // and codes
	bases    []string        // codes that others may refine, of this family
	owned    bool            // its codes below 100 belong to a team
	groups   []string        // that any error may name
	messages map[string]int  // their statuses, to have some of them twice
}

// ids are those of families; some mean something to Go as a file, a package or a keyword.
var ids = []string{
	"app", "x-linux", "test", "type", "errcode", "order-line", "main", "a1", "windows-amd64", "init", "string", "doc", "x-test", "unix", "go",
	"a-family-whose-id-is-so-long-that-no-line-of-go-would-hold-it-and-its-names",
}

// family writes a family of any kind.
func (c *catalog) family() {
	f := &family{catalog: c, integer: c.often(50), knownBy: "code", names: map[string]bool{}, messages: map[string]int{}}
	switch {
	case f.integer && !c.byStatus && c.often(30):
		f.knownBy, c.byStatus = "status", true
	case !f.integer && c.often(40):
		f.knownBy = "message"
	}
	id := ids[(c.families*2+c.IntN(2))%len(ids)]
	c.families++
	c.key("id", id)
	c.text("title", c.phrase())
	c.text("description", c.maybe(50, c.prose))
	c.key("code_type", map[bool]string{true: "integer", false: "string"}[f.integer])
	if f.knownBy != "code" || c.often(50) {
		c.key("known_by", f.knownBy)
	}
	c.mapping("go", func() { f.goNames(id) })
	f.allow()
	f.owners()
	c.flow("sources", someOf(c.source, c.IntN(2), c.sources))
	c.text("label", c.maybe(20, c.phrase))
	f.headings()
	if c.often(70) {
		c.list("envelope", 1+c.IntN(3), func(int) { c.envelope(f.knownBy) })
	}
	c.list("errors", c.IntN(8), func(int) { f.entry(id) })
	f.reserved()
}

// goNames writes what a family is called in Go.
func (f *family) goNames(id string) {
	name := goName(id)
	f.key("type", name+one(f.source, "Code", "Status", "Box"))
	if f.often(90) {
		f.key("prefix", fmt.Sprint(name, f.families))
	}
	if f.often(30) {
		f.key("plural", name+one(f.source, "All", "Codes", "X"))
	}
}

// goName turns an id into a Go name: order-line is OrderLine.
func goName(id string) string {
	var b strings.Builder
	for _, word := range strings.Split(id, "-") {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// What an allow has that allows everything.
const (
	allIntegers = "-2147483648-2147483647"
	allTexts    = `^.+$`
)

// allow says which codes there may be.
func (f *family) allow() {
	switch {
	case f.knownBy == "message" || f.often(50):
	case f.knownBy == "status":
		f.flow("allow", []string{"100-599"})
	case f.integer && f.often(50):
		f.flow("allow", []string{"0", "1-99", "100-100000", "2147483647"})
	case f.integer:
		f.lowest = -2147483648
		f.flow("allow", []string{allIntegers})
	default:
		f.text("allow", one(f.source, allTexts, `^.{1,60}$`, `^(?:[^ ]|.)+$`))
	}
}

// owners writes whose codes are whose.
func (f *family) owners() {
	if f.owned = f.integer && f.knownBy == "code" && f.often(40); !f.owned {
		return
	}
	f.list("owners", 2, func(i int) {
		f.key("range", []string{"0-99", "2147483647"}[i])
		f.text("owner", []string{team, lastTeam}[i])
	})
}

// The teams of the codes below 100, and of the last code.
const (
	team     = `Team "A": all of it`
	lastTeam = "Z"
)

// headings writes the groups of a family, of which any error may name those without allow and those that allow everything.
func (f *family) headings() {
	f.list("groups", f.IntN(4), func(i int) {
		id := fmt.Sprint("group-", i)
		f.key("id", id)
		f.text("title", f.phrase())
		f.text("description", f.maybe(50, f.prose))
		switch {
		case f.knownBy == "message" || f.often(50):
			f.groups = append(f.groups, id)
		case f.integer:
			f.flow("allow", []string{one(f.source, "0-99", "404", allIntegers)})
		default:
			f.text("allow", one(f.source, `^[A-Z]+$`, allTexts))
		}
	})
}

// pointers are JSON pointers into a body; some have members that others have below them, and characters that are escaped.
var pointers = []string{"/code", "/error/code", "/error", "/message", "/a~1b", "/~0", "/family", "/catalog", "/status", "/title", "/type", "/detail", "/0", "/é", "/", "/a b", "/errors", "/x//y", "/%7B\"}"}

// envelope writes an envelope, in which one pointer may stand twice.
func (c *catalog) envelope(knownBy string) {
	if c.often(30) {
		c.text("list", one(c.source, "/errors", "/error/list", "/a~1b", "/"))
	}
	if knownBy != "message" || c.often(20) {
		c.text("code", one(c.source, pointers...))
		c.text("message", c.maybe(60, func() string { return one(c.source, pointers...) }))
	} else {
		c.text("message", one(c.source, pointers...))
	}
	var context []string
	for _, pointer := range someOf(c.source, c.IntN(3), pointers) {
		context = append(context, quoted(pointer))
	}
	c.flow("context", context)
}

// reserved writes what must never be used again, and what is left of errors that were retired.
func (f *family) reserved() {
	f.list("reserved", one(f.source, 0, 0, 1, 3), func(int) {
		switch {
		case f.integer && f.knownBy == "code" && f.often(30):
			f.key("code", "200000-200010")
		case f.often(40):
			f.key("name", f.newName())
		default:
			f.retired()
		}
		f.text("reason", f.phrase())
	})
}

// retired writes what is left of an error.
func (f *family) retired() {
	f.errorCode()
	f.key("name", f.newName())
	f.text("title", f.phrase())
	f.text("since", f.maybe(50, f.phrase))
	f.text("replaced_by", f.replacement())
}
