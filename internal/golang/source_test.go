package golang

import (
	"strings"
	"testing"

	"github.com/dave/jennifer/jen"
)

// TestRender_verifies smuggles declarations past the emitters and expects them to be found.
func TestRender_verifies(t *testing.T) {
	for name, d := range map[string]declaration{
		"something more": {names: []string{"X"}, code: jen.Const().Id("X").Op("=").Lit(1).Line().Func().Id("init").Params().Block()},
		"nothing":        {names: []string{"X"}, code: jen.Comment("// const X = 1")},
		"something else": {names: []string{"X"}, code: jen.Const().Id("Y").Op("=").Lit(1)},
		"a method":       {names: []string{"f"}, code: jen.Func().Params(jen.Op("*").Id("T")).Id("f").Params().Block()},
		"out of a doc":   {names: []string{"X"}, doc: "// X.\nvar Y int\n", code: jen.Const().Id("X").Op("=").Lit(1)},
	} {
		_, err := source{name: "x.go", declarations: []declaration{d}}.render("p", "c")
		if err == nil || !strings.Contains(err.Error(), "the result declares") {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

func TestRender_syntax(t *testing.T) {
	d := declaration{names: []string{"X"}, code: jen.Const().Id("X Y =").Op("}")}
	if _, err := (source{name: "x.go", declarations: []declaration{d}}).render("p", "c"); err == nil {
		t.Error("what is not Go is accepted")
	}
}
