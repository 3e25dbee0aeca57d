package phash

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// slotOf gives the slot of a hash, as lookups do.
func slotOf(table *Table, hash uint64) uint64 {
	return Displace(hash, table.Pilots[hash>>table.PilotShift()]) >> table.SlotShift()
}

// checkTable expects a table of different keys to give each of them a slot of its own.
func checkTable[K comparable](t *testing.T, table *Table, ok bool, keys []K, hash func(K, uint64) uint64) *Table {
	t.Helper()
	if !ok {
		t.Fatalf("%d keys have no table", len(keys))
	}
	owners := make([]int, table.Slots)
	for i, key := range keys {
		slot := slotOf(table, hash(key, table.Seed))
		if other := owners[slot] - 1; other >= 0 {
			t.Fatalf("%v and %v share slot %d", keys[other], key, slot)
		}
		owners[slot] = i + 1
	}
	return table
}

func checkTexts(t *testing.T, keys []string) *Table {
	t.Helper()
	table, ok := TextTable(keys)
	return checkTable(t, table, ok, keys, hashText)
}

func checkInts(t *testing.T, keys []int64) *Table {
	t.Helper()
	table, ok := IntTable(keys)
	return checkTable(t, table, ok, keys, HashInt)
}

// TestTextTable makes tables of keys of all kinds.
func TestTextTable(t *testing.T) {
	for _, set := range textSets {
		t.Run(set.name, func(t *testing.T) { checkTexts(t, set.keys) })
	}
}

// TestIntTable makes tables of keys of all kinds.
func TestIntTable(t *testing.T) {
	for _, set := range intSets {
		t.Run(set.name, func(t *testing.T) { checkInts(t, set.keys) })
	}
}

// TestTextTable_pairs varies two bytes of texts of each length, wherever they are.
func TestTextTable_pairs(t *testing.T) {
	const letters = "ABMNZ019_"
	for n := MinText; n <= MaxText; n++ {
		for i := range n {
			for j := range i {
				checkTexts(t, each(len(letters)*len(letters), func(at int) string {
					b := []byte(strings.Repeat("E", n))
					b[i], b[j] = letters[at/len(letters)], letters[at%len(letters)]
					return string(b)
				}))
			}
		}
	}
}

// TestTable_sizes makes tables of every small size, and holds them to the memory that they may take.
func TestTable_sizes(t *testing.T) {
	for n := range 300 {
		texts := checkTexts(t, each(n, func(i int) string { return fmt.Sprintf("CODE_%03d_%d", i, i*i) }))
		ints := checkInts(t, each(n, func(i int) int64 { return int64(i) * 100 }))
		for _, table := range []*Table{texts, ints} {
			if table.Slots > max(4, 3*n) || len(table.Pilots) > max(2, n) {
				t.Errorf("%d keys take %d slots and %d pilots", n, table.Slots, len(table.Pilots))
			}
		}
	}
}

// TestTable_otherHashes expects hashes of whatever is no key to have slots, too.
func TestTable_otherHashes(t *testing.T) {
	for _, set := range textSets {
		table := checkTexts(t, set.keys)
		for _, hash := range append(each(1000, random(2)), 0, math.MaxInt64, math.MinInt64, -1) {
			if slot := slotOf(table, uint64(hash)); slot >= uint64(table.Slots) {
				t.Errorf("%s: %#x has slot %d of %d", set.name, hash, slot, table.Slots)
			}
		}
	}
}

// TestTable_deterministic holds small tables to what they were on the machine where this was written.
func TestTable_deterministic(t *testing.T) {
	texts := []string{"AUTH_FORBIDDEN", "AUTH_EXPIRED", "SOLD_OUT", "PAYMENT_PROVIDER_NOT_REACHABLE_1", "\xff\x80\x00\x7f\xff\x80\x00\x7f\xff", "GONE_AWAY", "CARD_DECLINED"}
	ints := []int64{2006, 200601, -5, 0, 1 << 40}
	textTable, intTable := checkTexts(t, texts), checkInts(t, ints)
	textSlots := each(len(texts), func(i int) uint64 { return slotOf(textTable, hashText(texts[i], textTable.Seed)) })
	intSlots := each(len(ints), func(i int) uint64 { return slotOf(intTable, HashInt(ints[i], intTable.Seed)) })
	for _, c := range []struct {
		table *Table
		slots []uint64
		want  string
	}{
		{textTable, textSlots, "0xe220a8397b1dcdaf [2 9] of 8: [7 5 0 3 2 6 4]"},
		{intTable, intSlots, "0xe220a8397b1dcdaf [0 2] of 8: [1 3 4 0 5]"},
	} {
		if got := fmt.Sprintf("%#x %d of %d: %d", c.table.Seed, c.table.Pilots, c.table.Slots, c.slots); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// TestTable_refused expects no table of keys that cannot have one.
func TestTable_refused(t *testing.T) {
	for name, keys := range map[string][]string{
		"equal texts": {"SOLD_OUT", "GONE_AWAY", "SOLD_OUT"},
		"short text":  {"SOLD_OUT", "SOLDOUT"},
		"long text":   {"SOLD_OUT", strings.Repeat("A", MaxText+1)},
	} {
		if _, ok := TextTable(keys); ok {
			t.Errorf("%s: there is a table", name)
		}
	}
	many := each(MaxKeys+1, func(i int) int64 { return int64(i) })
	if _, ok := IntTable(many); ok {
		t.Error("there is a table of too many keys")
	}
	if _, ok := IntTable(append(many[:1000:1000], 7)); ok {
		t.Error("there is a table of equal integers")
	}
	checkInts(t, many[:MaxKeys])
}

// TestSearch_bounded expects a hash that cannot do to be given up.
func TestSearch_bounded(t *testing.T) {
	calls := 0
	equal := func(i int, seed uint64) uint64 { calls++; return seed }
	if _, ok := search(10, equal); ok || calls != 10*mostEqual {
		t.Errorf("equal hashes: %v after %d calls", ok, calls)
	}
	calls = 0
	crowded := func(i int, seed uint64) uint64 { calls++; return seedAt(i) >> 32 } // all keys share one pilot
	if _, ok := search(1000, crowded); ok || calls != 1000*growths*seedsPerSize {
		t.Errorf("one pilot for all: %v after %d calls", ok, calls)
	}
}

// FuzzTextTable looks for texts that have no table.
func FuzzTextTable(f *testing.F) {
	f.Add("SOLD_OUT,GONE_AWAY,AUTH_FORBIDDEN")
	f.Add("ERROR_AA,ERROR_AB,ERROR_BA,ERROR_BB,ERROR_AAA")
	f.Fuzz(func(t *testing.T, list string) {
		keys := slices.DeleteFunc(strings.Split(list, ","), func(s string) bool { return len(s) < MinText || len(s) > MaxText })
		slices.Sort(keys)
		checkTexts(t, slices.Compact(keys))
	})
}

// FuzzIntTable looks for rows of integers that have no table.
func FuzzIntTable(f *testing.F) {
	f.Add(int64(8000), int64(1), uint16(9))
	f.Add(int64(math.MinInt64), int64(1)<<60, uint16(16))
	f.Fuzz(func(t *testing.T, from, step int64, n uint16) {
		keys := each(int(n)+1, func(i int) int64 { return from + int64(i)*step })
		slices.Sort(keys)
		checkInts(t, slices.Compact(keys))
	})
}
