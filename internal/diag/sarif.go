package diag

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"
)

// The structs below are the part of SARIF 2.1.0 that problems need.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool       `json:"tool"`
	ColumnKind string          `json:"columnKind"`
	Results    []sarifResult   `json:"results"`
	Properties sarifProperties `json:"properties"`
}

// sarifProperties holds what SARIF has no place for.
type sarifProperties struct {
	Omitted int `json:"omitted"` // how many more were found than the log holds
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string       `json:"id"`
	ShortDescription sarifMessage `json:"shortDescription"`
	Help             sarifMessage `json:"help"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifMessage    `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifLocation struct {
	PhysicalLocation sarifPlace `json:"physicalLocation"`
}

type sarifPlace struct {
	ArtifactLocation sarifArtifact `json:"artifactLocation"`
	Region           *sarifRegion  `json:"region,omitempty"` // nil for the whole file
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
}

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

func (l *List) writeSARIF(w io.Writer) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "errgen", InformationURI: "https://github.com/errgen/errgen", Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
		Properties: sarifProperties{l.dropped},
	}
	indices := map[string]int{}
	for _, d := range l.Sorted() {
		index, known := indices[d.Rule.ID]
		if !known {
			index = len(indices)
			indices[d.Rule.ID] = index
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, d.Rule.sarif())
		}
		run.Results = append(run.Results, d.result(index))
	}
	return encode(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

// sarif gives the rule as code hosts show it beside a result.
func (r *Rule) sarif() sarifRule {
	return sarifRule{r.ID, sarifMessage{r.Summary}, sarifMessage{r.Explanation()}}
}

// result gives the problem as a result. SARIF has the levels error, warning and note, as we do.
func (d *Diagnostic) result(ruleIndex int) sarifResult {
	location := sarifPlace{ArtifactLocation: sarifArtifact{fileURI(d.Pos.File)}}
	if d.Pos.IsValid() {
		location.Region = &sarifRegion{d.Pos.Line, d.Pos.Col}
	}
	return sarifResult{d.Rule.ID, ruleIndex, d.Severity.String(), sarifMessage{d.withHelp()}, []sarifLocation{{location}}}
}

// fileURI gives a relative path as a relative reference, which a reader resolves against the repository, and an absolute
// one as a file URI.
func fileURI(name string) string {
	path := filepath.ToSlash(name)
	if !filepath.IsAbs(name) {
		return (&url.URL{Path: path}).String()
	}
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}).String()
}
