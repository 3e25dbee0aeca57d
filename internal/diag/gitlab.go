package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strings"
)

// The structs below are the part of GitLab's Code Quality report that problems need.

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

// writeGitLab writes an array with an issue a problem. What a report does not hold is an issue more, since an array cannot
// hold a count.
func (l *List) writeGitLab(w io.Writer) error {
	issues, equals := []gitlabIssue{}, map[string]int{}
	for _, d := range l.Sorted() {
		key := strings.Join([]string{d.Rule.ID, filepath.ToSlash(d.Pos.File), position.ReplaceAllString(d.Message, "")}, "\x00")
		equals[key]++
		issues = append(issues, d.issue(fingerprint(key, equals[key])))
	}
	if l.dropped > 0 {
		more := &Diagnostic{Pos: Pos{File: l.Sorted()[0].Pos.File}, Severity: omitted.Severity, Rule: omitted, Message: fmt.Sprintf("and %d more", l.dropped)}
		issues = append(issues, more.issue(fingerprint(more.Rule.ID, 1)))
	}
	return encode(w, issues)
}

// omitted is what the count of further problems is reported as.
var omitted = &Rule{ID: "omitted", Severity: Note, Summary: "more was found than a report holds"}

// position finds the lines and columns that messages name.
var position = regexp.MustCompile(`:[0-9]+(:[0-9]+)?`)

// fingerprint is how GitLab knows a problem again in another report. It does not hold the line, which moves when others are
// edited; n counts problems that are equal but for it.
func fingerprint(key string, n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, n))
	return hex.EncodeToString(sum[:])
}

// issue gives the problem as an issue. One of a whole file is at its first line, since GitLab wants one.
func (d *Diagnostic) issue(fingerprint string) gitlabIssue {
	severity := [...]string{"major", "minor", "info"}[d.Severity]
	path := strings.TrimPrefix(filepath.ToSlash(d.Pos.File), "./")
	return gitlabIssue{d.withHelp(), d.Rule.ID, fingerprint, severity, gitlabLocation{path, gitlabLines{max(d.Pos.Line, 1)}}}
}
