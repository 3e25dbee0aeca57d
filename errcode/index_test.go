package errcode_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// keySets are texts that a careless hash or comparison takes for each other.
var keySets = map[string][]string{
	"none":           nil,
	"one":            {"STOCK_EMPTY"},
	"empty and zero": {"", "\x00", "\x00\x00\x00\x00\x00\x00\x00\x00", "\x00\x00\x00\x00\x00\x00\x00\x00\x00"},
	"every length":   repeated(70, func(i int) string { return strings.Repeat("A", i) }),
	"last letter":    repeated(90, func(i int) string { return "PROVIDER_" + string(rune('!'+i)) }),
	"first letter":   repeated(90, func(i int) string { return string(rune('!'+i)) + "_PROVIDER" }),
	"middle":         repeated(5000, func(i int) string { return fmt.Sprintf("PROVIDER_%04d_NOT_FOUND", i) }),
	"short":          repeated(5000, func(i int) string { return strconv.Itoa(i) }),
	"long":           repeated(500, func(i int) string { return strings.Repeat("x", 40) + strconv.Itoa(i) }),
	"words swapped":  {"abcdefghABCDEFGH", "ABCDEFGHabcdefgh", "abcdefghabcdefgh", "ABCDEFGHABCDEFGH"},
}

// repeated makes n texts.
func repeated(n int, text func(i int) string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = text(i)
	}
	return all
}

// TestByText finds each text, and nothing that is next to one.
func TestByText(t *testing.T) {
	for name, keys := range keySets {
		f, rows := textFamily(keys), map[string]*errcode.Entry{}
		for i := range f.Entries {
			rows[f.Entries[i].Wire] = &f.Entries[i]
		}
		for _, key := range append(keys, "", "STOCK_EMPTY") {
			for _, text := range []string{key, key + "x", "x" + key, key + "\x00", strings.ToLower(key), key[:len(key)/2], key + key} {
				want, known := rows[text]
				if got := f.ByText(strings.Clone(text)); got.Known() != known || known && got != want {
					t.Fatalf("%s: %q is %+v", name, text, got)
				}
			}
		}
	}
}

// TestByInt finds each integer, and nothing that is next to one.
func TestByInt(t *testing.T) {
	for name, keys := range map[string][]int64{
		"none": nil, "zero": {0}, "one": {7}, "bounds": {math.MinInt64, math.MaxInt64, 0, -1, 1},
		"powers": {1, 2, 4, 8, 16, 32, 64, 1 << 20, 1 << 31, 1 << 32, 1 << 62},
		"a row":  ints(10000, func(i int) int64 { return int64(i) - 5000 }),
		"halves": ints(5000, func(i int) int64 { return int64(i) << 32 }),
	} {
		f, rows := intFamily(keys), map[int64]*errcode.Entry{}
		for i, key := range keys {
			rows[key] = &f.Entries[i]
		}
		for _, key := range append(keys, 0, 7) {
			for _, n := range []int64{key, key + 1, key - 1, -key, key ^ 1<<31, key ^ 1<<32, key << 1} {
				want, known := rows[n]
				if got := f.ByInt(n); got.Known() != known || known && got != want {
					t.Fatalf("%s: %d is %+v", name, n, got)
				}
			}
		}
	}
}

// ints makes n integers.
func ints(n int, number func(i int) int64) []int64 {
	all := make([]int64, n)
	for i := range all {
		all[i] = number(i)
	}
	return all
}

// textFamily makes a family of texts.
func textFamily(names []string) *errcode.Family {
	f := &errcode.Family{ID: "f", Text: func(text string) errcode.Code { return shop.StockCode(text) }}
	for _, name := range names {
		f.Entries = append(f.Entries, errcode.Entry{Code: shop.StockCode(name), Wire: name, Name: name, Title: name, Status: 400})
	}
	return f
}

// intFamily makes a family of integers.
func intFamily(codes []int64) *errcode.Family {
	f := &errcode.Family{ID: "f", Int: func(n int64) errcode.Code { return shop.OrderCode(n) }}
	for _, n := range codes {
		f.Entries = append(f.Entries, errcode.Entry{Code: shop.OrderCode(n), Wire: strconv.FormatInt(n, 10), Title: "t", Status: 400})
	}
	return f
}
