package synthetic

import (
	"testing"

	"github.com/errgen/errgen/internal/testkit"
)

func TestCatalogIsValid(t *testing.T) {
	for _, size := range []Size{{Strings: 1}, {Integers: 1}, {Messages: 1}, Mixed(3000)} {
		if c := testkit.Catalog(t, "synthetic.yaml", Catalog(size)); c.Families == nil {
			t.Errorf("%+v: no families", size)
		}
	}
}

// TestTexts holds the length of the texts of a code to that of real catalogs.
func TestTexts(t *testing.T) {
	const least, most = 300, 600 // bytes, on average
	entries := testkit.Catalog(t, "synthetic.yaml", Catalog(Mixed(3000))).Families[0].Entries
	length := 0
	for _, e := range entries {
		length += len(e.Title) + len(e.UserMessage) + len(e.Description) + len(e.Resolution)
		for _, c := range e.Causes {
			length += len(c.Cause)
		}
	}
	if mean := length / len(entries); mean < least || mean > most {
		t.Errorf("a code has %d bytes of text, not %d to %d", mean, least, most)
	}
}

func TestNamesAreUnique(t *testing.T) {
	names, numbers := map[string]bool{}, map[int]bool{}
	for i := range Most {
		names[wordsOf(i).name()] = true
		numbers[number(i)] = true
	}
	if len(names) != Most || len(numbers) != Most {
		t.Errorf("%d errors have %d names and %d numbers", Most, len(names), len(numbers))
	}
}

func TestMixedAddsUp(t *testing.T) {
	for _, n := range []int{1, 7, 10, 99, 31623} {
		if s := Mixed(n); s.Strings+s.Integers+s.Messages != n {
			t.Errorf("%d codes are divided as %+v", n, s)
		}
	}
}
