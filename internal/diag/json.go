package diag

import (
	"encoding/json"
	"io"
)

// jsonVersion is raised when something that stands in the document today changes its name or its meaning. Members may
// be added without that.
const jsonVersion = 1

type jsonDocument struct {
	Version     int              `json:"version"`
	Diagnostics []jsonDiagnostic `json:"diagnostics"`
	Omitted     int              `json:"omitted"` // how many more were found than a document holds
}

// jsonDiagnostic is a problem. Line and column are left out where it is one of the whole file, and help where there is
// none.
type jsonDiagnostic struct {
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Severity string `json:"severity"`
	Rule     string `json:"rule"`
	Message  string `json:"message"`
	Help     string `json:"help,omitempty"`
}

func (l *List) writeJSON(w io.Writer) error {
	document := jsonDocument{Version: jsonVersion, Diagnostics: []jsonDiagnostic{}, Omitted: l.dropped}
	for _, d := range l.Sorted() {
		document.Diagnostics = append(document.Diagnostics, jsonDiagnostic{
			File: d.Pos.File, Line: d.Pos.Line, Column: d.Pos.Col,
			Severity: d.Severity.String(), Rule: d.Rule.ID, Message: d.Message, Help: d.Help,
		})
	}
	return encode(w, document)
}

// encode writes a document in JSON that people can read, too.
func encode(w io.Writer, document any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}
