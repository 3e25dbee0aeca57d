// Package relocs counts the relocations that fall into the variables of one Go package of a position-independent
// executable: the words that the dynamic linker has to change whenever the program starts. It reads ELF for amd64.
package relocs

import (
	"cmp"
	"debug/elf"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Symbol is a piece of memory, and what the linker has to change in it.
type Symbol struct {
	Name        string // without the path of its package; empty for a part of a value, which has no name in the file
	Size        uint64 // bytes
	Relocations int
	Owner       string // the variable that leads to it: its own name where it has one
	ours        bool   // of the package
	address     uint64
	targets     []uint64
}

// Read gives the variables of a package, and the parts of values that they lead to, as far as they have relocations.
func Read(file io.ReaderAt, pkg string) ([]*Symbol, error) {
	f, err := elf.NewFile(file)
	if err != nil {
		return nil, err
	}
	named, err := symbols(f, pkg)
	if err != nil {
		return nil, err
	}
	relative, err := relocations(f)
	if err != nil {
		return nil, err
	}
	all := withParts(named, relative)
	for _, r := range relative {
		if s := holding(all, r.Off); s != nil {
			s.Relocations++
			s.targets = append(s.targets, uint64(r.Addend))
		}
	}
	own(all)
	return slices.DeleteFunc(all, func(s *Symbol) bool { return s.Owner == "" || s.Relocations == 0 }), nil
}

// symbols lists everything with a name, by address.
func symbols(f *elf.File, pkg string) ([]*Symbol, error) {
	table, err := f.Symbols()
	if err != nil {
		return nil, fmt.Errorf("read the symbols: %w", err)
	}
	var all []*Symbol
	for _, s := range table {
		name, ours := strings.CutPrefix(s.Name, pkg+".")
		if s.Size > 0 {
			ours = ours && elf.ST_TYPE(s.Info) == elf.STT_OBJECT
			all = append(all, &Symbol{Name: name, Size: s.Size, ours: ours, address: s.Value})
		}
	}
	return ascending(all), nil
}

func ascending(all []*Symbol) []*Symbol {
	slices.SortStableFunc(all, func(a, b *Symbol) int { return cmp.Compare(a.address, b.address) })
	return all
}

// relocations gives those that add the address at which the program is loaded.
func relocations(f *elf.File) ([]elf.Rela64, error) {
	var all []elf.Rela64
	for _, section := range f.Sections {
		if section.Type != elf.SHT_RELA {
			continue
		}
		entries := make([]elf.Rela64, section.Size/24)
		if err := binary.Read(section.Open(), f.ByteOrder, entries); err != nil {
			return nil, fmt.Errorf("read %s: %w", section.Name, err)
		}
		all = append(all, entries...)
	}
	return slices.DeleteFunc(all, func(r elf.Rela64) bool {
		return elf.R_X86_64(elf.R_TYPE64(r.Info)) != elf.R_X86_64_RELATIVE
	}), nil
}

// withParts adds what relocations point to and nothing names: parts of values, each up to where something else begins.
func withParts(named []*Symbol, relative []elf.Rela64) []*Symbol {
	all := slices.Clone(named)
	seen := map[uint64]bool{}
	for _, r := range relative {
		if address := uint64(r.Addend); !seen[address] && holding(named, address) == nil {
			seen[address] = true
			all = append(all, &Symbol{address: address})
		}
	}
	ascending(all)
	for i, s := range all {
		if s.Name == "" && i+1 < len(all) {
			s.Size = all[i+1].address - s.address
		}
	}
	return all
}

// holding gives the symbol that an address lies in, or nil. The symbols ascend.
func holding(all []*Symbol, address uint64) *Symbol {
	i, _ := slices.BinarySearchFunc(all, address+1, func(s *Symbol, address uint64) int {
		return cmp.Compare(s.address, address)
	})
	if i == 0 || address >= all[i-1].address+all[i-1].Size {
		return nil
	}
	return all[i-1]
}

// own settles to which variable of the package each symbol belongs.
func own(all []*Symbol) {
	for _, s := range all {
		if s.ours {
			s.claim(all, s.Name)
		}
	}
}

// claim names the owner of a symbol, and of the nameless ones that it points to. What the compiler made up for functions
// points to other functions' data, and owns none of it.
func (s *Symbol) claim(all []*Symbol, owner string) {
	s.Owner = owner
	if strings.HasPrefix(owner, ".") {
		return
	}
	for _, address := range s.targets {
		if next := holding(all, address); next != nil && next.Name == "" && next.Owner == "" {
			next.claim(all, owner)
		}
	}
}
