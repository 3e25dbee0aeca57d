package phash

import (
	"errors"
	"fmt"
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// checkTexts builds a table and expects every key, and nothing that is next to a key.
func checkTexts(t *testing.T, keys []string) *Table {
	t.Helper()
	table, err := Texts(keys)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{}
	for i, key := range keys {
		rows[key] = i
	}
	for _, key := range keys {
		for _, text := range append(nearText(key), key, strings.Clone(key)) {
			want, known := rows[text]
			if got, ok := table.text(keys, text); ok != known || ok && got != want {
				t.Fatalf("%q is found as %d, %v; want %d, %v", text, got, ok, want, known)
			}
		}
	}
	return table
}

// nearText gives texts that differ from a key by little, at each end and in the middle.
func nearText(key string) []string {
	near := []string{"", key + "\x00", "\x00" + key, key + key}
	if key == "" {
		return near
	}
	near = append(near, key[1:], key[:len(key)-1])
	for _, i := range []int{0, len(key) / 2, len(key) - 1} {
		b := []byte(key)
		b[i] ^= 1
		near = append(near, string(b))
	}
	return near
}

// checkIntegers builds a table and expects every key, and nothing that is next to a key.
func checkIntegers(t *testing.T, keys []int64) *Table {
	t.Helper()
	table, err := Integers(keys)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[int64]int{}
	for i, key := range keys {
		rows[key] = i
	}
	for _, key := range keys {
		for _, n := range []int64{key, key - 1, key + 1, -key, 0, key ^ 1<<31, key ^ 1<<32, key ^ math.MinInt64, math.MinInt64, math.MaxInt64} {
			want, known := rows[n]
			if got, ok := table.integer(keys, n); ok != known || ok && got != want {
				t.Fatalf("%d is found as %d, %v; want %d, %v", n, got, ok, want, known)
			}
		}
	}
	return table
}

// each makes n keys.
func each[K any](n int, key func(i int) K) []K {
	keys := make([]K, n)
	for i := range keys {
		keys[i] = key(i)
	}
	return keys
}

// textSets are keys that a hash of some of their bytes would take for each other.
var textSets = []struct {
	name string
	keys []string
}{
	{"one", []string{"X"}},
	{"one empty", []string{""}},
	{"every byte", each(256, func(i int) string { return string([]byte{byte(i)}) })},
	{"every length", each(3000, func(i int) string { return strings.Repeat("a", i) })},
	{"zeroes of every length", each(300, func(i int) string { return strings.Repeat("\x00", i) })},
	{"two bytes", each(65536, func(i int) string { return string([]byte{byte(i), byte(i >> 8)}) })},
	{"equal prefixes", each(5000, func(i int) string { return fmt.Sprintf("AUTHENTICATION_SERVICE_%d", i) })},
	{"equal suffixes", each(5000, func(i int) string { return fmt.Sprintf("%d_AUTHENTICATION_SERVICE", i) })},
	{"equal ends", each(5000, func(i int) string { return fmt.Sprintf("PROVIDER_%06d_NOT_FOUND", i) })},
	{"equal sides", each(5000, func(i int) string { return fmt.Sprintf("AUTHENTICATION_SERVICE_%06d_PROVIDER_NOT_FOUND", i) })},
	{"long", each(500, func(i int) string {
		return strings.Repeat("a", i) + "b" + strings.Repeat("a", 1000-i)
	})},
	{"one bit", each(128, func(i int) string {
		var b [16]byte
		b[i/8] = 1 << (i % 8)
		return string(b[:])
	})},
	{"halves swapped", []string{"abcdefghABCDEFGH", "ABCDEFGHabcdefgh", "abcdefghabcdefgh", "ABCDEFGHABCDEFGH"}},
	{"quarters swapped", []string{"00000000111111112222222233333333", "00000000222222221111111133333333"}},
	{"8 bytes, the last of them counts", each(200, func(i int) string { return "SERVICE" + string(rune('!'+i%94)) + strings.Repeat("x", i/94) })},
	{"8 digits", each(4096, func(i int) string { return fmt.Sprintf("8007%04X", i) })},
	{"8 bytes, two of them count", each(26*26, func(i int) string { return "ERROR_" + string(rune('A'+i/26)) + string(rune('A'+i%26)) })},
	{"tops of two words", each(26*26, func(i int) string {
		return fmt.Sprintf("SERVICE%c_MODULE%c_NOT_FOUND_ERROR", 'A'+i/26, 'A'+i%26)
	})},
	{"32 digits", each(4096, func(i int) string { return fmt.Sprintf("%08x%08x%08x%08x", i, i*i, 7*i, i/16) })},
	{"a byte for a length", []string{"\x01", "\x00\x00"}},

	{"27 names", names(27)},
	{"1000 names", names(1000)},
	{"10000 names", names(10000)},
	{"100000 names", names(100000)},
}

// TestTexts_pairs varies two bytes of texts of each length that is made of words, wherever they are.
func TestTexts_pairs(t *testing.T) {
	const letters = "ABMNZ019_"
	for n := fewWords; n <= manyWords; n++ {
		for i := range n {
			for j := range i {
				var keys []string
				for at := range len(letters) * len(letters) {
					b := []byte(strings.Repeat("E", n))
					b[i], b[j] = letters[at/len(letters)], letters[at%len(letters)]
					keys = append(keys, string(b))
				}
				if _, err := Texts(keys); err != nil {
					t.Errorf("%d bytes, of which %d and %d vary: %v", n, j, i, err)
				}
			}
		}
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
			name += fmt.Sprintf("_%s_%d", words[r.Intn(len(words))], r.Intn(n))
		}
		if !seen[name] {
			seen[name] = true
			all = append(all, name)
		}
	}
	return all
}

// TestTexts finds keys of every shape, and nothing else.
func TestTexts(t *testing.T) {
	for _, set := range textSets {
		t.Run(set.name, func(t *testing.T) {
			checkTexts(t, set.keys)
		})
	}
}

// integerSets are keys with bits in common.
var integerSets = []struct {
	name string
	keys []int64
}{
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

// random gives random integers.
func random(seed int64) func(int) int64 {
	r := rand.New(rand.NewSource(seed))
	return func(int) int64 { return int64(r.Uint64()) }
}

// inverse gives the number whose product with an odd one is 1, by Newton's method: it undoes hashInteger.
func inverse(odd uint64) uint64 {
	x := odd
	for range 6 {
		x *= 2 - odd*x
	}
	return x
}

// TestIntegers finds keys of every shape, and nothing else.
func TestIntegers(t *testing.T) {
	for _, set := range integerSets {
		t.Run(set.name, func(t *testing.T) { checkIntegers(t, set.keys) })
	}
}

// TestTable_sizes builds tables of every small size: there are a few shapes of each.
func TestTable_sizes(t *testing.T) {
	for n := 1; n <= 300; n++ {
		texts := checkTexts(t, each(n, func(i int) string { return fmt.Sprintf("CODE_%d", i*i) }))
		integers := checkIntegers(t, each(n, func(i int) int64 { return int64(i) * 100 }))
		most := max(4, 3*n)
		if n <= mostDirect {
			most = max(most, n*n/3)
		}
		for _, table := range []*Table{texts, integers} {
			if len(table.Slots) > most {
				t.Errorf("%d keys take %d slots, more than %d", n, len(table.Slots), most)
			}
		}
	}
}

// TestTable_emptySlots sends integers to the empty slots of a table, 0 and the first key among what could stand there.
func TestTable_emptySlots(t *testing.T) {
	keys := []int64{0, -1, 5, 1 << 40}
	table := checkIntegers(t, keys)
	empty := map[uint64]bool{}
	for n := int64(6); len(empty) < len(table.Slots)-len(keys); n++ {
		slot := table.slotOf(hashInteger(n, table.Seed))
		if i := table.Slots[slot]; table.slotOf(hashInteger(keys[i], table.Seed)) != slot {
			empty[slot] = true
		}
		if _, ok := table.integer(keys, n); ok {
			t.Errorf("%d is found", n)
		}
		if n > 1e6 {
			t.Fatal("no integer comes to some of the slots")
		}
	}
}

// TestTable_deterministic holds small tables to what they were on the machine where this was written.
func TestTable_deterministic(t *testing.T) {
	texts := checkTexts(t, []string{"AUTH_FORBIDDEN", "A", "AB", "ABCD", "", "AUTH_TOKEN_EXPIRED"})
	integers := checkIntegers(t, []int64{2006, 200601, -5, 0, 1 << 40})
	for _, c := range []struct {
		table *Table
		want  string
	}{
		{texts, "0xe220a8397b1dcdaf [0 3] [3188719618 0 692060164 0 3723493377 2619342853 1314914304 1868562435]"},
		{integers, "0xe220a8397b1dcdaf [0 2] [3 0 0 1 2 4 0 0]"},
	} {
		if got := fmt.Sprintf("%#x %d %d", c.table.Seed, c.table.Pilots, c.table.Slots); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// TestTable_strangers expects texts of each kind that a lookup compares with a key, and does not find. Among very many keys
// of many lengths some kinds are too rare to be found.
func TestTable_strangers(t *testing.T) {
	for n, kinds := range map[int]int{1: 3, 27: 3, 1000: 1} {
		keys := append(names(n), "SHORT", strings.Repeat("LONG_", 10))
		table := checkTexts(t, keys)
		strangers := table.Strangers(keys)
		if len(strangers) < kinds {
			t.Errorf("%d keys have only the strangers %q", n, strangers)
		}
		for _, text := range strangers {
			if _, found := table.text(keys, text); found || slices.Contains(keys, text) {
				t.Errorf("%d keys: %q is found", n, text)
			}
		}
	}
}

// TestTexts_comparisons counts how often a text is compared with a key: each key once, and of what is next to a key and is
// none, one in a thousand at most, since the hash tells the others.
func TestTexts_comparisons(t *testing.T) {
	keys := names(1000)
	table := checkTexts(t, keys)
	hits, misses, compared := 0, 0, 0
	for _, key := range keys {
		if _, ok := table.candidate(hashText(key, table.Seed)); ok {
			hits++
		}
		for i := range len(key) {
			for bit := range 7 {
				b := []byte(key)
				b[i] ^= 1 << bit
				misses++
				if _, ok := table.candidate(hashText(string(b), table.Seed)); ok {
					compared++
				}
			}
		}
	}
	if hits != len(keys) || compared*1000 > misses {
		t.Errorf("%d of %d keys and %d of %d others are compared", hits, len(keys), compared, misses)
	}
}

// TestTexts_refused names what cannot have a table.
func TestTexts_refused(t *testing.T) {
	_, none := Texts(nil)
	_, twice := Texts([]string{"A", "B", "A"})
	_, noIntegers := Integers(nil)
	_, sameInteger := Integers([]int64{7, -7, -7})
	for _, c := range []struct {
		err  error
		want string
	}{
		{none, "a perfect hash has 1 to 1048576 keys, not 0"},
		{twice, `a perfect hash of 3 keys: the keys 0 and 2 are both A`},
		{noIntegers, "a perfect hash has 1 to 1048576 keys, not 0"},
		{sameInteger, `a perfect hash of 3 keys: the keys 1 and 2 are both -7`},
	} {
		if c.err == nil || c.err.Error() != c.want {
			t.Errorf("the error is %v, want %s", c.err, c.want)
		}
	}
	if _, err := Integers(each(MaxKeys+1, func(i int) int64 { return int64(i) })); err == nil {
		t.Error("a table holds more keys than slots have room for")
	}
}

// TestSearch_bounded expects a hash that cannot do to be given up.
func TestSearch_bounded(t *testing.T) {
	calls := 0
	blind := func(i int, seed uint64) uint64 { calls++; return seed }
	if _, err := search(10, blind); !errors.Is(err, errEqual) || calls != 10*mostEqual {
		t.Errorf("after %d calls: %v", calls, err)
	}
	calls = 0
	crowded := func(i int, seed uint64) uint64 { calls++; return seedAt(i) >> 32 } // all keys share one pilot
	if _, err := search(1000, crowded); !errors.Is(err, errFull) || calls != 1000*growths*seedsPerSize {
		t.Errorf("after %d calls: %v", calls, err)
	}
}

// FuzzTexts looks for sets of keys that a table takes for others.
func FuzzTexts(f *testing.F) {
	f.Add("A,B,AB,,ABCDEFGH,ABCDEFGHI")
	f.Add("\x00,\x00\x00,\x00\x00\x00")
	f.Add("\x01,\x00\x00")
	f.Fuzz(func(t *testing.T, list string) {
		keys := strings.Split(list, ",")
		slices.Sort(keys)
		checkTexts(t, slices.Compact(keys))
	})
}

// FuzzIntegers looks for rows of keys that a table takes for others.
func FuzzIntegers(f *testing.F) {
	f.Add(int64(8000), int64(1), uint16(9))
	f.Add(int64(math.MinInt64), int64(1)<<60, uint16(16))
	f.Fuzz(func(t *testing.T, from, step int64, n uint16) {
		keys := each(int(n)+1, func(i int) int64 { return from + int64(i)*step })
		slices.Sort(keys)
		checkIntegers(t, slices.Compact(keys))
	})
}
