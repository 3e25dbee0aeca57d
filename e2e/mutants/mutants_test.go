// Package mutants proves that the tests which errgen emits fail where a generated package is wrong.
package mutants

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// mutants are wrong versions of errcode/internal/shop, each by one change of one file. Its tests are the emitted ones, and have to
// fail.
var mutants = map[string]struct{ file, from, to string }{
	"a constant":                {"order.go", "OrderInvalid OrderCode = 4000", "OrderInvalid OrderCode = 4010"},
	"a constant and its row":    {"stock.go", `"STOCK_EMPTY"`, `"STOCK_EMPTIED"`},
	"a text on the wire":        {"order.go", `Wire:        "4000"`, `Wire:        "4010"`},
	"a name":                    {"order.go", `Name:        "INVALID"`, `Name:        "VALID"`},
	"a status":                  {"order.go", "Status:      429", "Status:      420"},
	"a category":                {"order.go", `Category:    "server"`, `Category:    "client"`},
	"a strategy":                {"order.go", "Retry:       &RetryBackoff", "Retry:       &RetryNever"},
	"a user message":            {"order.go", "Please fill in {field}.", "Please fill out {field}."},
	"a message":                 {"form.go", `Message:     "{field} is mandatory."`, `Message:     "{field} is optional."`},
	"what is refined":           {"order.go", `Refines:     "4000",`, ``},
	"a cause":                   {"order.go", `Fix: "Update it."`, `Fix: "Buy another."`},
	"a deprecation":             {"stock.go", `Since: "v2", `, ``},
	"the order of rows":         {"web.go", "Code:        WebNotFound,\n			Wire:        \"404\"", "Code:        WebBadGateway,\n			Wire:        \"502\""},
	"a method":                  {"order.go", "Title() string { return orderFamily.ByInt(int64(c)).Title }", "Title() string { return orderFamily.ByInt(int64(c)).Name }"},
	"Known":                     {"order.go", "Known() bool { return orderFamily.ByInt(int64(c)).Known() }", "Known() bool { return true }"},
	"Is":                        {"order.go", "return errcode.Is(c, target)", "return c == target"},
	"Parent":                    {"order.go", "return errcode.Parent(c)", "return c, true"},
	"UserMessage":               {"order.go", ".Sentence()", ".UserMessage"},
	"Retry":                     {"stock.go", "return stockFamily.ByText(string(c)).Strategy()", "return errcode.Retry{}"},
	"MarshalText":               {"stock.go", "return []byte(c.String()), nil", "return []byte(c.Name()), nil"},
	"MarshalJSON":               {"order.go", "return errcode.MarshalJSON(c)", "return errcode.MarshalJSON(OrderInvalid)"},
	"UnmarshalText":             {"order.go", "return errcode.UnmarshalText(&orderFamily, c, text)", "return errcode.UnmarshalJSON(&orderFamily, c, text)"},
	"UnmarshalJSON":             {"order.go", "return errcode.UnmarshalJSON(&orderFamily, c, data)", "return errcode.UnmarshalText(&orderFamily, c, data)"},
	"Scan":                      {"stock.go", "return errcode.Scan(&stockFamily, c, value)", "return nil"},
	"Value":                     {"order.go", "return int64(c), nil", "return int64(c) + 1, nil"},
	"Entry":                     {"stock.go", "return stockFamily.TextEntry(string(c))", "return stockFamily.TextEntry(c.Name())"},
	"the family of a type":      {"stock.go", "Family() *errcode.Family { return &stockFamily }", "Family() *errcode.Family { return &formFamily }"},
	"Parse of another family":   {"stock.go", "errcode.Parse[StockCode](&stockFamily, wire)", "errcode.Parse[StockCode](&formFamily, wire)"},
	"All of another family":     {"stock.go", "errcode.All[StockCode](&stockFamily)", "errcode.All[StockCode](&formFamily)"},
	"Match of another family":   {"form.go", "errcode.Match[FormCode](&formFamily, status, text)", "errcode.Match[FormCode](&orderFamily, status, text)"},
	"what makes codes":          {"order.go", "return OrderCode(n) }", "return OrderCode(n + 1) }"},
	"an envelope":               {"order.go", `{Code: "/errorCode", Message: "/message"}`, `{Code: "/error", Message: "/message"}`},
	"an envelope's list":        {"form.go", `{List: "/problems", Message: "/text"}`, `{List: "/problems", Message: "/message"}`},
	"a constructor":             {"order.go", `Param{Name: "count", Value: strconv.Itoa(count)}`, `Param{Name: "count", Value: strconv.Itoa(limit)}`},
	"the code of a constructor": {"form.go", "errcode.NewMessage(FormFieldMandatory,", "errcode.NewMessage(FormClosed,"},
	"a category's statuses":     {"catalog.go", "{From: 400, To: 499}", "{From: 400, To: 498}"},
	"a category's words":        {"catalog.go", `Description: "The request is wrong."`, `Description: "The request is right."`},
	"a wait":                    {"catalog.go", "500 * time.Millisecond", "400 * time.Millisecond"},
	"the fallback":              {"catalog.go", "Fallback: StockInternalError", "Fallback: StockEmpty"},
	"a family that is missing":  {"catalog.go", "		&webFamily,\n", ""},
	"what is allowed":           {"order.go", "To: 5999", "To: 6999"},
	"a pattern":                 {"stock.go", `STOCK_[A-Z_]+`, `[A-Z_]+`},
	"the title of a family":     {"web.go", `Title:   "HTTP statuses"`, `Title:   "statuses"`},
	"how a family is known":     {"form.go", "	KnownBy: errcode.ByMessage,\n", ""},
}

// TestMutants sees each mutant fail by the emitted tests alone.
func TestMutants(t *testing.T) {
	const dir = "../../errcode/internal/shop"
	for name, m := range mutants {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, err := filepath.Abs(filepath.Join(dir, m.file))
			if err != nil {
				t.Fatal(err)
			}
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			changed := strings.Replace(string(source), m.from, m.to, 1)
			if changed == string(source) {
				t.Fatalf("%q is not there", m.from)
			}
			if out, err := testWith(t, dir, path, changed); err == nil || strings.Contains(out, "[build failed]") {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// testWith runs the tests of a folder with one file changed.
func testWith(t *testing.T, dir, path, content string) (string, error) {
	t.Helper()
	scratch := t.TempDir()
	changed, overlay := filepath.Join(scratch, "changed.go"), filepath.Join(scratch, "overlay.json")
	text, err := json.Marshal(map[string]any{"Replace": map[string]string{path: changed}})
	if err == nil {
		err = os.WriteFile(overlay, text, 0o644)
	}
	if err == nil {
		err = os.WriteFile(changed, []byte(content), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "test", "-vet=off", "-overlay", overlay, ".")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}
