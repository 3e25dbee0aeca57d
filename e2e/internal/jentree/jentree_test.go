package jentree

import (
	"bytes"
	"go/format"
	"testing"
)

const sample = `package sample

import "iter"

// Code is a code.
type Code string

// The codes.
const (
	// First is the first.
	First Code = "FIRST"

	Second Code = "SECOND" // the other one
)

var table = [...]row{
	{First, 404, []string{"a \"b\"", "c"}},
	{
		Code:   Second,
		Status: 0x1f,
		Next:   &other,
	},
}

const text = "one" +
	"two"

// All ranges over them.
func (c Code) All() iter.Seq[Code] {
	check([]row{
		{First, 404, nil},
	}, "x")
	for i, r := range []row{
		{Second, 1, nil},
	} {
		i, r := i, r.Next
		if i > 0 {
			return r, nil
		}
	}
	var none iter.Seq[Code]
	return none
}
`

func TestRenderDeclaresTheSame(t *testing.T) {
	file, err := Parse("sample.go", []byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := file.Render(&out); err != nil {
		t.Fatal(err)
	}
	again, err := Parse("sample.go", out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := Same(file, again); err != nil {
		t.Error(err)
	}
	if formatted, err := format.Source(out.Bytes()); err != nil || !bytes.Equal(formatted, out.Bytes()) {
		t.Errorf("not as gofmt leaves it: %v\n%s", err, out.Bytes())
	}
	t.Logf("%s", out.Bytes())
}
