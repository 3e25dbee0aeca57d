package diag_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
)

type gitlabIssue struct {
	Description, Fingerprint, Severity string
	CheckName                          string `json:"check_name"`
	Location                           struct {
		Path  string
		Lines struct{ Begin int }
	}
}

func gitlabOf(t *testing.T, ds *diag.List) (issues []gitlabIssue) {
	t.Helper()
	unmarshal(t, written(t, ds, diag.GitLab), &issues)
	return issues
}

func checkGitLab(t *testing.T, got []gitlabIssue, i int, want *diag.Diagnostic) {
	t.Helper()
	if len(got) != 2 {
		t.Fatalf("%d problems are two", len(got))
	}
	severity := map[diag.Severity]string{diag.Error: "major", diag.Warning: "minor", diag.Note: "info"}[want.Severity]
	place := got[i].Location
	if got[i].Description != textOf(want) || got[i].CheckName != want.Rule.ID || got[i].Severity != severity ||
		place.Path != strings.TrimPrefix(want.Pos.File, "./") || place.Lines.Begin != max(1, want.Pos.Line) {
		t.Errorf("got %+v, want %+v", got[i], *want)
	}
}

// fingerprints gives those of problems with a message each, on the lines from a first one on.
func fingerprints(t *testing.T, first int, messages ...string) (all []string) {
	t.Helper()
	var ds diag.List
	for i, message := range messages {
		ds.Add(diag.Pos{File: "errors.yaml", Line: first + i, Col: 1}, &diag.Rule{ID: "rule"}, "%s", message)
	}
	for _, issue := range gitlabOf(t, &ds) {
		if !regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString(issue.Fingerprint) {
			t.Errorf("the fingerprint %q", issue.Fingerprint)
		}
		all = append(all, issue.Fingerprint)
	}
	return all
}

// TestGitLab_fingerprints expects a problem to be known again when lines move, and each one to have its own.
func TestGitLab_fingerprints(t *testing.T) {
	before := fingerprints(t, 1, "a", "b at x.yaml:3:4", "a", "a")
	after := fingerprints(t, 40, "new", "a", "b at x.yaml:42:4", "a")
	if before[0] != after[1] || before[1] != after[2] || before[2] != after[3] {
		t.Errorf("lines that move change fingerprints:\n%q\n%q", before, after)
	}
	seen := map[string]bool{}
	for _, f := range append(before, after[0]) {
		if seen[f] {
			t.Errorf("two problems have the fingerprint %s", f)
		}
		seen[f] = true
	}
}
