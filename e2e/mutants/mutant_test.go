package mutants

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small is a package with something of every kind.
const small = `package small

const One Code = 1
const Two Code = 2

func NewTwo(a, b string) *errcode.Error {
	return errcode.NewMessage(Two, errcode.Param{Name: "a", Value: a}, errcode.Param{Name: "b", Value: strconv.Itoa(b)})
}

func (c Code) Title() string { return family.ByInt(int64(c)).Title }

var family = errcode.Family{
	KnownBy: errcode.ByStatus,
	Entries: []errcode.Entry{
		{
			Code:   One,
			Status: 400,
			Tags:   []string{"x", "y"},
		},
		{Code: Two, Wait: 2 * time.Second},
	},
}
`

// changes are its mutants.
const changes = `small.go:3 One: 1 -> 2
small.go:4 Two: 2 -> 3
small.go:7 NewTwo returns nil
small.go:7 NewTwo returns errcode.New(errcode.HTTPStatus(500))
small.go:7 NewTwo is without errcode.Param{Name: "a", Value: a}
small.go:7 NewTwo is without errcode.Param{Name: "b", Value: strconv.Itoa(b)}
small.go:7 NewTwo: Two -> One
small.go:7 NewTwo is without Name: "a"
small.go:7 NewTwo: "a" -> "aX"
small.go:7 NewTwo is without Value: a
small.go:7 NewTwo: a -> b
small.go:7 NewTwo: a -> a + "?"
small.go:7 NewTwo is without Name: "b"
small.go:7 NewTwo: "b" -> "bX"
small.go:7 NewTwo is without Value: strconv.Itoa(b)
small.go:7 NewTwo: b -> a
small.go:7 NewTwo: b -> b + "?"
small.go:10 Code.Title returns "?"
small.go:10 Code.Title: Title -> Name
small.go:10 Code.Title: c -> One
small.go:13 family.KnownBy dropped
small.go:13 family.KnownBy: errcode.ByStatus -> errcode.ByMessage
small.go:14 family.Entries dropped
small.go:15 family.Entries[One] dropped
small.go:15 family.Entries[One] and the next swapped
small.go:16 family.Entries[One].Code dropped
small.go:16 family.Entries[One].Code: One -> Two
small.go:17 family.Entries[One].Status dropped
small.go:17 family.Entries[One].Status: 400 -> 401
small.go:18 family.Entries[One].Tags dropped
small.go:18 family.Entries[One].Tags[0] dropped
small.go:18 family.Entries[One].Tags[0] and the next swapped
small.go:18 family.Entries[One].Tags[0]: "x" -> "xX"
small.go:18 family.Entries[One].Tags[1] dropped
small.go:18 family.Entries[One].Tags[1]: "y" -> "yX"
small.go:20 family.Entries[Two] dropped
small.go:20 family.Entries[Two].Code dropped
small.go:20 family.Entries[Two].Code: Two -> One
small.go:20 family.Entries[Two].Wait dropped
small.go:20 family.Entries[Two].Wait: 2 -> 3
small.go:20 family.Entries[Two].Wait: time.Second -> time.Millisecond
`

// TestMutantsOf expects the mutants of a small package, each of which is another text.
func TestMutantsOf(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "small.go"), []byte(small), 0o644); err != nil {
		t.Fatal(err)
	}
	all, err := mutantsOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	texts := map[string]bool{small: true}
	for _, m := range all {
		text, err := m.source()
		if err != nil || texts[string(text)] {
			t.Errorf("%s: %v\n%s", m.name, err, text)
		}
		texts[string(text)] = true
		names = append(names, m.name)
	}
	if got := strings.Join(names, "\n") + "\n"; got != changes {
		t.Errorf("the mutants are\n%s", got)
	}
}
