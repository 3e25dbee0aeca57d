// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"cmp"
	"slices"
)

// keyed is a line of a table that find searches. The keys of a table ascend.
type keyed[K cmp.Ordered, V any] struct {
	key   K
	value V
}

// find gives the value that a table has under a key, and false when it has none.
func find[K cmp.Ordered, V any](table []keyed[K, V], key K) (V, bool) {
	i, ok := slices.BinarySearchFunc(table, key, func(line keyed[K, V], key K) int {
		return cmp.Compare(line.key, key)
	})
	if !ok {
		var none V
		return none, false
	}
	return table[i].value, true
}
