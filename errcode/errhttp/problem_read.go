package errhttp

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/errcode"
)

// ownProblem reports whether a body is problem details as WriteProblem writes them: with the members catalog, family and code, of
// a family that is known here, or beside the members type and status. A body that happens to have some of these members is none.
// Without a catalog, as they were written once, it takes all others: type and status, and a family that is known here.
func (d *decoder) ownProblem(root value) bool {
	if !namesCode(root) {
		return false
	}
	isProblem := root.pointed("/type").kind() == '"' && wireText(root.pointed("/status")) != ""
	known := d.family(root.pointed("/catalog").string(), root.pointed("/family").string()) != nil
	if root.pointed("/catalog").string() == "" {
		return isProblem && known
	}
	return isProblem || known
}

// namesCode reports whether problem details say which code they are of, the catalog aside.
func namesCode(v value) bool {
	return v.pointed("/family").string() != "" && wireText(v.pointed("/code")) != ""
}

// ownFinding returns what problem details of ours say. Their catalog and family decide, whether the code is known or not; if
// they are of another catalog, the code belongs to nobody.
func (d *decoder) ownFinding(v value) wireError {
	f := wireError{status: statusIn(v), detail: v.pointed("/detail").string(), instance: v.pointed("/instance").string()}
	text := wireText(v.pointed("/code"))
	if family := d.family(v.pointed("/catalog").string(), v.pointed("/family").string()); family != nil {
		f.code = codeOnWire(family, text)
	}
	for fact := v.pointed("/context").first(); fact.exists(); fact = fact.next() {
		f.add(fact.name(), fact)
	}
	if f.code != nil {
		f.addRest(v, ownMembers)
	} else {
		f.addRest(v, standardMembers) // so that the context has catalog, family and code
	}
	for other := v.pointed("/errors").first(); other.exists() && len(f.others) < maxErrors; other = other.next() {
		if namesCode(other) || statusIn(other) != 0 {
			f.others = append(f.others, d.ownFinding(other))
		}
	}
	return f
}

// codeOnWire returns the code of a family that stands on the wire as text. One that is not known is at most so long that it can be logged.
func codeOnWire(f *errcode.Family, text string) errcode.Code {
	code, ok := f.Lookup(text)
	if !ok && printable(text) {
		code, _ = f.Make(text)
	}
	return code
}

// statusIn reads the status of problem details, a number or a text; it is 0 if there is none of an error.
func statusIn(v value) int {
	status, err := strconv.Atoi(wireText(v.pointed("/status")))
	if err != nil || status < 400 || status > 599 {
		return 0
	}
	return status
}

// family returns a family by the ids of its catalog and its own; where no catalog is named, the only family of that id.
func (d *decoder) family(catalog, family string) *errcode.Family {
	var found *errcode.Family
	for _, c := range d.catalogs {
		if c == nil || catalog != "" && c.ID != catalog {
			continue
		}
		f := c.Family(family)
		switch {
		case f == nil || f == found:
		case catalog != "":
			return f
		case found != nil:
			return nil
		default:
			found = f
		}
	}
	return found
}

// standardMembers are those of RFC 9457, and two that WriteProblem adds which are read in another way; ownMembers are all that
// it writes. What else there is are extension members.
var (
	standardMembers = []string{"type", "title", "status", "detail", "instance", "context", "errors"}
	ownMembers      = []string{
		"type", "title", "status", "detail", "instance", "context", "errors",
		"catalog", "family", "code", "doc_url", "timestamp", "user_message",
	}
)

// addRest adds the members of an object to the context, but for some.
func (f *wireError) addRest(v value, but []string) {
	if v.kind() != '{' {
		return
	}
	for member := v.first(); member.exists(); member = member.next() {
		if name := member.name(); !slices.Contains(but, name) {
			f.add(name, member)
		}
	}
}

// addExtensions adds what problem details of others have besides what an envelope reads: their instance, and extension members.
func (f *wireError) addExtensions(e *errcode.Envelope, root value) {
	if e.List != "" || root.pointed("/title").kind() != '"' {
		return
	}
	f.instance = root.pointed("/instance").string()
	read := []string{"type", "title", "status", "detail", "instance"}
	for _, pointer := range append([]string{e.Code, e.Message}, e.Context...) {
		token, _, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
		read = append(read, unescape(token))
	}
	f.addRest(root, read)
}

// foreignBody returns what a body says that no catalog can read: problem details of others, or any object.
func (d *decoder) foreignBody(root value) wireError {
	f := wireError{detail: root.pointed("/detail").string(), instance: root.pointed("/instance").string()}
	read := []string{"status", "detail", "instance"}
	title := root.pointed("/title").string()
	if title == http.StatusText(d.status) {
		read = append(read, "title") // which says nothing more
	} else if f.detail == "" {
		f.detail, read = title, append(read, "title")
	}
	if root.pointed("/type").string() == "about:blank" {
		read = append(read, "type") // which says nothing
	}
	f.addRest(root, read)
	return f
}
