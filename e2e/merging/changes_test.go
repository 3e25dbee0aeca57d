package merging

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// The branches that are merged.
const (
	ours   = "ours"
	theirs = "theirs"
)

// change is what one branch does to lines of a catalog, from one up to another.
type change struct {
	from, to      int
	by            string
	before, after string
}

// edited gives a catalog with the changes of some branches.
func edited(lines []string, changes []change, by ...string) string {
	slices.SortStableFunc(changes, func(a, b change) int { return cmp.Compare(a.from, b.from) })
	var b strings.Builder
	done := 0
	for _, c := range changes {
		b.WriteString(strings.Join(lines[done:c.from], ""))
		done = c.to
		if slices.Contains(by, c.by) {
			b.WriteString(c.after)
		} else {
			b.WriteString(c.before)
		}
	}
	b.WriteString(strings.Join(lines[done:], ""))
	return b.String()
}

// pair is what two branches change.
type pair struct {
	name    string
	apart   bool // with an item of the list between what one branch changes and what the other does
	changes func(lines []string) []change
}

// pairs are tried wherever in a catalog they can be, each in one merge.
var pairs = []pair{
	{"codes added", true, everyOther(0, addEntry, addEntry)},
	{"the other codes added", true, everyOther(1, addEntry, addEntry)},
	{"codes added in different families", true, inTurns(addEntry)},
	{"codes reworded and added", true, everyOther(0, rewordEntry, addEntry)},
	{"different codes reworded", true, everyOther(0, rewordEntry, rewordEntry)},
	{"codes deprecated and added", true, everyOther(0, deprecateEntry, addEntry)},
	{"different codes deprecated", true, everyOther(1, deprecateEntry, deprecateEntry)},
	{"families added", true, outerFamilies},
	{"items added to the lists that codes refer to", true, betweenItems},
	{"codes added next to each other", false, neighbours},
}

// edit gives what a branch makes of an entry, which may be one that there was not before; ok is false where it cannot.
type edit func(text, entry string) (before, after string, ok bool)

// everyOther lets the branches edit every other entry of each family in turns, from one on. Where there is a second one to
// edit, an entry stands between that is as it was.
func everyOther(first int, our, their edit) func([]string) []change {
	return func(lines []string) (all []change) {
		for _, entries := range lists(lines, "errors") {
			for i, e := range entries {
				switch (i - first) % 4 {
				case 0:
					all = append(all, e.changed(lines, ours, our)...)
				case 2:
					all = append(all, e.changed(lines, theirs, their)...)
				}
			}
		}
		return all
	}
}

// inTurns lets the branches edit whole families in turns, up to every other entry.
func inTurns(do edit) func([]string) []change {
	return func(lines []string) (all []change) {
		for f, entries := range lists(lines, "errors") {
			for i := 0; i < len(entries); i += 2 {
				all = append(all, entries[i].changed(lines, []string{ours, theirs}[f%2], do)...)
			}
		}
		return all
	}
}

// neighbours lets the branches add entries one behind the other.
func neighbours(lines []string) (all []change) {
	for _, entries := range lists(lines, "errors") {
		for i := 0; i+1 < len(entries); i += 4 {
			all = append(all, entries[i].changed(lines, ours, addEntry)...)
			all = append(all, entries[i+1].changed(lines, theirs, addEntry)...)
		}
	}
	return all
}

// outerFamilies lets the branches add the first family and the last one.
func outerFamilies(lines []string) []change {
	families := lists(lines, "families")[0]
	return append(families[0].changed(lines, ours, addEntry), families[len(families)-1].changed(lines, theirs, addEntry)...)
}

// short are new items of lists, by the key of the list.
var short = map[string]string{
	"sources":    "  - id: more-%[1]d\n    title: More %[1]d\n",
	"retries":    "  - id: more-%[1]d\n    description: More %[1]d.\n",
	"categories": "  - id: more-%[1]d\n    description: More %[1]d.\n    statuses: [100-199]\n",
	"groups":     "      - id: more-%[1]d\n        title: More %[1]d\n",
}

// betweenItems lets the branches add items in turns before and behind each item of the other lists.
func betweenItems(lines []string) (all []change) {
	for key, text := range short {
		for _, items := range lists(lines, key) {
			end := items[len(items)-1].to
			for i, next := range append(items, item{end, end}) {
				all = append(all, change{next.from, next.from, []string{ours, theirs}[i%2], "", fmt.Sprintf(text, i)})
			}
		}
	}
	return all
}

// item is one of a list, from a line up to another.
type item struct{ from, to int }

// changed gives the change of an item by a branch, if there is one.
func (i item) changed(lines []string, by string, do edit) []change {
	before, after, ok := do(strings.Join(lines, ""), strings.Join(lines[i.from:i.to], ""))
	if !ok {
		return nil
	}
	return []change{{i.from, i.to, by, before, after}}
}

// lists finds the lists that stand below a key, with their items.
func lists(lines []string, key string) (all [][]item) {
	inside, indent := false, 0
	for i, line := range lines {
		text := strings.TrimLeft(line, " ")
		depth := len(line) - len(text)
		switch {
		case text == key+":\n":
			inside, indent = true, depth+2
			all = append(all, nil)
		case strings.TrimSpace(text) == "":
		case depth < indent:
			inside = false
		case inside && depth == indent && strings.HasPrefix(text, "- "):
			all[len(all)-1] = append(all[len(all)-1], item{i, i})
		}
		if list := len(all) - 1; inside && list >= 0 && len(all[list]) > 0 {
			all[list][len(all[list])-1].to = i + 1
		}
	}
	return all
}

var (
	known = regexp.MustCompile(`- (?:code|name|id): (\S+)`)
	texts = regexp.MustCompile(`(?m)^( +(?:title|user_message|description): (?:"|[>|]-\n +)?)`)
	head  = regexp.MustCompile(`(?m)^( +)title: .*\n`)
)

// addEntry adds an entry that no other one refers to.
func addEntry(text, entry string) (before, after string, ok bool) {
	id := known.FindStringSubmatch(entry)[1] + "\n"
	referred := strings.Contains(text, "refines: "+id) || strings.Contains(text, "replaced_by: "+id) || strings.Contains(text, "/"+id)
	return "", entry, !referred
}

// rewordEntry changes title, user message and description.
func rewordEntry(_, entry string) (before, after string, ok bool) {
	return entry, texts.ReplaceAllString(entry, "${1}In other words "), true
}

// deprecateEntry says that an entry is not to be used any longer.
func deprecateEntry(_, entry string) (before, after string, ok bool) {
	return entry, head.ReplaceAllString(entry, "$0${1}deprecated:\n${1}  reason: It is of no use.\n"), !strings.Contains(entry, "deprecated:")
}
