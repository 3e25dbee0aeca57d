package random

import (
	"fmt"
	"strconv"
	"strings"
)

// family is a family while it is written.
type family struct {
	*catalog
	integer bool
	lowest  int // code of a family of integers
	knownBy string
	names   map[string]bool // and codes
	bases   []string        // codes that others may refine, of this family
}

// ids are those of families; some mean something to Go as a file, a package or a keyword.
var ids = []string{"app", "x-linux", "test", "type", "errcode", "order-line", "main", "a1", "windows-amd64", "init", "string"}

// family writes a family of any kind.
func (c *catalog) family(i int) {
	f := &family{catalog: c, integer: c.often(50), knownBy: "code", names: map[string]bool{}}
	switch {
	case f.integer && !c.byStatus && c.often(30):
		f.knownBy, c.byStatus = "status", true
	case !f.integer && c.often(40):
		f.knownBy = "message"
	}
	id := ids[(i*3+c.IntN(3))%len(ids)]
	c.key("id", id)
	c.text("title", c.phrase())
	c.text("description", c.maybe(50, c.prose))
	c.key("code_type", map[bool]string{true: "integer", false: "string"}[f.integer])
	c.key("known_by", f.knownBy)
	c.mapping("go", func() {
		c.key("type", goName(id)+one(c.source, "Code", "Status", "Box"))
		c.key("prefix", fmt.Sprint(goName(id), i))
	})
	f.allow()
	c.flow("sources", someOf(c.source, c.IntN(2), c.sources))
	c.text("label", c.maybe(20, c.phrase))
	if c.often(70) {
		c.list("envelope", 1+c.IntN(3), func(int) { c.envelope(f.knownBy) })
	}
	c.list("errors", c.IntN(8), func(int) { f.entry(id) })
}

// allow says which codes there may be.
func (f *family) allow() {
	switch {
	case f.knownBy == "message" || f.often(50):
	case f.knownBy == "status":
		f.flow("allow", []string{"100-599"})
	case f.integer:
		f.lowest = -2147483648
		f.flow("allow", []string{"-2147483648-2147483647"})
	default:
		f.text("allow", one(f.source, `^.+$`, `^.{1,60}$`))
	}
}

// code makes a code that the family does not have yet, and its text.
func (f *family) code() string {
	for {
		code := f.anyCode()
		if f.names[code] {
			continue
		}
		f.names[code] = true
		return code
	}
}

// anyCode makes a code of the kind of the family.
func (f *family) anyCode() string {
	switch {
	case f.knownBy == "status":
		return strconv.Itoa(one(f.source, 100, 200, 301, 400, 404, 499, 500, 503, 599, 100+f.IntN(500)))
	case f.integer:
		return strconv.Itoa(max(f.lowest, one(f.source, 0, -1, 1, 2147483647, -2147483648, f.IntN(100), f.IntN(100000))))
	case f.often(50):
		return f.name()
	}
	return one(f.source, "card_declined", "E11000", "0x010c", "a.b.c", "08001", "é", "日本", "x", "insufficient funds", "a/b", "42", "-1", "null", strings.Repeat("long-", 12))
}

// entry writes an error.
func (f *family) entry(id string) {
	code := ""
	if f.knownBy != "message" {
		code = f.code()
		if f.integer {
			f.key("code", code)
		} else {
			f.text("code", code)
		}
	}
	name := f.name()
	for f.names[name] {
		name = f.name()
	}
	f.names[name] = true
	f.key("name", name)
	f.text("title", f.phrase())
	status := f.status(code)
	if f.knownBy != "status" {
		f.number("status", int64(status))
	}
	f.policy(status)
	f.texts(status)
	f.rest(id, code, name)
}

// status picks a status, at the edges of what there is more often than not.
func (f *family) status(code string) int {
	if n, err := strconv.Atoi(code); err == nil && f.knownBy == "status" {
		return n
	}
	return one(f.source, 100, 200, 399, 400, 404, 499, 500, 599, 400+f.IntN(200))
}

// policy says how an error is sent and repeated.
func (f *family) policy(status int) {
	for i, id := range f.categories {
		starts := append(bounds[len(f.categories)], 600)
		if starts[i] <= status && status < starts[i+1] && f.often(50) {
			f.key("category", id)
		}
	}
	if len(f.retries) > 0 && f.often(40) {
		f.key("retry", one(f.source, f.retries...))
	}
}

// texts writes the message of an error and what people read.
func (f *family) texts(status int) {
	var names []string
	if f.often(60) || f.knownBy == "message" {
		names = someOf(f.source, one(f.source, 0, 1, 2, 3, 12), placeholders)
		f.text("message", strings.TrimSpace(f.template(names, f.literal)))
	}
	if status < 200 || status > 299 || len(f.categories) > 0 || f.often(50) {
		own := someOf(f.source, f.IntN(2), names)
		f.text("user_message", strings.TrimSpace("Please "+plainTemplate(own)+"wait."))
	}
	f.text("description", f.prose())
	f.text("resolution", f.maybe(50, f.prose))
}

// plainTemplate is a few words for each placeholder.
func plainTemplate(names []string) string {
	text := ""
	for _, name := range names {
		text += "see {" + name + "} and "
	}
	return text
}

// rest writes what is left of an error.
func (f *family) rest(id, code, name string) {
	f.list("causes", f.IntN(3), func(int) {
		f.text("cause", f.phrase())
		f.text("fix", f.maybe(50, f.phrase))
	})
	f.text("label", f.maybe(20, f.phrase))
	if code == "" {
		code = name
	}
	if len(f.bases) > 0 && f.often(30) {
		f.text("refines", one(f.source, f.bases...))
	}
	f.bases = append(f.bases, code)
	f.aliases()
	if f.often(20) {
		f.mapping("deprecated", func() {
			f.text("since", "1.0")
			f.text("reason", f.maybe(50, f.phrase))
			f.text("replaced_by", f.replacement())
		})
	}
	f.refs = append(f.refs, id+"/"+code)
	f.flow("tags", someOf(f.source, f.IntN(3), []string{"billing", "a:b", "x.y"}))
	f.text("owner", f.maybe(30, f.phrase))
	f.text("severity", f.maybe(30, func() string { return "high" }))
	f.text("runbook", f.maybe(30, func() string { return "https://run.example.com/a" }))
	f.flow("inferred", someOf(f.source, f.IntN(2), []string{"title", "description"}))
}

// replacement is a code that may take the place of the last one: of the same family, or with the family of another.
func (f *family) replacement() string {
	others := append(f.refs, f.bases[:len(f.bases)-1]...)
	if len(others) == 0 || f.often(50) {
		return ""
	}
	return one(f.source, others...)
}

// aliases writes further names that the family does not have yet.
func (f *family) aliases() {
	var all []string
	for f.often(20) {
		if name := f.name(); !f.names[name] {
			f.names[name] = true
			all = append(all, name)
		}
	}
	f.flow("aliases", all)
}
