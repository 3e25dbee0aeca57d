package gogen

import (
	"debug/elf"
	"encoding/binary"
	"path/filepath"
	"regexp"
	"runtime"
	"testing"
)

// TestMessages_relocations expects the tables of messages to be the same wherever a program is loaded: no line of them
// has to be written when it starts. As proof that relocations are found at all, the codes have some.
func TestMessages_relocations(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only for ELF")
	}
	dir := module(t, generate(t, sampleCatalog(), Options{WithoutHTTP: true}))
	write(t, filepath.Join(dir, "main", "main.go"), []byte(
		"package main\n\nimport (\n\t\"os\"\n\n\terrcat \"example.com/errors\"\n)\n\n"+
			"func main() { println(errcat.MatchMsgCode(len(os.Args), os.Args[0])) }\n"))
	program := filepath.Join(t.TempDir(), "program")
	if out, err := goCommand(dir, "build", "-buildmode=pie", "-o", program, "./main"); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	tables := relocations(t, program, regexp.MustCompile(`^example\.com/errors\.(statuses|starts|ends|templates|placeholders)OfMsgCode$`))
	if len(tables) != 5 {
		t.Errorf("not all tables are there: %v", tables)
	}
	for name, n := range tables {
		if n != 0 {
			t.Errorf("%s has %d relocations", name, n)
		}
	}
	if codes := relocations(t, program, regexp.MustCompile(`\.allMsgCodes$`)); codes["example.com/errors.allMsgCodes"] == 0 {
		t.Errorf("no relocations are found where some must be: %v", codes)
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
