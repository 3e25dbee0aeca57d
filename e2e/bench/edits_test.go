package main

import (
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/testkit/synthetic"
)

// TestRemovable takes each code out that can be taken out, and expects the catalog to go without it.
func TestRemovable(t *testing.T) {
	source := synthetic.Catalog(synthetic.Mixed(20))
	all, err := removable(source)
	if err != nil || len(all) != 17 { // all but the last of three families
		t.Fatalf("%d codes can be taken out, %v", len(all), err)
	}
	for _, r := range all {
		rest := r.without(source)
		if _, err := build(rest); err != nil {
			t.Errorf("without lines %d to %d: %v", r.from, r.to, err)
		}
		if n := strings.Count(string(rest), "user_message:"); n != 19 {
			t.Errorf("%d entries are left without lines %d to %d", n, r.from, r.to)
		}
	}
}

func TestChangedLines(t *testing.T) {
	before := []output.File{{Name: "a.go", Content: []byte("1\n2\n3\n")}, {Name: "b.go", Content: []byte("1\n")}}
	after := []output.File{{Name: "a.go", Content: []byte("1\n3\n4\n5\n")}, {Name: "b.go", Content: []byte("1\n")}}
	if gone, come, where := changedLines(before, after); gone != 1 || come != 2 || where != "a.go 2" {
		t.Errorf("got %d gone, %d come in %s", gone, come, where)
	}
}
