package schema

import "github.com/errgen/errgen/internal/spec"

// rules are what keys of a section mean to each other, as far as a schema can say it, by the name of the section. The
// model knows them all; the test of agreement in e2e holds these against it.
var rules = map[string][]*node{
	"Retry":       {{If: given("max_retries", &node{Minimum: ptr(int64(1))}), Then: required("delay")}},
	"Reservation": {{If: required("code"), Then: &node{If: required("title"), Else: without("name")}, Else: required("name")}},
	"Envelope":    {{If: required("code"), Else: required("message")}},
	"Family": {
		{If: is("code_type", "integer"), Then: integerFamily()},
		{If: is("code_type", "string"), Then: stringFamily()},
		{If: is("known_by", "status"), Then: statusFamily(), Else: errors(required("status"))},
		{If: is("known_by", "message"), Then: messageFamily(), Else: errors(required("code"))},
	},
}

func integerFamily() *node {
	number := &node{Type: types{"integer"}, Minimum: &spec.Codes.From, Maximum: &spec.Codes.To, ErrorMessage: "the codes of this family are whole numbers"}
	ranges := &node{Type: types{"array"}, ErrorMessage: "integer codes are allowed by ranges: write a list like [2000-2999]"}
	entry := keys(property{"code", number})
	entry.Required = []string{"name"}
	return keys(
		property{"allow", ranges},
		property{"groups", list(keys(property{"allow", ranges}))},
		property{"reserved", list(integerReservation())},
		property{"errors", list(entry)},
	)
}

// integerReservation says what a reservation of a range cannot have, and what one of a retired error must have.
func integerReservation() *node {
	alone := without("name", "title", "since", "replaced_by")
	retired := &node{If: required("title"), Then: required("name")}
	return &node{If: given("code", &node{Type: types{"string"}, Pattern: spec.RangePattern()}), Then: alone, Else: retired}
}

// stringFamily lets a code be its own name where it can be one.
func stringFamily() *node {
	text := &node{Type: types{"string"}, ErrorMessage: "the codes of this family are texts: put it in quotes"}
	expression := &node{MaxItems: ptr(0), ErrorMessage: "codes that are texts are allowed by a regular expression"}
	isName := keys(property{"code", &node{Pattern: spec.NamePattern()}})
	entry := keys(property{"code", text}, property{"refines", text})
	entry.If, entry.Else = isName, required("name")
	retired := keys(property{"code", text})
	retired.If, retired.Then = required("title"), &node{If: isName, Else: required("name")}
	return keys(
		property{"allow", expression},
		property{"owners", &node{MaxItems: ptr(0), ErrorMessage: "codes that are texts are not owned by ranges: write owner: in the errors"}},
		property{"groups", list(keys(property{"allow", expression}))},
		property{"reserved", list(retired)},
		property{"errors", list(entry)},
	)
}

func statusFamily() *node {
	status := &node{Minimum: &spec.Statuses.From, Maximum: &spec.Statuses.To}
	return keys(
		property{"code_type", &node{Const: "integer", ErrorMessage: "a family known by status has integer codes"}},
		property{"errors", list(keys(property{"code", status}))},
	)
}

func messageFamily() *node {
	entry := without("code")
	entry.Required = []string{"name"}
	return keys(
		property{"code_type", &node{Const: "string", ErrorMessage: "a family known by message has string codes"}},
		property{"reserved", list(without("code"))},
		property{"errors", list(entry)},
	)
}

// given asks for a key that fits.
func given(key string, fits *node) *node {
	n := keys(property{key, fits})
	n.Required = []string{key}
	return n
}

func is(key, word string) *node { return given(key, &node{Const: word}) }

func required(key string) *node { return &node{Required: []string{key}} }

func without(names ...string) *node {
	var none []property
	for _, name := range names {
		none = append(none, property{name, nil})
	}
	return keys(none...)
}

// keys says more about keys that are described elsewhere.
func keys(p ...property) *node {
	for _, p := range p {
		if p.node != nil && p.node.Ref == "" {
			p.node.DoNotSuggest = true
		}
	}
	return &node{Properties: p}
}

func list(of *node) *node { return &node{Items: of} }

func errors(each *node) *node { return keys(property{"errors", list(each)}) }

func ptr[T any](v T) *T { return &v }
