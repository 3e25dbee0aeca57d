package spec_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestFormatRandom lays out random catalogs in random layouts, and expects of each what fmt promises.
func TestFormatRandom(t *testing.T) {
	const catalogs = 150
	for seed := range uint64(catalogs) {
		w := &writer{random: &random{Rand: rand.New(rand.NewPCG(seed, 0))}, above: map[string]string{}}
		w.lines = append(w.lines, w.one("# about the file", "---", "# about the file\n---", ""), "") // belongs to the file
		w.mapping(w.catalog(), w.IntN(3), "", "")
		source := []byte(strings.Join(w.lines, w.one("\n", "\r\n")) + w.one("\n", "", "\n\n"))
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			out := format(t, source)
			isFixed(t, out)
			keepsMeaning(t, source, out)
			keepsCharacters(t, source, out)
			keepsComments(t, w, out)
			keepsEmptyLines(t, source, out)
			isOrdered(t, reflect.ValueOf(*tree(t, out)))
			if t.Failed() {
				t.Fatalf("the catalog:\n%s\nits layout:\n%s", source, out)
			}
		})
		if t.Failed() {
			return // one is enough to look at
		}
	}
}

func tree(t *testing.T, source []byte) *spec.File {
	t.Helper()
	var ds diag.List
	file := spec.Parse("f", source, &ds)
	for _, d := range ds.Sorted() {
		t.Fatalf("%s: %s", d.Pos, d.Message)
	}
	return file
}

// keepsMeaning compares the trees and the models of two catalogs, but for where things stand and how they are quoted.
func keepsMeaning(t *testing.T, source, out []byte) {
	t.Helper()
	layout := cmp.Options{
		cmpopts.IgnoreTypes(diag.Pos{}, map[string]diag.Pos{}),
		cmpopts.IgnoreFields(spec.Text{}, "Quoted"),
		cmp.Comparer(func(a, b *regexp.Regexp) bool { return fmt.Sprint(a) == fmt.Sprint(b) }),
	}
	before, after := tree(t, source), tree(t, out)
	if diff := cmp.Diff(before, after, layout); diff != "" {
		t.Errorf("the tree says something else (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff(build(t, before), build(t, after), layout, cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
		t.Errorf("the model says something else (-before +after):\n%s", diff)
	}
}

func build(t *testing.T, file *spec.File) *model.Catalog {
	t.Helper()
	var ds diag.List
	catalog := model.Build(file, &ds)
	for _, d := range ds.Sorted() {
		t.Fatalf("%s: %s (%s)", d.Pos, d.Message, d.Help)
	}
	return catalog
}

// keepsComments expects each comment once, and above what it was written above.
func keepsComments(t *testing.T, w *writer, out []byte) {
	t.Helper()
	lines := strings.Split(strings.ReplaceAll(string(out), "\r", ""), "\n")
	paths := map[int]string{}
	walk(reflect.ValueOf(*tree(t, out)), "", func(path string, pos diag.Pos) { paths[pos.Line] = path })
	for _, comment := range w.comments {
		var found []int
		for i, line := range lines {
			if strings.HasSuffix(line, comment) {
				found = append(found, i)
			}
		}
		if len(found) != 1 {
			t.Errorf("%q is there %d times", comment, len(found))
			continue
		}
		if path, ok := w.above[comment]; ok {
			if got := below(lines, found[0], paths); !strings.HasPrefix(got+".", path+".") && !strings.HasPrefix(got+"[", path+"[") {
				t.Errorf("%q stands above %q, not above %q", comment, got, path)
			}
		}
	}
}

// below gives the path of what stands below a comment.
func below(lines []string, comment int, paths map[int]string) string {
	for i := comment + 1; i < len(lines); i++ {
		text := strings.TrimLeft(lines[i], " -")
		if text != "" && text[0] != '#' {
			return paths[i+1]
		}
	}
	return ""
}

// walk goes through the keys and the items of a tree.
func walk(v reflect.Value, path string, visit func(path string, pos diag.Pos)) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			item := fmt.Sprintf("%s[%d]", path, i)
			if pos := v.Index(i).FieldByName("Pos"); pos.IsValid() {
				visit(item, pos.Interface().(diag.Pos))
			}
			walk(v.Index(i), item, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if key, ok := v.Type().Field(i).Tag.Lookup("key"); ok {
				at := path + "." + strings.TrimSuffix(key, ",required")
				if pos, ok := v.Field(0).Interface().(spec.Mapping).Keys[at[len(path)+1:]]; ok {
					visit(at, pos)
				}
				walk(v.Field(i), at, visit)
			}
		}
	}
}

func keepsEmptyLines(t *testing.T, source, out []byte) {
	t.Helper()
	if was, is := emptyLines(source), emptyLines(out); was != is {
		t.Errorf("%d empty lines became %d", was, is)
	}
}

// emptyLines counts them, but for those at the end of a file.
func emptyLines(text []byte) int {
	count := 0
	for line := range strings.SplitSeq(strings.TrimRight(string(text), " \r\n"), "\n") {
		if strings.Trim(line, " \r") == "" {
			count++
		}
	}
	return count
}

// isOrdered expects the keys of every mapping in the order of the fields.
func isOrdered(t *testing.T, v reflect.Value) {
	t.Helper()
	var lines []int
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			isOrdered(t, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if key, ok := v.Type().Field(i).Tag.Lookup("key"); ok {
				isOrdered(t, v.Field(i))
				if pos, ok := v.Field(0).Interface().(spec.Mapping).Keys[strings.TrimSuffix(key, ",required")]; ok {
					lines = append(lines, pos.Line)
				}
			}
		}
	}
	if !slices.IsSorted(lines) {
		t.Errorf("keys of %s are not in order: lines %v", v.Type(), lines)
	}
}
