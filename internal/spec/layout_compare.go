package spec

import (
	"reflect"
	"regexp"

	"github.com/errgen/errgen/internal/diag"
)

// difference gives the path to the first value in which two trees differ; empty when they say the same. Where a value
// stands, and whether it is in quotes, is layout.
func difference(a, b *File) string {
	return differs(reflect.ValueOf(*a), reflect.ValueOf(*b), "the file")
}

func differs(a, b reflect.Value, path string) string {
	switch was := a.Interface().(type) {
	case diag.Pos:
		return unless(was.IsValid() == b.Interface().(diag.Pos).IsValid(), path)
	case *regexp.Regexp:
		now := b.Interface().(*regexp.Regexp)
		return unless(was == now || was != nil && now != nil && was.String() == now.String(), path)
	case Text:
		now := b.Interface().(Text)
		return unless(was.Value == now.Value && was.IsSet() == now.IsSet(), path)
	}
	switch a.Kind() {
	case reflect.Struct:
		return fieldsDiffer(a, b, path)
	case reflect.Slice:
		return itemsDiffer(a, b, path)
	case reflect.Map:
		return keysDiffer(a, b, path)
	default:
		return unless(a.Interface() == b.Interface(), path)
	}
}

func unless(same bool, path string) string {
	if same {
		return ""
	}
	return path
}

func fieldsDiffer(a, b reflect.Value, path string) string {
	for i := range a.NumField() {
		if found := differs(a.Field(i), b.Field(i), path+"."+a.Type().Field(i).Name); found != "" {
			return found
		}
	}
	return ""
}

func itemsDiffer(a, b reflect.Value, path string) string {
	for i := range min(a.Len(), b.Len()) {
		if found := differs(a.Index(i), b.Index(i), path); found != "" {
			return found
		}
	}
	return unless(a.Len() == b.Len(), path)
}

// keysDiffer compares which keys were written; the values are their positions.
func keysDiffer(a, b reflect.Value, path string) string {
	for _, key := range a.MapKeys() {
		if !b.MapIndex(key).IsValid() {
			return path
		}
	}
	return unless(a.Len() == b.Len(), path)
}
