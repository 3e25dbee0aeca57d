package gogen

import (
	"fmt"
	"math"
	"math/rand"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// differs is a test that compares the lookups of a generated package with a map: on every code, and on what is next to
// one. It stands beside the package.
const differs = `package errcat

import (
	"strconv"
	"testing"
)

func TestLookups_map(t *testing.T) {
	texts, numbers := map[string]TextCode{}, map[string]IntCode{}
	for c := range AllTextCodes() {
		texts[string(c)] = c
	}
	for c := range AllIntCodes() {
		numbers[strconv.Itoa(int(c))] = c
	}
	for text := range texts {
		for _, near := range nearText(text) {
			compare(t, near, texts, ParseTextCode)
		}
	}
	for text, c := range numbers {
		for _, near := range nearNumber(text, int(c)) {
			compare(t, near, numbers, ParseIntCode)
		}
	}
}

func nearText(text string) []string {
	near := []string{text, text + "\x00", "\x00" + text, text + text, text[1:], text[:len(text)-1]}
	for _, i := range []int{0, len(text) / 4, len(text) / 2, len(text) * 3 / 4, len(text) - 1} {
		b := []byte(text)
		b[i] ^= 1
		near = append(near, string(b))
	}
	return near
}

func nearNumber(text string, n int) []string {
	near := []string{text, "0" + text, "-" + text, text + "0", text[1:]}
	for _, n := range []int{n - 1, n + 1, -n, n ^ 1<<8, n ^ 1<<16, n ^ 1<<30} {
		near = append(near, strconv.Itoa(n))
	}
	return near
}

func compare[T anyCode](t *testing.T, text string, want map[string]T, parse func(string) (T, bool)) {
	t.Helper()
	code, known := want[text]
	got, ok := parse(text)
	if got != code || ok != known {
		t.Fatalf("%q is parsed as %v, %v; want %v, %v", text, got, ok, code, known)
	}
	found, ok := LookupIn(code.Family(), text)
	if ok != known || known && found != Code(code) {
		t.Fatalf("%q is looked up as %v, %v; want %v, %v", text, found, ok, code, known)
	}
	if known && code.Title() != "title of "+text {
		t.Fatalf("%q has the row of %s", text, code.Title())
	}
}
`

// indexed are families of codes of every shape, and how many they have.
var indexed = []struct {
	name string
	n    int
	text func(r *rand.Rand, i int) string
	code func(r *rand.Rand, i int) int64
}{
	{"one", 1, func(*rand.Rand, int) string { return "X" }, func(*rand.Rand, int) int64 { return 0 }},
	{"bytes", 200, func(_ *rand.Rand, i int) string { return string([]byte{byte(i + ' ')}) }, func(_ *rand.Rand, i int) int64 { return int64(i) - 100 }},
	{"lengths", 300, func(_ *rand.Rand, i int) string { return strings.Repeat("A", i+1) }, func(_ *rand.Rand, i int) int64 { return int64(i) << 20 }},
	{"ends", 300, func(_ *rand.Rand, i int) string { return fmt.Sprintf("PROVIDER_%03d_NOT_FOUND", i) }, func(_ *rand.Rand, i int) int64 { return math.MinInt32 + int64(i)*4096 }},
	{"sides", 700, func(_ *rand.Rand, i int) string {
		return fmt.Sprintf("AUTHENTICATION_SERVICE_%03d_PROVIDER_NOT_FOUND", i)
	}, func(_ *rand.Rand, i int) int64 { return math.MaxInt32 - int64(i)*1000 }},
	{"random", 5000, func(r *rand.Rand, i int) string { return fmt.Sprintf("%X_%d", r.Int63n(1<<uint(r.Intn(60)+2)), i) }, func(r *rand.Rand, i int) int64 {
		return int64(int32(r.Uint32()))&^8191 + int64(i)
	}},
}

// TestGenerate_lookups generates packages and compares their lookups with a map.
func TestGenerate_lookups(t *testing.T) {
	dir := module(t, nil)
	for _, c := range indexed {
		r := rand.New(rand.NewSource(int64(c.n)))
		text := &model.Family{ID: "text", Const: "FamilyText", Title: "Texts", KnownBy: model.ByCode, Type: "TextCode", Plural: "TextCodes"}
		number := &model.Family{ID: "int", Const: "FamilyInt", Title: "Integers", KnownBy: model.ByCode, Integer: true, Type: "IntCode", Plural: "IntCodes"}
		for i := range c.n {
			text.Entries = append(text.Entries, plainEntry(model.Code{Text: c.text(r, i)}, "Text", i))
			number.Entries = append(number.Entries, plainEntry(integer(c.code(r, i)), "Int", i))
		}
		files := generate(t, linked(&model.Catalog{ID: "indexed", Title: c.name, Families: []*model.Family{text, number}}), Options{WithoutHTTP: true})
		for _, f := range append(files, output.File{Name: "differs_test.go", Content: []byte(differs)}) {
			if !strings.HasSuffix(f.Name, "_codes_test.go") && f.Name != "catalog_test.go" {
				write(t, filepath.Join(dir, c.name, f.Name), f.Content)
			}
		}
	}
	if out, err := goCommand(dir, "test", "-vet=off", "-run", "TestLookups_map", "./..."); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// plainEntry has a code and little else.
func plainEntry(code model.Code, prefix string, i int) *model.Entry {
	name := fmt.Sprintf("%s%d", prefix, i)
	return &model.Entry{Code: code, Name: strings.ToUpper(name), Const: name, Title: "title of " + code.Text, Status: 500}
}
