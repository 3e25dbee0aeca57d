package lint

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/testkit/synthetic"
)

// randomMessage writes a message over so few letters that many overlap.
func randomMessage(rnd *rand.Rand) string {
	var b strings.Builder
	wordBefore := true
	for i := range 1 + rnd.IntN(4) {
		switch kind := rnd.IntN(4); {
		case kind < 2 || !wordBefore:
			b.WriteString([]string{"a", "b", "1", "0", "-", "ab", "10", "é", "aé"}[rnd.IntN(9)])
			wordBefore = true
		case kind == 2:
			fmt.Fprintf(&b, "{p%d}", i)
			wordBefore = false
		default:
			fmt.Fprintf(&b, "{p%d:int}", i)
			wordBefore = false
		}
	}
	return b.String()
}

// entriesWith gives the entries of a family whose messages are the texts, all with one status, as far as a catalog may
// have them together.
func entriesWith(t *testing.T, texts []string) []*model.Entry {
	t.Helper()
	source := "version: 1\ncatalog:\n  id: t\n  title: T\nfamilies:\n  - id: t\n    title: T\n    code_type: string\n    go:\n      type: TCode\n    errors:\n"
	seen := map[string]bool{}
	for i, text := range texts {
		pattern := text
		for p := range 4 {
			pattern = strings.ReplaceAll(pattern, fmt.Sprintf("{p%d", p), "{p")
		}
		if seen[pattern] {
			continue
		}
		seen[pattern] = true
		source += fmt.Sprintf("      - code: T%d\n        title: T\n        status: 400\n        user_message: \"No.\"\n        description: No more.\n        message: %q\n", i, text)
	}
	return build(t, "random", []byte(source)).Entries()
}

// shortTexts are all texts of at most five of the letters that random messages are about.
func shortTexts() []string {
	all, last := []string{""}, []string{""}
	for range 5 {
		var next []string
		for _, text := range last {
			for _, letter := range []string{"a", "b", "1", "0", "-", "é"} {
				next = append(next, text+letter)
			}
		}
		all, last = append(all, next...), next
	}
	return all
}

// TestCommon compares the search for a common text with trying short texts, over random pairs of messages. What it finds
// must fit both, and be no longer than any text that does; where it finds nothing, there must be none.
func TestCommon(t *testing.T) {
	texts := shortTexts()
	rnd := rand.New(rand.NewPCG(1, 2))
	pairs := 0
	for range 40 {
		entries := entriesWith(t, []string{randomMessage(rnd), randomMessage(rnd), randomMessage(rnd), randomMessage(rnd)})
		for i, a := range entries {
			for _, b := range entries[:i] {
				pairs++
				example, ok := common(a.Message, b.Message)
				if ok && !(fits(a, example) && fits(b, example)) {
					t.Errorf("%q does not fit both %q and %q", example, a.Message.Text, b.Message.Text)
				}
				shortest := slices.IndexFunc(texts, func(text string) bool { return fits(a, text) && fits(b, text) })
				if shortest >= 0 && (!ok || len(example) > len(texts[shortest])) {
					t.Errorf("%q fits both %q and %q, found is %q, %t", texts[shortest], a.Message.Text, b.Message.Text, example, ok)
				}
			}
		}
	}
	if pairs < 100 {
		t.Errorf("only %d pairs were compared", pairs)
	}
}

func fits(e *model.Entry, text string) bool {
	_, ok := e.Message.Match(text)
	return ok
}

// TestContains compares what is reported of nested messages with trying short texts.
func TestContains(t *testing.T) {
	texts := shortTexts()
	rnd := rand.New(rand.NewPCG(3, 4))
	nested := 0
	for range 60 {
		entries := entriesWith(t, []string{randomMessage(rnd), randomMessage(rnd), randomMessage(rnd)})
		for _, outer := range entries {
			for _, inner := range entries {
				if outer == inner || !contains(outer.Message, inner.Message) {
					continue
				}
				nested++
				for _, text := range texts {
					if fits(inner, text) && !fits(outer, text) {
						t.Fatalf("%q fits %q and not %q, which is reported to contain it", text, inner.Message.Text, outer.Message.Text)
					}
				}
				if message.Compare(inner.Message, outer.Message) >= 0 {
					t.Errorf("%q is no better match than %q, which contains it", inner.Message.Text, outer.Message.Text)
				}
			}
		}
	}
	if nested < 10 {
		t.Errorf("only %d pairs were nested", nested)
	}
}

// TestCandidates compares what the index finds with the comparison of all pairs.
func TestCandidates(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		var texts []string
		for range 12 {
			texts = append(texts, randomMessage(rnd))
		}
		entries := entriesWith(t, texts)
		want := map[[2]string]bool{}
		for i := range entries {
			for j := range i {
				if _, ok := compare(entries[i], entries[j]); ok {
					want[pair(entries[i], entries[j])] = true
				}
			}
		}
		ix := indexMessages(entries)
		for i := range entries {
			for j := range ix.candidates(i) {
				if _, ok := compare(entries[i], entries[j]); ok {
					p := pair(entries[i], entries[j])
					if !want[p] {
						t.Errorf("%q comes up twice", p)
					}
					delete(want, p)
				}
			}
		}
		for p := range want {
			t.Errorf("the index does not find %q", p)
		}
	}
}

func pair(a, b *model.Entry) [2]string {
	return [2]string{min(a.Message.Text, b.Message.Text), max(a.Message.Text, b.Message.Text)}
}

// alike gives the specification of n entries whose messages a function writes, of their number.
func alike(n int, write func(i int) string) []byte {
	var b strings.Builder
	b.WriteString("version: 1\ncatalog:\n  id: t\n  title: T\nfamilies:\n  - id: t\n    title: T\n    code_type: string\n    known_by: message\n    go:\n      type: TCode\n    errors:\n")
	for i := range n {
		fmt.Fprintf(&b, "      - name: T%d\n        title: T\n        status: 400\n        user_message: \"No.\"\n        description: No more.\n        message: %q\n", i, write(i))
	}
	return []byte(b.String())
}

// TestLargeCatalogs counts the comparisons in large catalogs: as many as there are pairs to report, where messages are
// alike in small groups, and never more than a fixed number an entry, also where all of them are.
func TestLargeCatalogs(t *testing.T) {
	for name, c := range map[string]struct {
		source      []byte
		comparisons int
	}{
		"as in real catalogs": {synthetic.Catalog(synthetic.Mixed(10_000)), 0},
		"in groups of five":   {alike(10_000, func(i int) string { return fmt.Sprintf("area %d: the {a} of %d is {b}.", i/5, i) }), 2 * 10_000},
		"general and fixed":   {alike(10_000, func(i int) string { return map[bool]string{true: "{all}", false: fmt.Sprint(i)}[i == 0] }), 9_999},
		"all alike":           {alike(1_000, func(i int) string { return fmt.Sprintf("the {a} of %d is {b}.", i) }), 10*(1_000-10) + 45},
	} {
		t.Run(name, func(t *testing.T) {
			comparisons := 0
			for _, group := range (&pass{entries: build(t, name, c.source).Entries()}).byFamilyAndStatus() {
				ix := indexMessages(group)
				for at := range group {
					ix.overlapsOf(at)
				}
				comparisons += ix.compared
			}
			if comparisons != c.comparisons {
				t.Errorf("%d comparisons, not %d", comparisons, c.comparisons)
			}
		})
	}
}
