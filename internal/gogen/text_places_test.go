package gogen

import (
	"strings"
	"testing"
)

// TestGenerate_tooLong gives an entry more text than the tables have room for.
func TestGenerate_tooLong(t *testing.T) {
	c := singleCatalog()
	c.Families[0].Entries[0].Description = strings.Repeat("x", mostText)
	_, err := Generate(c, Options{})
	if err == nil || !strings.Contains(err.Error(), "the texts of solo/x have") {
		t.Errorf("got the error %v", err)
	}
}
