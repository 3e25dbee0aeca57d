package errcat

import (
	"slices"
	"testing"
)

func TestLookup(t *testing.T) {
	for text, want := range map[string]Code{
		"2006":  LegacyEntitySavingError,
		"404":   HTTPNotFound, // of two families that have it, the first
		"TAKEN": NameTaken,
		"02006": nil,
		"taken": nil,
		"":      nil,
	} {
		got, ok := Lookup(text)
		equal(t, text, got, want)
		equal(t, text+" found", ok, want != nil)
	}
}

func TestLookupIn(t *testing.T) {
	for _, test := range []struct {
		family Family
		text   string
		want   Code
	}{
		{FamilyNames, "404", NameNotFound},
		{FamilyHTTP, "404", HTTPNotFound},
		{FamilyLegacy, "404", nil},
		{"legacy", "2006", LegacyEntitySavingError},
		{"", "2006", nil},
		{"Legacy", "2006", nil},
	} {
		got, ok := LookupIn(test.family, test.text)
		equal(t, string(test.family)+" "+test.text, got, test.want)
		equal(t, "found", ok, test.want != nil)
	}
}

func TestAll(t *testing.T) {
	want := []Code{
		HTTPUnavailable, HTTPNotFound, HTTPOK, LegacyEntitySavingError, LegacyDuplicate, NameNotFound, NameTaken,
	}
	checkOrder(t, "All", All(), want)
	for n := range want {
		equalSeq(t, "All broken off", slices.Values(first(n+1, All())), want[:n+1])
	}
}

func TestBy(t *testing.T) {
	checkOrder(t, "ByStatus", ByStatus(404), []Code{HTTPNotFound, NameNotFound})
	checkOrder(t, "ByStatus", ByStatus(418), nil)
	checkOrder(t, "ByCategory", ByCategory(CategoryClient), []Code{HTTPNotFound, LegacyDuplicate})
	checkOrder(t, "ByCategory", ByCategory(""), nil)
	checkOrder(t, "ByRetry", ByRetry(RetryOnce), []Code{LegacyEntitySavingError, NameTaken})
	checkOrder(t, "ByRetry", ByRetry(""), nil)
}

func TestFind(t *testing.T) {
	table := []keyed[int, string]{{-1, "a"}, {3, "b"}, {7, "c"}}
	for key, want := range map[int]string{-2: "", -1: "a", 0: "", 3: "b", 5: "", 7: "c", 8: ""} {
		got, ok := find(table, key)
		equal(t, "value", got, want)
		equal(t, "found", ok, want != "")
	}
	if _, ok := find([]keyed[string, int]{}, ""); ok {
		t.Error("something is found in an empty table")
	}
}
