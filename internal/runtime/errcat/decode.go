// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"encoding/json"
	"slices"
	"strings"
)

// maxBody is how much of a response body is considered: 1 MiB. Of a longer one only the status counts.
const maxBody = 1 << 20

// decodeBody gives the error that a body tells of, with all the others in it. Whatever the body is, the status decides
// in the end.
func decodeBody(status int, body []byte) *Error {
	if len(body) > maxBody {
		body = nil
	}
	found := findings(status, body)
	first := max(slices.IndexFunc(found, finding.known), 0)
	e := found[first].asError(status)
	for _, f := range slices.Delete(found, first, first+1) {
		e.others = append(e.others, f.asError(status))
	}
	return e
}

// findings gives what a body says, one finding an error and at least one. The first way of reading it that finds a
// known code wins; otherwise the first that found any code. A body that names a family of another catalog is not read as
// if it came from one of ours: the same number means something else there.
func findings(status int, body []byte) []finding {
	if !json.Valid(body) {
		return orElse(findText(status, []string{strings.TrimSpace(string(body))}), finding{})
	}
	own, foreign := readProblem(body)
	if own.known() || foreign {
		return []finding{own}
	}
	shaped, leftover := findShape(body)
	if shaped == nil {
		shaped = findMessage(status, body)
	}
	if shaped == nil {
		shaped = leftover
	}
	return orElse(shaped, own)
}

// orElse gives a finding that is always there in the place of none.
func orElse(found []finding, other finding) []finding {
	if len(found) == 0 {
		return []finding{other}
	}
	return found
}

// readProblem reads what WriteProblem wrote. Its code counts when the family is of this catalog, whether the code is
// known or not. Otherwise foreign says that there are a family and a code, of another catalog.
func readProblem(body json.RawMessage) (f finding, foreign bool) {
	text := func(pointer string) json.RawMessage {
		value, _ := valueAt(body, pointer)
		return value
	}
	f.text, f.detail, f.instance = codeText(text("/code")), stringOf(text("/detail")), stringOf(text("/instance"))
	if facts := text("/context"); isObject(facts) {
		for _, fact := range partsOf(facts) {
			f.add(fact.name, fact.value)
		}
	}
	family := stringOf(text("/family"))
	f.code, _ = codeOf(Family(family), f.text)
	return f, family != "" && f.text != ""
}

// findShape reads a body in the first of the catalog's shapes that finds a known code. Otherwise leftover is what the
// first shape that finds any code makes of it.
func findShape(body json.RawMessage) (shaped, leftover []finding) {
	for _, shape := range envelopes {
		found := slices.DeleteFunc(shape.read(body), finding.empty)
		if slices.ContainsFunc(found, finding.known) {
			return found, nil
		}
		if leftover == nil && slices.ContainsFunc(found, finding.coded) {
			leftover = found
		}
	}
	return nil, leftover
}

// findMessage looks for messages of the families that are known by them: where a shape of the family has them,
// then anywhere in the body.
func findMessage(status int, body json.RawMessage) []finding {
	for _, family := range messageFamilies {
		if found := findShapedMessage(family, status, body); found != nil {
			return found
		}
	}
	return findText(status, textsIn(body))
}

// findShapedMessage looks for messages of a family in the first of its shapes that has any.
func findShapedMessage(family Family, status int, body json.RawMessage) []finding {
	for _, shape := range envelopes {
		if shape.family != family {
			continue
		}
		found := slices.DeleteFunc(shape.read(body), finding.empty)
		for i := range found {
			found[i].match(family, status)
		}
		if slices.ContainsFunc(found, finding.known) {
			return found
		}
	}
	return nil
}

// textsIn gives the texts of a body that may be messages: the body itself when it is a string, or the strings among the
// members of an object, in their order.
func textsIn(body json.RawMessage) []string {
	if !isObject(body) {
		return []string{stringOf(body)}
	}
	var texts []string
	for _, member := range partsOf(body) {
		texts = append(texts, stringOf(member.value))
	}
	return texts
}

// findText gives the first of some texts that is a message of the catalog, family by family; otherwise nothing.
func findText(status int, texts []string) []finding {
	for _, family := range messageFamilies {
		for _, text := range texts {
			f := finding{detail: text}
			if f.match(family, status); f.known() {
				return []finding{f}
			}
		}
	}
	return nil
}
