package errcode_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/testkit"
)

// TestCatalogs holds the catalogs that are written by hand against those in testdata, which other languages are generated from.
func TestCatalogs(t *testing.T) {
	for _, c := range []*errcode.Catalog{shop.Catalog, billing.Catalog} {
		want := testkit.ReadCatalog(t, "testdata/"+c.ID+".yaml")
		if c.ID != want.ID || c.Title != want.Title || c.DocsURL != want.DocsURL || len(c.Families) != len(want.Families) ||
			len(c.Retries) != len(want.Retries) || len(c.Categories) != len(want.Categories) {
			t.Fatalf("%s: %+v", c.ID, c)
		}
		for i, f := range c.Families {
			sameFamily(t, f, want.Families[i])
		}
		for i, r := range c.Retries {
			sameRetry(t, *r, want.Retries[i])
		}
		for i, info := range c.Categories {
			k := want.Categories[i]
			if string(info.ID) != k.ID || info.Description != k.Description || info.Retry.ID != k.Retry.ID || !reflect.DeepEqual(info.Statuses, ranges(k.Statuses)) {
				t.Errorf("%s: %+v", k.ID, info)
			}
		}
		if want.Fallback != nil && c.Fallback.String() != want.Fallback.Code.Text {
			t.Errorf("the fallback is %v", c.Fallback)
		}
	}
}

// ranges gives ranges of the model as those of the runtime.
func ranges(all []model.Range) []errcode.Range {
	var ours []errcode.Range
	for _, r := range all {
		ours = append(ours, errcode.Range{From: r.From, To: r.To})
	}
	return ours
}

// sameFamily compares a family and its rows.
func sameFamily(t *testing.T, f *errcode.Family, want *model.Family) {
	t.Helper()
	known := map[model.KnownBy]errcode.KnownBy{model.ByCode: errcode.ByCode, model.ByStatus: errcode.ByStatus, model.ByMessage: errcode.ByMessage}
	if f.ID != want.ID || f.Title != want.Title || f.KnownBy != known[want.KnownBy] || (f.Int != nil) != want.Integer ||
		!reflect.DeepEqual(f.Allow, ranges(want.Allow)) || len(f.Entries) != len(want.Entries) {
		t.Fatalf("%s: %+v", f.ID, f)
	}
	var envelopes []errcode.Envelope
	for _, e := range want.Envelopes {
		envelopes = append(envelopes, errcode.Envelope{List: e.List, Code: e.Code, Message: e.Message, Context: e.Context})
	}
	if !reflect.DeepEqual(f.Envelopes, envelopes) {
		t.Errorf("%s: %+v, want %+v", f.ID, f.Envelopes, envelopes)
	}
	for i := range f.Entries {
		sameEntry(t, f.Entries[i], want.Entries[i])
	}
}

// sameEntry compares a row with an entry. The constant of a code is what its type, the family's prefix and the name make.
func sameEntry(t *testing.T, got errcode.Entry, e *model.Entry) {
	t.Helper()
	want := errcode.Entry{
		Code: got.Code, Wire: e.Code.Text, Name: e.Name, Title: e.Title, Status: e.Status, Retry: got.Retry,
		UserMessage: e.UserText, Message: e.MessageText(), Description: e.Description, Resolution: e.Resolution,
		Label: e.Label, DocURL: e.DocURL, Owner: e.Owner, Severity: e.Severity, Runbook: e.Runbook, Tags: e.Tags,
	}
	if e.Category != nil {
		want.Category = errcode.Category(e.Category.ID)
	}
	if e.Refines != nil {
		want.Refines = e.Refines.Code.Text
	}
	for _, c := range e.Causes {
		want.Causes = append(want.Causes, errcode.Cause{Cause: c.Cause, Fix: c.Fix})
	}
	if d := e.Deprecated; d != nil {
		want.Deprecated = &errcode.Deprecation{Since: d.Since, Reason: d.Reason}
	}
	retry := ""
	if e.Retry != nil {
		retry = e.Retry.ID
	}
	typ := reflect.TypeOf(got.Code).Name()
	if !reflect.DeepEqual(got, want) || got.Strategy().ID != retry || got.Code.String() != e.Code.Text || typ != e.Family.Go.Type {
		t.Errorf("%s is %+v, strategy %q\nwant %+v, strategy %q", e.Ref(), got, got.Strategy().ID, want, retry)
	}
}

// sameRetry compares a strategy.
func sameRetry(t *testing.T, got errcode.Retry, r *model.Retry) {
	t.Helper()
	got.MaxRetryAfter = 0 // which a catalog cannot say yet
	want := errcode.Retry{
		ID: r.ID, MaxRetries: r.MaxRetries, Delay: r.Delay, Multiplier: float64(r.Multiplier) / 100, MaxDelay: r.MaxDelay,
		Jitter: float64(r.Jitter) / 100, HonorRetryAfter: r.HonorRetryAfter, IdempotentOnly: r.IdempotentOnly,
	}
	if got.Multiplier == 0 && want.Multiplier == 1 {
		got.Multiplier = 1 // left out
	}
	if got != want {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}

// TestCatalogs_constants reads the names of constants off the sources: prefix and name, as in testdata.
func TestCatalogs_constants(t *testing.T) {
	for _, id := range []string{"shop", "billing"} {
		c := testkit.ReadCatalog(t, "testdata/"+id+".yaml")
		names := golang.NamesOf(c)
		for _, f := range c.Families {
			text, err := os.ReadFile("internal/" + id + "/" + f.ID + ".go")
			if err != nil {
				t.Fatal(err)
			}
			source := string(text)
			for _, e := range f.Entries {
				if !strings.Contains(source, "\nconst "+names.Entry(e)+" "+f.Go.Type+" = ") {
					t.Errorf("%s has no constant %s", f.ID, names.Entry(e))
				}
			}
		}
	}
}
