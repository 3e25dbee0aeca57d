package model

import (
	"slices"
	"testing"
)

func abc() *Catalog {
	c := &Catalog{ID: "app"}
	for _, id := range []string{"a", "b", "c"} {
		c.Families = append(c.Families, &Family{ID: id})
	}
	c.Fallback = &Entry{Family: c.Families[1], Code: Code{Text: "X"}}
	return c
}

func TestSelect(t *testing.T) {
	cases := []struct {
		ids, want   []string
		hasFallback bool
		owner       string
	}{
		{nil, []string{"a", "b", "c"}, true, "app (all families)"},
		{[]string{"c", "b"}, []string{"b", "c"}, true, "app (families b, c)"}, // in catalog order
		{[]string{"a", "a"}, []string{"a"}, false, "app (families a)"},
		{[]string{"a", "b", "c"}, []string{"a", "b", "c"}, true, "app (families a, b, c)"},
	}
	for _, c := range cases {
		whole := abc()
		selected, err := whole.Select(c.ids)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range selected.Families {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, c.want) || (selected.Fallback != nil) != c.hasFallback || selected.Owner() != c.owner {
			t.Errorf("Select(%q) = %q, fallback %v, %q", c.ids, got, selected.Fallback, selected.Owner())
		}
		if len(whole.Families) != 3 || whole.Fallback == nil || whole.Selection != nil {
			t.Errorf("Select(%q) changes the catalog that it selects from", c.ids)
		}
	}
}

func TestSelectUnknownFamily(t *testing.T) {
	_, err := abc().Select([]string{"a", "d"})
	if want := `there is no family "d" in the catalog app`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSelectAgain(t *testing.T) {
	first, err := abc().Select([]string{"a", "b"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := first.Select([]string{"c"}); err == nil {
		t.Error("a family that was left out can be selected")
	}
}
