package errhttp

import (
	"slices"
	"strconv"

	"github.com/errgen/errgen/errcode"
)

// ownProblem reads problem details that WriteProblem wrote. They have all of the members catalog, family and code, besides type
// and status; a body that happens to have some of them is none of ours.
func ownProblem(root value) (value, bool) {
	own := root.kind() == '{' && root.pointed("/type").kind() == '"' && root.pointed("/status").isNumber() && named(root)
	return root, own
}

// named reports whether problem details say which code they are of.
func named(v value) bool {
	return v.pointed("/catalog").string() != "" && v.pointed("/family").string() != "" && wireText(v.pointed("/code")) != ""
}

// placed gives what problem details of ours say. Their catalog and family decide, whether the code is known or not; where they
// are of another catalog, the code belongs to nobody.
func (r *reading) placed(v value) finding {
	f := finding{
		text: wireText(v.pointed("/code")), status: statusIn(v),
		detail: v.pointed("/detail").string(), instance: v.pointed("/instance").string(),
	}
	if family := r.family(v.pointed("/catalog").string(), v.pointed("/family").string()); family != nil {
		f.code, _ = family.Make(f.text)
	}
	for fact := v.pointed("/context").first(); fact.exists(); fact = fact.next() {
		f.add(fact.name(), fact)
	}
	ours := ownMembers
	if f.code == nil {
		ours = standardMembers // so that the context has catalog, family and code
	}
	f.addRest(v, ours)
	for other := v.pointed("/errors").first(); other.exists() && len(f.others) < maxErrors; other = other.next() {
		if named(other) {
			f.others = append(f.others, r.placed(other))
		}
	}
	return f
}

// statusIn reads the status of problem details, a number or a text; it is 0 where there is none of an error.
func statusIn(v value) int {
	status, err := strconv.Atoi(wireText(v.pointed("/status")))
	if err != nil || status < 400 || status > 599 {
		return 0
	}
	return status
}

// family gives a family by the ids of its catalog and its own.
func (r *reading) family(catalog, family string) *errcode.Family {
	for _, c := range r.catalogs {
		if c != nil && c.ID == catalog {
			return c.Family(family)
		}
	}
	return nil
}

// standardMembers are those of RFC 9457, and ownMembers also those that WriteProblem adds. What else there is are extension
// members.
var (
	standardMembers = []string{"type", "title", "status", "detail", "instance", "context", "errors"}
	ownMembers      = append([]string{"catalog", "family", "code", "doc_url", "timestamp", "user_message"}, standardMembers...)
)

// addRest adds the members of an object to the context, but for some.
func (f *finding) addRest(v value, but []string) {
	if v.kind() != '{' {
		return
	}
	for member := v.first(); member.exists(); member = member.next() {
		if name := member.name(); !slices.Contains(but, name) {
			f.add(name, member)
		}
	}
}

// leftover gives what a body says that no catalog can read: problem details of others, or any object.
func (r *reading) leftover(root value) finding {
	f := finding{detail: root.pointed("/detail").string(), instance: root.pointed("/instance").string()}
	read := []string{"type", "status", "detail", "instance"}
	if f.detail == "" {
		f.detail, read = root.pointed("/title").string(), append(read, "title")
	}
	f.addRest(root, read)
	return f
}
