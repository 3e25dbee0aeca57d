package manual_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/manual"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

// TestNewSection expects a section that nothing was written about by hand to be on the page all the same, with an example.
func TestNewSection(t *testing.T) {
	text := spec.Value{Form: spec.OfText, Kind: spec.Kind{Name: "glob", Want: "a pattern of files"}}
	inner := &spec.Section{Name: "Part", Title: "Part of a catalog", About: "More of it.", Keys: []spec.Key{
		{Name: "from", Title: "Files", About: "Where it stands.", Example: "families/*.yaml", Required: true, Value: text},
		{Name: "only", Title: "Only", About: "What is taken. Left out: all.", Example: "legacy", Value: spec.Value{Form: spec.OfList, Item: &text}},
	}}
	parts := spec.Value{Form: spec.OfList, Item: &spec.Value{Form: spec.OfKeys, Section: inner}}
	root := &spec.Section{Name: "File", Title: "Catalog", About: "One.", Keys: []spec.Key{{Name: "parts", Title: "Parts", About: "More.", Value: parts}}}
	page := string(manual.Format(root))
	for _, want := range []string{
		"[Part of a catalog](#part-of-a-catalog)",
		"```yaml\nparts:\n  - from: \"families/*.yaml\"\n```",
		"a pattern of files, such as `families/*.yaml` | **yes**",
		"| no; left out: all | What is taken. |",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not have %q", want)
		}
	}
}

// TestNames expects names to derive from a catalog as the page says.
func TestNames(t *testing.T) {
	page, err := os.ReadFile("../../docs/spec.md")
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?s)stay in capitals:(.*?), and those under`).FindStringSubmatch(string(page))
	if list == nil {
		t.Fatal("the page does not list the initialisms")
	}
	source := manual.Example()
	for _, word := range regexp.MustCompile(`[A-Z0-9]{2,}`).FindAllString(list[1], -1) {
		source = strings.Replace(source, "aliases: [", "aliases: [X_"+word+", ", 1)
	}
	var ds diag.List
	c := model.Build(spec.Parse("names.yaml", []byte(source), &ds), &ds)
	if !ds.Empty() {
		t.Fatal(wrong(source))
	}
	names := golang.NamesOf(c)
	all := []string{names.Category(c.Categories[0]), names.Retry(c.Retries[1])}
	for _, e := range c.Families[0].Entries {
		all = append(all, names.Entry(e), e.Anchor)
		for _, alias := range e.Aliases {
			constant := names.Constant(e.Family, alias.Name)
			all = append(all, constant)
			if word, ok := strings.CutPrefix(alias.Name, "X_"); ok && constant != "ShopX"+word {
				t.Errorf("%s becomes %s", alias.Name, constant)
			}
		}
	}
	for _, want := range []string{"ShopStockEmpty", "ShopSoldOut", "ShopUnknownSKU", "CategoryClient", "RetryBackoff", "shop-stock-empty"} {
		if !slices.Contains(all, want) {
			t.Errorf("nothing is called %s", want)
		}
	}
}
