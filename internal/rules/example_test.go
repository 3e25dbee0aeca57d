package rules_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// head is the catalog that examples stand in, as far as it is no family.
const head = `version: 1
catalog:
  id: shop
  title: Errors of the shop
sources:
  - id: guide
    title: The guide
retries:
  - id: never
    description: Never again.
categories:
  - id: client
    description: Whoever called has to change something.
    statuses: [400-499]
  - id: server
    description: Something is wrong on our side.
    statuses: [500-599]
`

const sharedCatalog = `version: 1
catalog:
  id: shared
  title: What catalogs share
categories:
  - id: limit
    description: There were too many calls.
`

func familyOf(id, goType string) string {
	return fmt.Sprintf("- id: %s\n  title: Errors\n  code_type: integer\n  go:\n    type: %s\n", id, goType)
}

var (
	keyAtStart = regexp.MustCompile(`^[a-z_]+`)
	ofHead     = []string{"version", "catalog", "sources", "retries", "categories", "families", "include", "import"}
	ofFamily   = []string{"id", "code_type", "known_by", "go", "allow", "owners", "reserved", "envelope"}
)

// exampleCatalog makes a catalog of an example: keys of the catalog, of a family or of an error, or a list of errors. What has to
// be there and the example does not have is added.
func exampleCatalog(example string) string {
	key := keyAtStart.FindString(example)
	switch {
	case slices.Contains(ofHead, key):
		return with(head, example) + "families:\n" + indented(familyOf("shop", "ShopCode"), "  ")
	case slices.Contains(ofFamily, key):
		own, errors, _ := strings.Cut(example, "\nerrors:\n")
		family := with(strings.ReplaceAll(familyOf("shop", "ShopCode")[2:], "\n  ", "\n"), own)
		return head + "families:\n" + asItem(family+errorList(strings.ReplaceAll("\n"+errors, "\n  ", "\n"), own), "  ")
	case !strings.HasPrefix(example, "- "):
		example = strings.TrimSuffix(asItem(example+"\n", ""), "\n")
	}
	return head + "families:\n" + indented(familyOf("shop", "ShopCode")+indented(errorList("\n"+example, ""), "  "), "  ")
}

// with puts the keys of an example in the place of those that a text has, and others behind them.
func with(text, example string) string {
	for _, block := range blocks(example) {
		own := keyAtStart.FindString(block)
		replaced := false
		for _, old := range blocks(text) {
			if keyAtStart.FindString(old) == own {
				text, replaced = strings.Replace(text, old, block, 1), true
			}
		}
		if !replaced {
			text += block
		}
	}
	return text
}

// blocks parts a text into its keys, each with what is indented below it.
func blocks(text string) (all []string) {
	for line := range strings.Lines(strings.TrimSuffix(text, "\n") + "\n") {
		if strings.HasPrefix(line, " ") {
			all[len(all)-1] += line
		} else {
			all = append(all, line)
		}
	}
	return all
}

// errorList completes the errors of a family with these keys.
func errorList(items, family string) (out string) {
	for i, item := range strings.Split(items, "\n- ")[1:] {
		entry := strings.ReplaceAll(strings.TrimSuffix(item, "\n"), "\n  ", "\n") + "\n"
		if !strings.Contains(family, "known_by: message") {
			entry = lacking(entry, "code", fmt.Sprint(i+1)) + lacking(entry, "name", fmt.Sprintf("NAME_%d", i)) + entry
		}
		entry += lacking(entry, "title", "A title") + lacking(entry, "status", "409") +
			lacking(entry, "user_message", `"Please try again."`) + lacking(entry, "description", "What happened.")
		out += asItem(entry, "  ")
	}
	if out == "" {
		return ""
	}
	return "errors:\n" + out
}

// lacking gives the line of a key, unless it is there.
func lacking(entry, key, value string) string {
	if strings.Contains("\n"+entry, "\n"+key+":") {
		return ""
	}
	return key + ": " + value + "\n"
}

// asItem makes an item of a list out of lines.
func asItem(lines, indent string) string {
	return indent + "- " + indented(lines, indent+"  ")[len(indent)+2:]
}

func indented(lines, indent string) string {
	return indent + strings.ReplaceAll(strings.TrimSuffix(lines, "\n"), "\n", "\n"+indent) + "\n"
}
