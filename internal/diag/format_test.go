package diag_test

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/testkit/golden"
)

// written gives a list in a format.
func written(t *testing.T, ds *diag.List, as diag.Format) string {
	t.Helper()
	var b strings.Builder
	if err := ds.Write(&b, as, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sample has a problem of each severity, with characters that some format has to escape.
func sample() *diag.List {
	ds := new(diag.List)
	unknownKey := &diag.Rule{ID: "unknown-key", Summary: "there is no such key", Why: "It would be lost.", Wrong: "titel: x", Right: "title: x"}
	style := &diag.Rule{ID: "style", Severity: diag.Warning, Summary: "it is not in style", Why: "It is hard to read.", Instead: "Be plain."}
	drift := &diag.Rule{ID: "drift", Severity: diag.Note, Summary: "a file is out of date", Why: "It says something else.", Instead: "Generate it."}
	ds.Add(diag.Pos{File: "spec/errors.yaml", Line: 3, Col: 7}, unknownKey, "there is no key %q here", "titel").WithHelp("did you mean title?")
	ds.Add(diag.Pos{File: "spec/errors.yaml", Line: 12, Col: 1}, style, "100%% <sure>:\n::error::no")
	ds.Add(diag.Pos{File: "out/a b,c:d%.go"}, drift, "this file is missing")
	ds.Add(diag.Pos{File: "spec/errors.yaml", Line: 12, Col: 1}, unknownKey, "again")
	return ds
}

// TestWrite holds every format against a file under testdata, for a list with problems and for one without.
func TestWrite(t *testing.T) {
	for _, format := range diag.Formats {
		golden.Compare(t, "testdata/problems."+format, written(t, sample(), diag.Format(format)))
		golden.Compare(t, "testdata/none."+format, written(t, new(diag.List), diag.Format(format)))
	}
}

// TestFormat_Set takes the names of formats and suggests one for others.
func TestFormat_Set(t *testing.T) {
	var f diag.Format
	for _, name := range diag.Formats {
		if err := f.Set(name); err != nil || f.String() != name {
			t.Errorf("Set(%q) gives %v and the format %s", name, err, f)
		}
	}
	for name, want := range map[string]string{"sarf": "did you mean sarif?", "xml": "write text, json, github, sarif or gitlab", "": "write text, json, github, sarif or gitlab"} {
		if err := f.Set(name); err == nil || err.Error() != want {
			t.Errorf("Set(%q) gives %v, want %s", name, err, want)
		}
	}
}

// TestMachinesGetAll expects more problems than people are shown, and a count of those beyond what is kept.
func TestMachinesGetAll(t *testing.T) {
	var ds diag.List
	for range 10_003 {
		ds.Add(diag.Pos{File: "f", Line: 1, Col: 1}, &diag.Rule{ID: "rule"}, "wrong")
	}
	for format, mark := range map[diag.Format]string{diag.JSON: `"rule": "rule"`, diag.GitHub: "::error ", diag.SARIF: `"ruleId": "rule"`, diag.GitLab: `"check_name": "rule"`} {
		text := written(t, &ds, format)
		if n := strings.Count(text, mark); n != 10_000 {
			t.Errorf("%s holds %d problems", format, n)
		}
		if !strings.Contains(text, `"omitted": 3`) && !strings.HasSuffix(text, "\nand 3 more\n") && !strings.Contains(text, `"description": "and 3 more"`) {
			t.Errorf("%s does not say that 3 are left out", format)
		}
	}
}

// TestSARIF_files gives references that are resolved where the repository is, and can be nothing else than a file's.
func TestSARIF_files(t *testing.T) {
	for name, want := range map[string]string{
		"spec/errors.yaml": "spec/errors.yaml",
		"../other/a.yaml":  "../other/a.yaml",
		"a b.yaml":         "a%20b.yaml",
		"größe#1?.yaml":    "gr%C3%B6%C3%9Fe%231%3F.yaml",
		"50%.yaml":         "50%25.yaml",
		"c:d.yaml":         "./c:d.yaml",
		"<stdin>":          "%3Cstdin%3E",
		"[a].yaml":         "%5Ba%5D.yaml",
		"not-\xff.yaml":    "not-%FF.yaml",
		"/srv/a b.yaml":    "file:///srv/a%20b.yaml",
		"//srv/a.yaml":     "file:////srv/a.yaml",
	} {
		var ds diag.List
		ds.Add(diag.Pos{File: name}, &diag.Rule{ID: "rule"}, "wrong")
		if got := sarifOf(t, &ds).Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI; got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

// FuzzWrite writes problems whose texts and files hold what each format gives a meaning to, and reads them back.
func FuzzWrite(f *testing.F) {
	for _, text := range []string{
		"plain", "100%", "a\r\n::error::b", "::error file=a,line=1::b", "%0A", "%25", "%253A", "##[error]a", "a,b=c:d", "\"quoted\" \\ <b>&",
		"\u2028\u2029\u0085", "\x1b[31m", "\u202e", "日本 🎉", " a ", "a\rb", "\n", "::stop-commands::x",
	} {
		f.Add(text, text+".yaml", text, uint8(3), uint8(len(text)))
	}
	f.Fuzz(func(t *testing.T, message, file, help string, line, severity uint8) {
		message, file, help = strings.ToValidUTF8(message, "?"), strings.ToValidUTF8(file, "?"), strings.ToValidUTF8(help, "?")
		var ds diag.List
		ds.Add(diag.Pos{File: "first", Line: 1, Col: 1}, &diag.Rule{ID: "first"}, "another")
		d := ds.Add(diag.Pos{File: file, Line: int(line), Col: int(line)}, &diag.Rule{ID: "some-rule"}, "%s", message)
		d.Severity = diag.Severity(severity % 3)
		d.WithHelp("%s", help)
		for i, d := range ds.Sorted() {
			checkJSON(t, jsonOf(t, &ds).Diagnostics, i, d)
			checkGitHub(t, commands(written(t, &ds, diag.GitHub)), i, d)
			checkSARIF(t, sarifOf(t, &ds).Runs[0].Results, i, d)
			checkGitLab(t, gitlabOf(t, &ds), i, d)
		}
	})
}

type jsonReport struct {
	Version     int
	Diagnostics []jsonDiagnostic
}

type jsonDiagnostic struct {
	File                          string
	Line, Column                  int
	Severity, Rule, Message, Help string
}

func jsonOf(t *testing.T, ds *diag.List) (report jsonReport) {
	t.Helper()
	unmarshal(t, written(t, ds, diag.JSON), &report)
	return report
}

func unmarshal(t *testing.T, text string, into any) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	if err := decoder.Decode(into); err != nil || decoder.More() {
		t.Fatalf("not one document: %v\n%s", err, text)
	}
}

func checkJSON(t *testing.T, got []jsonDiagnostic, i int, want *diag.Diagnostic) {
	t.Helper()
	if len(got) != 2 {
		t.Fatalf("%d problems are two", len(got))
	}
	pos := diag.Pos{File: got[i].File, Line: got[i].Line, Col: got[i].Column}
	if pos != want.Pos || got[i].Severity != want.Severity.String() || got[i].Rule != want.Rule.ID || got[i].Message != want.Message || got[i].Help != want.Help {
		t.Errorf("got %+v, want %+v", got[i], *want)
	}
}

type sarifReport struct {
	Runs []struct {
		Results []sarifResult
	}
}

type sarifResult struct {
	RuleID, Level string
	Message       struct{ Text string }
	Locations     []struct {
		PhysicalLocation struct {
			ArtifactLocation struct{ URI string }
			Region           struct{ StartLine, StartColumn int }
		}
	}
}

func sarifOf(t *testing.T, ds *diag.List) (report sarifReport) {
	t.Helper()
	unmarshal(t, written(t, ds, diag.SARIF), &report)
	return report
}

func checkSARIF(t *testing.T, got []sarifResult, i int, want *diag.Diagnostic) {
	t.Helper()
	if len(got) != 2 || len(got[i].Locations) != 1 {
		t.Fatalf("not two results with one place each: %+v", got)
	}
	place := got[i].Locations[0].PhysicalLocation
	file, err := url.Parse(place.ArtifactLocation.URI)
	if err != nil {
		t.Fatal(err)
	}
	pos := diag.Pos{File: strings.TrimPrefix(file.Path, "./"), Line: place.Region.StartLine, Col: place.Region.StartColumn}
	if name := strings.TrimPrefix(want.Pos.File, "./"); strings.HasPrefix(name, "/") {
		pos.File = name // in a file URI, which has its own test
	} else if pos.File != name {
		t.Errorf("got the file %q, want %q", pos.File, name)
	}
	if pos.Line != want.Pos.Line || pos.Col != want.Pos.Col || got[i].Level != want.Severity.String() || got[i].RuleID != want.Rule.ID || got[i].Message.Text != textOf(want) {
		t.Errorf("got %+v, want %+v", got[i], *want)
	}
}

// textOf is what formats show that have no place for help.
func textOf(d *diag.Diagnostic) string {
	if d.Help == "" {
		return d.Message
	}
	return d.Message + "\nhelp: " + d.Help
}
