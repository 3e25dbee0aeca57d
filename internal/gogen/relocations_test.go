package gogen

import (
	"debug/elf"
	"encoding/binary"
	"path/filepath"
	"regexp"
	"runtime"
	"testing"
)

// usesAll is a program that reaches every table of the sample's families.
const usesAll = `package main

import (
	"fmt"
	"os"

	errcat "example.com/errors"
)

func main() {
	fmt.Println(errcat.MatchMsgCode(len(os.Args), os.Args[0]))
	code, ok := errcat.Lookup(os.Args[0])
	if ok {
		fmt.Println(code.Entry())
	}
}
`

// TestGenerate_relocations expects the index and the texts of families to be the same wherever a program is loaded: no line
// of them has to be written when it starts. A row of []Code takes the two words of an interface value.
func TestGenerate_relocations(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only for ELF")
	}
	dir := module(t, generate(t, sampleCatalog(), Options{WithoutHTTP: true}))
	write(t, filepath.Join(dir, "main", "main.go"), []byte(usesAll))
	program := filepath.Join(t.TempDir(), "program")
	if out, err := goCommand(dir, "build", "-buildmode=pie", "-o", program, "./main"); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	tables := relocations(t, program, regexp.MustCompile(`^example\.com/errors\.([a-zA-Z]+Of(Msg|Legacy|Identity)Code|handlings)$`))
	for _, name := range []string{
		"handlingsOfMsgCode", "blocksOfMsgCode", "slotsOfMsgCode", "pilotsOfMsgCode", "offsetsOfMsgCode", "codesOfLegacyCode", "statusesOfMsgCode",
		"startsOfMsgCode", "endsOfMsgCode", "templatesOfMsgCode", "placeholdersOfMsgCode", "handlings",
	} {
		if _, ok := tables["example.com/errors."+name]; !ok {
			t.Errorf("the table %s is not there: %v", name, tables)
		}
	}
	for name, n := range tables {
		if n != 0 {
			t.Errorf("%s has %d relocations", name, n)
		}
	}
	rows := 2 * len(sampleCatalog().Families[1].Entries)
	if all := relocations(t, program, regexp.MustCompile(`\.allLegacyCodes$`)); all["example.com/errors.allLegacyCodes"] != rows {
		t.Errorf("relocations of a list of codes: %v, want %d", all, rows)
	}
}

// relocations counts those inside of the symbols of a program.
func relocations(t *testing.T, program string, symbols *regexp.Regexp) map[string]int {
	t.Helper()
	file, err := elf.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	all, err := file.Symbols()
	if err != nil {
		t.Fatal(err)
	}
	places := relocated(t, file)
	counts := map[string]int{}
	for _, s := range all {
		if symbols.MatchString(s.Name) {
			counts[s.Name] = 0
			for _, place := range places {
				if s.Value <= place && place < s.Value+s.Size {
					counts[s.Name]++
				}
			}
		}
	}
	return counts
}

// relocated lists the places that are written when a program is loaded.
func relocated(t *testing.T, file *elf.File) []uint64 {
	t.Helper()
	const size = 24 // of an entry: place, information, addend
	var places []uint64
	for _, section := range file.Sections {
		if section.Type != elf.SHT_RELA {
			continue
		}
		data, err := section.Data()
		if err != nil {
			t.Fatal(err)
		}
		for ; len(data) >= size; data = data[size:] {
			places = append(places, binary.LittleEndian.Uint64(data))
		}
	}
	return places
}
