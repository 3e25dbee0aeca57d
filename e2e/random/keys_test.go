package random

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/spec"
)

// TestKeys sees every key of the format, and every word of those that take few, in the catalogs of one run.
func TestKeys(t *testing.T) {
	want := map[string]bool{"Cause as a text": true}
	wanted(want, spec.Reference())
	for seed, valid := uint64(1), 0; valid < 100; seed++ {
		if file := read(t, seed).file; file != nil {
			valid++
			produced(want, reflect.ValueOf(*file))
		}
	}
	if len(want) > 0 {
		t.Errorf("no catalog has any of %q", slices.Sorted(maps.Keys(want)))
	}
}

// wanted collects the keys of a section and of those in it, as Entry.title, and what some of them have to be.
func wanted(into map[string]bool, s *spec.Section) {
	for _, key := range s.Keys {
		of := s.Name + "." + key.Name
		into[of] = true
		words := key.Value.Kind.Words
		if key.Value.Form == spec.OfAllow {
			words = []string{"[", "^"}
		}
		for _, word := range words {
			into[of+" "+word] = true
		}
		value := &key.Value
		if value.Item != nil {
			value = value.Item
		}
		if value.Section != nil {
			wanted(into, value.Section)
		}
	}
}

// produced takes out what a part of a catalog has.
func produced(want map[string]bool, v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			produced(want, v.Index(i))
		}
	case reflect.Struct:
		if m := v.FieldByName("Mapping"); m.IsValid() {
			mapping(want, v, m.Interface().(spec.Mapping))
		}
	}
}

// mapping takes out the keys of a mapping with their values, and goes on with these.
func mapping(want map[string]bool, v reflect.Value, m spec.Mapping) {
	if v.Type() == reflect.TypeFor[spec.Cause]() && len(m.Keys) == 0 {
		delete(want, "Cause as a text")
	}
	for i := range v.NumField() {
		key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("key"), ",")
		if _, ok := m.Keys[key]; !ok {
			continue
		}
		of := v.Type().Name() + "." + key
		delete(want, of)
		switch value := v.Field(i).Interface().(type) {
		case spec.Text:
			delete(want, of+" "+value.Value)
		case spec.Allow:
			delete(want, of+map[bool]string{true: " [", false: " ^"}[value.Pattern == nil])
		default:
			produced(want, v.Field(i))
		}
	}
}
