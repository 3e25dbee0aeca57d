package mutants

import (
	"go/ast"
	"regexp"
	"strings"
)

// function is a function of one line, whose result is changed.
type function struct {
	*file
	label  string
	params map[string]string // types by names, that of the receiver among them
	order  []string          // the names of the parameters
}

// function changes what a function of one line returns.
func (f *file) function(label string, receiver *ast.FieldList, typ *ast.FuncType, body *ast.BlockStmt) {
	if len(body.List) != 1 {
		return
	}
	result, ok := body.List[0].(*ast.ReturnStmt)
	if !ok {
		return
	}
	fn := &function{file: f, label: label, params: map[string]string{}}
	if receiver != nil {
		fn.takes(receiver)
		fn.label = strings.TrimPrefix(f.source(receiver.List[0].Type), "*") + "." + label
	}
	fn.takes(typ.Params)
	fn.results(typ.Results, result)
	for _, e := range result.Results {
		ast.Inspect(e, fn.visit)
	}
}

// takes notes the parameters of a function.
func (fn *function) takes(list *ast.FieldList) {
	for _, field := range list.List {
		for _, name := range field.Names {
			fn.params[name.Name] = fn.source(field.Type)
			fn.order = append(fn.order, name.Name)
		}
	}
}

// wrong are results that are right for no code, by the types that a function returns.
var wrong = map[string][]string{
	"string":                {`"?"`},
	"bool":                  {"true", "false"},
	"int":                   {"-1"},
	"error":                 {"nil"},
	"Category":              {`"?"`},
	"slog.Value":            {`slog.StringValue("?")`},
	"errcode.Retry":         {`errcode.Retry{ID: "?"}`},
	"errcode.Code":          {"nil", "errcode.HTTPStatus(500)"},
	"*errcode.Entry":        {"nil", "new(errcode.Entry)"},
	"*errcode.Family":       {"nil", "new(errcode.Family)"},
	"*errcode.Catalog":      {"nil", "new(errcode.Catalog)"},
	"*errcode.Error":        {"nil", "errcode.New(errcode.HTTPStatus(500))"},
	"([]byte, error)":       {"nil, nil", `[]byte("?"), nil`},
	"(driver.Value, error)": {"nil, nil", `"?", nil`},
	"(errcode.Code, bool)":  {"errcode.HTTPStatus(500), true", "nil, false"},
}

// results puts constants in the place of what is returned.
func (fn *function) results(types *ast.FieldList, s *ast.ReturnStmt) {
	typ := fn.source(types)
	for _, text := range append(wrong[typ], fn.wrongOf(typ)...) {
		if text != "nil, false" || !fn.empty() {
			fn.replace("result", s.Results[0].Pos(), s.Results[len(s.Results)-1].End(), text, "%s returns %s", fn.label, text)
		}
	}
}

// wrongOf are wrong results of types that the package itself has: sequences, and codes with what is returned beside them; and an Is
// that forgets what a code refines.
func (fn *function) wrongOf(typ string) []string {
	if fn.params["target"] != "" && fn.has("Refines:") {
		return []string{"c == target"}
	}
	if element, ok := strings.CutPrefix(typ, "iter.Seq["); ok {
		return []string{"func(func(" + strings.TrimSuffix(element, "]") + ") bool) {}"}
	}
	code, more, ok := strings.Cut(strings.Trim(typ, "()"), ", ")
	if known := fn.names[code]; ok && len(known) > 0 {
		values := known[0] + ", " + strings.Repeat("nil, ", strings.Count(more, ", "))
		return []string{values + "true", values + "false"}
	}
	return nil
}

// empty reports whether the function returns a field that no row of the file has: then it gives the same for whatever it is asked.
func (fn *function) empty() bool {
	_, method, _ := strings.Cut(fn.label, ".")
	field := map[string]string{"Parent": "Refines:", "Label": "Label:"}[method]
	return field != "" && !fn.has(field)
}

// has reports whether the file has a text.
func (f *file) has(text string) bool { return strings.Contains(string(f.text), text) }

// visit changes a part of what is returned.
func (fn *function) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Ident:
		fn.ident(n)
	case *ast.BasicLit:
		fn.instead("literal", fn.label, n, another(n))
	case *ast.SelectorExpr:
		fn.member(n)
		ast.Inspect(n.X, fn.visit)
		return false
	case *ast.IndexExpr: // a function with the type that it is for
		ast.Inspect(n.X, fn.visit)
		return false
	case *ast.KeyValueExpr:
		fn.drop("field dropped", n, "%s is without %s", fn.label, brief(fn.source(n)))
		ast.Inspect(n.Value, fn.visit)
		return false
	case *ast.CallExpr:
		fn.arguments(n)
	}
	return true
}

// ident changes the name of a parameter, a constant or a variable.
func (fn *function) ident(e *ast.Ident) {
	typ, ok := fn.params[e.Name]
	switch {
	case fn.empty():
	case !ok:
		fn.name("name", fn.label, e)
	default:
		for _, text := range fn.other(e.Name, typ) {
			fn.instead("argument", fn.label, e, text)
		}
	}
}

// other returns what may stand in the place of a parameter.
func (fn *function) other(name, typ string) []string {
	var all []string
	for _, other := range fn.order {
		if other != name && fn.params[other] == typ {
			all = append(all, other)
		}
	}
	switch typ {
	case "string", "Category":
		return append(all, name+` + "?"`)
	case "int", "int64":
		return append(all, name+" + 1")
	case "[]byte", "any", "error":
		return append(all, "nil")
	case "errcode.Retry":
		return append(all, "errcode.Retry{}")
	}
	if pointed, ok := strings.CutPrefix(typ, "*"); ok {
		return append(all, "new("+pointed+")")
	}
	return append(all, fn.names[typ][:min(1, len(fn.names[typ]))]...)
}

// members are those of rows and of the runtime, and others of the same type.
var members = map[string]string{
	"Name": "Title", "Title": "Name", "Label": "Title", "DocURL": "Title", "Category": "Name", "Status": "Status + 1", "String": "Name",
	"UnmarshalText": "UnmarshalJSON", "UnmarshalJSON": "UnmarshalText",
}

// member changes the member that is taken of something.
func (fn *function) member(e *ast.SelectorExpr) {
	if other := members[e.Sel.Name]; other != "" && fn.source(e) != "errcode.Category" {
		fn.instead("member", fn.label, e.Sel, other)
	}
}

// filled is a user message with a placeholder.
var filled = regexp.MustCompile(`UserMessage: +".*\{`)

// arguments changes the parameters of a message, and leaves out the filling of a user message that has something to fill.
func (fn *function) arguments(e *ast.CallExpr) {
	if s, ok := e.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "Sentence" && filled.Match(fn.text) {
		fn.replace("member", s.Sel.Pos(), e.End(), "UserMessage", "%s: Sentence() -> UserMessage", fn.label)
	}
	if fn.source(e.Fun) != "errcode.NewMessage" {
		return
	}
	for _, param := range e.Args[1:] { // in any order, which nobody can see
		fn.drop("parameter", param, "%s is without %s", fn.label, brief(fn.source(param)))
	}
}
