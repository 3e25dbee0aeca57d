package relocs

import "strings"

// Counts are the relocations of a package by what they are for.
type Counts struct {
	Lists  int            // in the lists that hold a code a row
	Boxes  int            // in the values that these lists point to
	Rows   int            // of those lists
	Orders int            // in lists of codes in another order
	Code   int            // in what the compiler made up for functions
	Tables int            // in all other variables
	Names  map[string]int // the same ones by variable
}

// rowSize is what a code takes in a list, in bytes.
const rowSize = 16

// Count divides the relocations of a package. Variables whose names start with all hold a code a row; those whose names
// start with codesBy are lists in another order.
func Count(symbols []*Symbol) Counts {
	c := Counts{Names: map[string]int{}}
	for _, s := range symbols {
		c.Names[s.Owner] += s.Relocations
		switch {
		case strings.HasPrefix(s.Owner, "."):
			c.Code += s.Relocations
		case strings.HasPrefix(s.Owner, "codesBy"):
			c.Orders += s.Relocations
		case strings.HasPrefix(s.Owner, "all"):
			c.list(s)
		default:
			c.Tables += s.Relocations
		}
	}
	return c
}

// list counts a list that holds a code a row, or a value that it points to.
func (c *Counts) list(s *Symbol) {
	if s.Name == "" {
		c.Boxes += s.Relocations
		return
	}
	c.Lists += s.Relocations
	c.Rows += int(s.Size / rowSize)
}
