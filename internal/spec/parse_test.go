package spec_test

import (
	"testing"
	"time"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
)

const values = `version: 1
retries:
  - id: full
    max_retries: 5
    delay: 1m30s
    multiplier: 3
    jitter: 20%
    honor_retry_after: true
    idempotent_only: false
  - id: half
    multiplier: 150%
categories:
  - statuses: [400-499, 200]
families:
  - title: "A: title"
    description: |
      Two
      lines

    label: 'x'
    sources: [ä, b]
    errors:
      - causes:
          - plain
          - cause: pair
            fix: cure
`

// TestParse reads values of each type, and looks at what they are and where they stand.
func TestParse(t *testing.T) {
	file := spec.Parse("f", []byte(values), new(diag.List)) // required keys are missing; the values are read all the same
	full, half, family := file.Retries[0], file.Retries[1], file.Families[0]
	at := func(line, col int) diag.Pos { return diag.Pos{File: "f", Line: line, Col: col} }
	for name, c := range map[string]struct{ got, want any }{
		"integer":      {file.Version, spec.Int{Value: 1, Pos: at(1, 10)}},
		"text":         {full.ID, spec.Text{Value: "full", Pos: at(3, 9)}},
		"max_retries":  {full.MaxRetries.Value, int64(5)},
		"duration":     {full.Delay, spec.Duration{Value: 90 * time.Second, Pos: at(5, 12)}},
		"factor":       {full.Multiplier, spec.Factor{Value: 300, Pos: at(6, 17)}},
		"percentage":   {full.Jitter, spec.Percent{Value: 20, Pos: at(7, 13)}},
		"true":         {full.HonorRetryAfter, spec.Bool{Value: true, Pos: at(8, 24)}},
		"false":        {full.IdempotentOnly, spec.Bool{Value: false, Pos: at(9, 22)}},
		"percent":      {half.Multiplier.Value, int64(150)},
		"left out":     {half.MaxRetries.IsSet(), false},
		"ranges":       {file.Categories[0].Statuses, []spec.Range{{From: 400, To: 499, Pos: at(13, 16)}, {From: 200, To: 200, Pos: at(13, 25)}}},
		"double quote": {family.Title, spec.Text{Value: "A: title", Quoted: true, Pos: at(15, 12)}},
		"block":        {family.Description, spec.Text{Value: "Two\nlines", Quoted: true, Pos: at(16, 18)}},
		"single quote": {family.Label, spec.Text{Value: "x", Quoted: true, Pos: at(20, 12)}},
		"characters":   {family.Sources[1].Pos, at(21, 18)}, // not bytes
		"plain cause":  {family.Errors[0].Causes[0].Cause.Value, "plain"},
		"cause":        {family.Errors[0].Causes[1].Cause.Value, "pair"},
		"fix":          {family.Errors[0].Causes[1].Fix.Value, "cure"},
		"mapping":      {family.Errors[0].Pos, at(23, 9)},
		"key":          {full.Keys["delay"], at(5, 5)},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
