package schema

import (
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

// choice is an id that a key may name, and what it stands for.
type choice struct{ id, about string }

// choicesOf are the ids that the keys at the top of a catalog have, by those keys.
func choicesOf(c *model.Catalog) map[string][]choice {
	all := map[string][]choice{}
	if c == nil {
		return all
	}
	for _, s := range c.Sources {
		all["sources"] = append(all["sources"], choice{s.ID, s.Title})
	}
	for _, r := range c.Retries {
		all["retries"] = append(all["retries"], choice{r.ID, r.Description})
	}
	for _, category := range c.Categories {
		all["categories"] = append(all["categories"], choice{category.ID, category.Description})
	}
	return all
}

// oneOf takes no other ids than those of a list.
func oneOf(list []choice) *node {
	n := new(node)
	for _, c := range list {
		n.Enum = append(n.Enum, c.id)
		n.EnumDescriptions = append(n.EnumDescriptions, c.about)
	}
	return n
}

// defined refers to a definition.
func defined(name string) *node { return &node{Ref: "#/definitions/" + name} }

// definitions lists everything that a catalog lists, once: what keys take refers to it.
func definitions(c *model.Catalog, choices map[string][]choice) (all []property) {
	for _, key := range []string{"sources", "retries", "categories"} {
		if len(choices[key]) > 0 {
			n := oneOf(choices[key])
			n.Type = types{"string"}
			all = append(all, property{key, n})
		}
	}
	for _, f := range c.Families {
		all = append(all, property{"codes-" + f.ID, &node{DefaultSnippets: codesOf(f), DoNotSuggest: true}})
		if len(f.Groups) > 0 {
			groups := oneOf(groupsOf(f))
			groups.DoNotSuggest = true
			all = append(all, property{"groups-" + f.ID, groups})
		}
	}
	return all
}

// perFamily says what each family of a catalog has: its groups, and the codes that its errors may name.
func perFamily(c *model.Catalog) []*node {
	var all []*node
	for _, f := range c.Families {
		codes, group := defined("codes-"+f.ID), &node{DoNotSuggest: true}
		if len(f.Groups) > 0 {
			group = defined("groups-" + f.ID)
		}
		entry := keys(property{"refines", codes}, property{"group", group}, property{"deprecated", keys(property{"replaced_by", codes})})
		reserved := property{"reserved", list(keys(property{"replaced_by", codes}))}
		all = append(all, &node{If: is("id", f.ID), Then: keys(reserved, property{"errors", list(entry)})})
	}
	return all
}

// groupsOf are the groups of a family.
func groupsOf(f *model.Family) (all []choice) {
	for _, g := range f.Groups {
		all = append(all, choice{g.ID, g.Title})
	}
	return all
}

// codesOf offers the codes of a family.
func codesOf(f *model.Family) []snippet {
	var all []snippet
	for _, e := range f.Entries {
		all = append(all, snippet{e.Code.Text, e.Title, typed(e)})
	}
	return all
}

// typed gives a code as it is typed: in quotes where YAML would read it as something else.
func typed(e *model.Entry) any {
	switch {
	case e.Family.Integer:
		return e.Code.Int
	case spec.Misread(e.Code.Text) != "" || strings.ContainsAny(e.Code.Text, " :#'\"[]{},&*!|>%@`-?"):
		return escaped(strconv.Quote(e.Code.Text))
	}
	return escaped(e.Code.Text)
}

// escaped disarms what would be a placeholder of a snippet.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`).Replace(text)
}

// snippets are what is offered for a new item of a list, by the name of its section.
var snippets = map[string][]snippet{
	"Entry": {{"all that an error needs", "The keys that nearly every error has", object{
		{"code", "$1"}, {"name", "$2"}, {"title", "$3"}, {"status", "$4"}, {"user_message", `"$5"`}, {"description", "$6"},
	}}},
}
