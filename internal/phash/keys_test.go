package phash

import (
	"fmt"
	"math"
	"math/rand"
	"strings"
)

// textSets are keys that a hash of some of their bytes would take for each other.
var textSets = []struct {
	name string
	keys []string
}{
	{"none", nil},
	{"one", []string{"SOLD_OUT"}},
	{"every length", each(25, func(i int) string { return strings.Repeat("a", MinText+i) })},
	{"zeroes of every length", each(25, func(i int) string { return strings.Repeat("\x00", MinText+i) })},
	{"two bits for a length", []string{strings.Repeat("\x00", 31), "\x01" + strings.Repeat("\x00", 11) + "\x01" + strings.Repeat("\x00", 19)}},
	{"two bytes", each(65536, func(i int) string { return string([]byte{'C', 'O', byte(i), 'D', 'E', '_', byte(i >> 8), 'X'}) })},
	{"equal prefixes", each(5000, func(i int) string { return fmt.Sprintf("AUTHENTICATION_SERVICE_%d", i) })},
	{"equal suffixes", each(5000, func(i int) string { return fmt.Sprintf("%d_AUTHENTICATION_SERVICE", i) })},
	{"equal ends", each(5000, func(i int) string { return fmt.Sprintf("PROVIDER_%06d_NOT_FOUND", i) })},
	{"one bit of 8 bytes", each(64, oneBit(8))},
	{"one bit of 16 bytes", each(128, oneBit(16))},
	{"one bit of 32 bytes", each(256, oneBit(32))},
	{"halves swapped", []string{"abcdefghABCDEFGH", "ABCDEFGHabcdefgh", "abcdefghabcdefgh", "ABCDEFGHABCDEFGH"}},
	{"quarters swapped", []string{"00000000111111112222222233333333", "00000000222222221111111133333333"}},
	{"8 bytes, the last of them counts", each(200, func(i int) string { return "SERVICE" + string(rune('!'+i%94)) + strings.Repeat("x", i/94) })},
	{"8 digits", each(4096, func(i int) string { return fmt.Sprintf("8007%04X", i) })},
	{"8 bytes, two of them count", each(26*26, func(i int) string { return "ERROR_" + string(rune('A'+i/26)) + string(rune('A'+i%26)) })},
	{"tops of two words", each(26*26, func(i int) string {
		return fmt.Sprintf("SERVICE%c_MODULE%c_NOT_FOUND_ERROR", 'A'+i/26, 'A'+i%26)
	})},
	{"32 digits", each(4096, func(i int) string { return fmt.Sprintf("%08x%08x%08x%08x", i, i*i, 7*i, i/16) })},
	{"27 names", names(27)},
	{"1000 names", names(1000)},
	{"10000 names", names(10000)},
	{"100000 names", names(100000)},
}

// intSets are keys with bits in common.
var intSets = []struct {
	name string
	keys []int64
}{
	{"none", nil},
	{"one", []int64{8001}},
	{"zero", []int64{0}},
	{"lowest and highest", []int64{math.MinInt64, math.MaxInt64, 0, -1, 1}},
	{"powers of two", each(64, func(i int) int64 { return 1 << i })},
	{"statuses", []int64{200, 201, 400, 401, 403, 404, 405, 409, 412, 415, 429, 500, 501, 502, 503}},
	{"a row", each(100000, func(i int) int64 { return 1000 + int64(i) })},
	{"around zero", each(10000, func(i int) int64 { return int64(i) - 5000 })},
	{"upper halves", each(10000, func(i int) int64 { return int64(i) << 32 })},
	{"topmost bits", each(256, func(i int) int64 { return int64(i) << 56 })},
	{"both halves", each(10000, func(i int) int64 { return int64(i)<<32 | int64(i) })},
	{"multiples of a seed", each(10000, func(i int) int64 { return int64(i) * int64(inverse(seedAt(0))) })},
	{"random", each(100000, random(1))},
	{"sparse", each(1000, func(i int) int64 { return int64(i)*int64(i)*7919 + 1000 })},
}

// each makes n keys.
func each[K any](n int, key func(i int) K) []K {
	keys := make([]K, n)
	for i := range keys {
		keys[i] = key(i)
	}
	return keys
}

// oneBit gives texts of n bytes, of which one bit is not zero.
func oneBit(n int) func(int) string {
	return func(i int) string {
		b := make([]byte, n)
		b[i/8] = 1 << (i % 8)
		return string(b)
	}
}

// names makes the names of errors, as people make them.
func names(n int) []string {
	r := rand.New(rand.NewSource(int64(n)))
	words := strings.Fields("AUTH VALIDATION SESSION PROVIDER SYSTEM RESOURCE PAYMENT ACCOUNT TOKEN INVALID EXPIRED MISSING " +
		"TIMEOUT CONFLICT LIMIT FIELD USER STATE KEY FORBIDDEN INTERNAL GATEWAY UNKNOWN REQUEST ORDER CLIENT SCOPE")
	seen := map[string]bool{}
	var all []string
	for len(all) < n {
		name := words[r.Intn(8)] + "_" + words[r.Intn(len(words))] + "_" + words[r.Intn(len(words))]
		if n > 100 {
			name = fmt.Sprintf("%s_%s_%d", words[r.Intn(len(words))], words[r.Intn(len(words))], r.Intn(n))
		}
		if !seen[name] && len(name) >= MinText {
			seen[name] = true
			all = append(all, name)
		}
	}
	return all
}

// random gives random integers.
func random(seed int64) func(int) int64 {
	r := rand.New(rand.NewSource(seed))
	return func(int) int64 { return int64(r.Uint64()) }
}

// inverse gives the number whose product with an odd one is 1, by Newton's method: it undoes HashInt.
func inverse(odd uint64) uint64 {
	x := odd
	for range 6 {
		x *= 2 - odd*x
	}
	return x
}
