package relocs

import (
	"debug/elf"
	"testing"
)

// TestParts follows the pointers of a list of two codes to the strings that they are.
func TestParts(t *testing.T) {
	named := []*Symbol{
		{Name: "allCodes", Size: 32, ours: true, address: 100},
		{Name: "itab", Size: 40, address: 400},
		{Name: "text", Size: 50, address: 500},
	}
	relative := []elf.Rela64{
		{Off: 100, Addend: 400}, {Off: 108, Addend: 200}, {Off: 116, Addend: 400}, {Off: 124, Addend: 216},
		{Off: 200, Addend: 500}, {Off: 216, Addend: 510},
	}
	all := withParts(named, relative)
	for _, r := range relative {
		s := holding(all, r.Off)
		s.Relocations++
		s.targets = append(s.targets, uint64(r.Addend))
	}
	own(all)
	for _, s := range all {
		if s.Name == "" && (s.Owner != "allCodes" || s.Relocations != 1) {
			t.Errorf("the part at %d belongs to %q with %d relocations", s.address, s.Owner, s.Relocations)
		}
	}
}

func TestHolding(t *testing.T) {
	all := []*Symbol{{Name: "a", Size: 8, address: 16}, {Name: "b", Size: 8, address: 32}}
	for address, want := range map[uint64]string{15: "", 16: "a", 23: "a", 24: "", 32: "b", 39: "b", 40: ""} {
		got := ""
		if s := holding(all, address); s != nil {
			got = s.Name
		}
		if got != want {
			t.Errorf("%d lies in %q, not %q", address, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	c := Count([]*Symbol{
		{Name: "allCodes", Owner: "allCodes", Size: 32, Relocations: 4},
		{Owner: "allCodes", Size: 16, Relocations: 1},
		{Name: "codesByStatus", Owner: "codesByStatus", Size: 64, Relocations: 7},
		{Name: "textsOfCode", Owner: "textsOfCode", Size: 64, Relocations: 3},
		{Name: ".dict.find", Owner: ".dict.find", Size: 8, Relocations: 1},
	})
	if c.Lists != 4 || c.Boxes != 1 || c.Rows != 2 || c.Orders != 7 || c.Tables != 3 || c.Code != 1 {
		t.Errorf("got %+v", c)
	}
}
