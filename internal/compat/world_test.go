package compat_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/errgen/errgen/internal/diag"
)

// world is a catalog that can be edited, and printed as a specification.
type world struct {
	rand        *rand.Rand
	next        int // what fresh codes and names are made of
	id          string
	fallback    *entry
	initialisms []string
	retries     []*strategy
	categories  []*category
	families    []*family
}

type strategy struct {
	id  string
	max int
}

type category struct{ id, statuses, retry string }

type family struct {
	id, kind, goType, prefix, plural string // kind: integer, string or message
	knownBy                          string
	reserved                         []string
	envelopes                        []string
	entries                          []*entry
	silent                           bool // no entry is given a message
}

type entry struct {
	family                        *family
	code, name, status, category  string
	retry, message, title, people string // people is the user message
	aliases                       []string
	refines, replacedBy           *entry
	deprecated, frozen            bool // frozen: not to be edited further
}

// page is a specification while it is printed, with the place of everything that a change may point at.
type page struct {
	b    strings.Builder
	line int
	at   map[string]diag.Pos
}

// put prints a line, and notes where the value stands; a line without a value is noted by its key.
func (p *page) put(path, before, value string) {
	p.line++
	col := len(before) + 1
	if value == "" {
		col = len(before) - len(strings.TrimLeft(before, " -")) + 1
	}
	p.at[path] = diag.Pos{Line: p.line, Col: col}
	p.b.WriteString(before + value + "\n")
}

func (w *world) print(name string) (source []byte, at map[string]diag.Pos) {
	p := &page{at: map[string]diag.Pos{}}
	p.put("", "version: ", "1")
	p.put("", "catalog:", "")
	p.put("id", "  id: ", w.id)
	p.put("", "  title: ", "Errors")
	p.put("fallback", "  fallback: ", w.fallback.family.id+"/"+w.fallback.code)
	p.put("initialisms", "  initialisms: ["+strings.Join(w.initialisms, ", ")+"]", "")
	p.put("", "retries:", "")
	for _, s := range w.retries {
		p.put("retry/"+s.id, "  - id: ", s.id)
		p.put("", "    description: ", "A way.")
		p.put("", "    max_retries: ", fmt.Sprint(s.max))
		p.put("", "    delay: ", "1s")
	}
	p.put("", "categories:", "")
	for _, c := range w.categories {
		p.put("category/"+c.id, "  - id: ", c.id)
		p.put("", "    description: ", "A sort.")
		p.put("", "    statuses: ", c.statuses)
		p.put("", "    retry: ", c.retry)
	}
	p.put("", "families:", "")
	for _, f := range w.families {
		f.print(p)
	}
	for path, pos := range p.at {
		pos.File = name
		p.at[path] = pos
	}
	return []byte(p.b.String()), p.at
}

func (f *family) print(p *page) {
	p.put(f.id, "  - id: ", f.id)
	p.put("", "    title: ", "A family")
	codeType := f.kind
	if f.kind == "message" {
		codeType = "string"
	}
	p.put(f.id+" code_type", "    code_type: ", codeType)
	p.put(f.id+" known_by", "    known_by: ", f.knownBy)
	p.put("", "    go:", "")
	p.put(f.id+" type", "      type: ", f.goType)
	p.put(f.id+" prefix", "      prefix: ", f.prefix)
	p.put(f.id+" plural", "      plural: ", f.plural)
	if len(f.reserved) > 0 {
		p.put("", "    reserved:", "")
	}
	for _, r := range f.reserved {
		key := "code"
		if f.knownBy == "message" {
			key = "name"
		}
		p.put(f.id+" reserved "+r, "      - "+key+": "+f.written(r), "")
		p.put("", "        reason: ", "It is known.")
	}
	if len(f.envelopes) > 0 {
		p.put(f.id+" envelope", "    envelope:", "")
	}
	for _, e := range f.envelopes {
		p.put("", "      - code: ", e)
	}
	p.put("", "    errors:", "")
	for _, e := range f.entries {
		e.print(p)
	}
}

// written gives a code as it stands in a specification.
func (f *family) written(code string) string {
	if f.kind == "integer" {
		return code
	}
	return `"` + code + `"`
}

func (e *entry) print(p *page) {
	ref := e.ref()
	if e.family.knownBy == "message" {
		p.put(ref, "      - name: ", e.name)
		p.at[ref+" name"] = p.at[ref]
	} else {
		p.put(ref, "      - code: ", e.family.written(e.code))
		p.put(ref+" name", "        name: ", e.name)
	}
	p.put("", "        title: ", e.title)
	p.put(ref+" status", "        status: ", e.status)
	p.put(ref+" category", "        category: ", e.category)
	if e.retry != "" {
		p.put(ref+" retry", "        retry: ", e.retry)
	}
	p.put(ref+" user_message", "        user_message: ", `"`+e.people+`"`)
	if e.message != "" {
		p.put(ref+" message", "        message: ", `"`+e.message+`"`)
	}
	p.put("", "        description: ", "It happened.")
	if e.refines != nil {
		p.put(ref+" refines", "        refines: ", e.family.written(e.refines.code))
	}
	if len(e.aliases) > 0 {
		p.put("", "        aliases: ", "["+strings.Join(e.aliases, ", ")+"]")
	}
	if e.deprecated {
		p.put(ref+" deprecated", "        deprecated:", "")
		p.put("", "          since: ", `"2"`)
	}
	if e.replacedBy != nil {
		p.put("", "          replaced_by: ", `"`+e.replacedBy.ref()+`"`)
	}
}

func (e *entry) ref() string { return e.family.id + "/" + e.code }

func (w *world) fresh() string {
	w.next++
	return fmt.Sprint(1000 + w.next)
}

func one[T any](w *world, list []T) T { return list[w.rand.IntN(len(list))] }

func (w *world) chance(percent int) bool { return w.rand.IntN(100) < percent }

// newWorld gives a random catalog.
func newWorld(seed uint64) *world {
	w := &world{rand: rand.New(rand.NewPCG(seed, 1)), id: "shop", initialisms: []string{"SKU"}}
	w.retries = []*strategy{{"never", 0}, {"once", 1}, {"backoff", 3 + w.rand.IntN(3)}, {"idle", 2}}
	used := []string{"never", "once", "backoff"}
	w.categories = []*category{
		{"client", "[400-499]", one(w, used)}, {"caller", "[400-499]", one(w, used)},
		{"failure", "[500-599]", one(w, used)}, {"outage", "[500-599]", one(w, used)}, {"spare", "[300-399]", "never"},
	}
	for range 2 + w.rand.IntN(3) {
		w.addFamily()
	}
	w.fallback = one(w, w.entries())
	for _, e := range w.entries() {
		if w.chance(20) {
			w.deprecate(e)
		}
	}
	return w
}

func (w *world) addFamily() {
	n := w.fresh()
	f := &family{id: "f" + n, kind: one(w, []string{"integer", "string", "message"}), knownBy: "code", goType: "F" + n + "Code", prefix: "F" + n, plural: "F" + n + "Codes"}
	if f.kind == "message" {
		f.knownBy = "message"
	}
	for range w.rand.IntN(3) {
		f.reserved = append(f.reserved, w.freshCode(f))
	}
	for i := range w.rand.IntN(3) {
		f.envelopes = append(f.envelopes, fmt.Sprint("/code", i))
	}
	w.families = append(w.families, f)
	for range 1 + w.rand.IntN(6) {
		e := w.addEntry(f)
		if w.chance(30) && len(f.entries) > 1 {
			e.refines = f.entries[w.rand.IntN(len(f.entries)-1)]
		}
	}
}

func (w *world) freshCode(f *family) string {
	if f.kind == "integer" {
		return w.fresh()
	}
	return "CODE_" + w.fresh()
}

func (w *world) addEntry(f *family) *entry {
	code := w.freshCode(f)
	e := &entry{family: f, code: code, name: one(w, []string{"RED", "GREEN", "BLUE"}) + "_" + w.fresh(), title: "A title", people: "Please wait."}
	if f.kind == "message" {
		e.name = code
	}
	e.status, e.category = one(w, []string{"400", "404"}), "client"
	if w.chance(50) {
		e.status, e.category = one(w, []string{"500", "503"}), "failure"
	}
	if w.chance(30) {
		e.retry = one(w, []string{"never", "once"})
	}
	switch text := "text " + w.fresh(); {
	case f.silent:
	case w.chance(50):
		e.message = text + " of {thing} {count:int}"
		if w.chance(50) {
			e.people = "Please wait for {thing}."
		}
	case w.chance(50) || f.kind == "message":
		e.message = text
	}
	f.entries = append(f.entries, e)
	return e
}

func (w *world) entries() []*entry {
	var all []*entry
	for _, f := range w.families {
		all = append(all, f.entries...)
	}
	return all
}

func (w *world) deprecate(e *entry) {
	if other := one(w, w.entries()); other != e {
		e.deprecated, e.replacedBy = true, other
	}
}
