package schema_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/schema"
	"github.com/errgen/errgen/internal/testkit"
	"github.com/errgen/errgen/internal/testkit/golden"
)

// shop is a catalog with one of everything that a schema takes from a catalog.
const shop = "testdata/shop.yaml"

func generate(t *testing.T, c *model.Catalog) []byte {
	t.Helper()
	text, err := schema.Generate(c)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestGolden(t *testing.T) {
	for file, c := range map[string]*model.Catalog{"testdata/format.json": nil, "testdata/shop.json": testkit.ReadCatalog(t, shop)} {
		got := generate(t, c)
		if !bytes.Equal(got, generate(t, c)) {
			t.Errorf("%s: a second run gives something else", file)
		}
		golden.Compare(t, file, string(got))
	}
}

// TestEveryKeyIsDescribed looks at the output, not at the table that it is made of.
func TestEveryKeyIsDescribed(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(generate(t, nil), &root); err != nil {
		t.Fatal(err)
	}
	if n := described(t, "", root); n < 80 {
		t.Errorf("found %d keys", n)
	}
}

// described goes through the keys of a schema and gives their number.
func described(t *testing.T, path string, schema map[string]any) (n int) {
	t.Helper()
	if items, ok := schema["items"].(map[string]any); ok {
		n += described(t, path+"[]", items)
	}
	keys, _ := schema["properties"].(map[string]any)
	for name, key := range keys {
		key, at := key.(map[string]any), path+"."+name
		for _, field := range []string{"title", "description", "examples"} {
			if key[field] == nil {
				t.Errorf("%s has no %s", at, field)
			}
		}
		n += 1 + described(t, at, key)
	}
	return n
}
