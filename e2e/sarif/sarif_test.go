package sarif

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/testkit/broken"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func validate(t *testing.T, schema *jsonschema.Schema, log []byte) {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(log))
	if err != nil {
		t.Fatalf("%v\n%s", err, log)
	}
	if err := schema.Validate(document); err != nil {
		t.Errorf("%v\n%s", err, log)
	}
}

// TestSchema expects the schema to refuse what is not SARIF, so that its approval says something.
func TestSchema(t *testing.T) {
	schema := compiled(t)
	valid := `{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "errgen"}}, "results": [{"message": {"text": "a"},
		"locations": [{"physicalLocation": {"artifactLocation": {"uri": "a.yaml"}, "region": {"startLine": 1}}}]}]}]}`
	validate(t, schema, []byte(valid))
	for old, changed := range map[string]string{
		`"2.1.0"`: `"2.0.0"`, `"runs"`: `"run"`, `"name"`: `"nam"`, `"text": "a"`: `"text": 1`, `"startLine": 1`: `"startLine": 0`, `a.yaml`: `a%zz.yaml`,
	} {
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(valid, old, changed, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(document) == nil {
			t.Errorf("the schema takes %s", changed)
		}
	}
}

// TestCatalogs has errgen check every broken catalog of its own tests, and validates what it reports.
func TestCatalogs(t *testing.T) {
	catalogs, err := broken.Catalogs("../../internal/model/testdata/err")
	if err != nil {
		t.Fatal(err)
	}
	schema := compiled(t)
	for _, c := range catalogs {
		t.Run(c.Name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile(c.Name+".yaml", c.Source, 0o644); err != nil {
				t.Fatal(err)
			}
			validate(t, schema, checked(t, c.Name+".yaml", cli.ExitBadInput))
		})
	}
	validate(t, schema, checked(t, "../../spec/errors.yaml", cli.ExitFound))
}

// checked gives the log of errgen check, with an exit status.
func checked(t *testing.T, catalog string, want int) []byte {
	t.Helper()
	var log, remarks bytes.Buffer
	errgen := cli.Command{Stdin: os.Stdin, Stdout: &log, Stderr: &remarks}
	if status := errgen.Main([]string{"check", "--format", "sarif", "--spec", catalog, "--docs", t.TempDir()}); status != want {
		t.Errorf("exit status %d, want %d: %s", status, want, remarks.String())
	}
	return log.Bytes()
}

// FuzzLog reports problems of any words in files of any names.
func FuzzLog(f *testing.F) {
	for _, text := range []string{"plain", "100%", "%zz", "a b", "[a]", "c:d", "/etc/a", "//a/b", "\\\\a", "日本", "a#b?c", "\xff", "\x00", "", "\u2028", "..", "*"} {
		f.Add(text, text, 3)
	}
	schema := compiled(f)
	f.Fuzz(func(t *testing.T, message, file string, line int) {
		var ds diag.List
		ds.Add(diag.Pos{File: file, Line: max(line, 0), Col: max(line, 0)}, &diag.Rule{ID: "some-rule"}, "%s", message).WithHelp("%s", message)
		ds.Add(diag.Pos{File: file}, &diag.Rule{ID: "other-rule"}, "wrong").Severity = diag.Note
		var log bytes.Buffer
		if err := ds.Write(&log, diag.SARIF, nil); err != nil {
			t.Fatal(err)
		}
		validate(t, schema, log.Bytes())
	})
}
