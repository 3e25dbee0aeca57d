package model_test

import (
	"testing"
	"time"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
)

const shop = `version: 1
catalog:
  id: shop
  title: Shop
  docs_url: https://example.com/
  fallback: words/GONE
  initialisms: [SKU]
sources:
  - id: one
    title: One
  - id: two
    title: Two
retries:
  - id: never
    description: Never.
  - id: backoff
    description: Again and again.
    max_retries: 3
    delay: 1s
    multiplier: 150%
    jitter: 20%
    max_delay: 1m
    honor_retry_after: true
    idempotent_only: true
categories:
  - id: failure
    description: It failed.
    statuses: [500-599]
    retry: backoff
  - id: client
    description: The caller made a mistake.
    statuses: [400-403, 404]
families:
  - id: numbers
    title: Numbers
    code_type: integer
    go:
      type: NumberCode
      prefix: Number
    sources: [one, two]
    label: FALLBACK
    groups:
      - id: empty
        title: Without codes
      - id: low
        title: Low
        allow: [1-9]
      - id: high
        title: High
        allow: [10-99]
    reserved:
      - code: 5
        reason: Gone.
      - code: 6-8
        reason: Gone.
      - name: OLD
        reason: Gone.
    errors:
      - code: 1
        name: UNKNOWN_SKU
        title: Unknown article
        status: 404
        user_message: "We do not have {sku}."
        message: "no {{{sku}}}"
        description: There is no such article.
        aliases: [NO_SKU, MISSING_SKU]
        deprecated:
          since: "2"
          replaced_by: words/GONE
        inferred: [title]
      - code: 12
        name: BROKEN
        title: Broken
        status: 500
        user_message: "Something is broken."
        description: Something is broken.
        label: OWN
        refines: 1
        sources: [two]
  - id: words
    title: Words
    code_type: string
    go:
      type: WordStatus
    reserved:
      - code: "08001"
        reason: Gone.
    errors:
      - code: GONE
        title: Gone
        status: 403
        retry: never
        user_message: "It is gone."
        description: It is gone.
`

func build(t *testing.T, source string) *model.Catalog {
	t.Helper()
	var ds diag.List
	catalog := model.Build(spec.Parse("f", []byte(source), &ds), &ds)
	for _, d := range ds.Sorted() {
		t.Fatalf("%s: %s", d.Pos, d.Message)
	}
	return catalog
}

func expect(t *testing.T, what map[string][2]any) {
	t.Helper()
	for name, c := range what {
		if diff := cmp.Diff(c[1], c[0]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestBuildFamilies(t *testing.T) {
	c := build(t, shop)
	numbers, words := c.Families[0], c.Families[1]
	expect(t, map[string][2]any{
		"id":               {c.ID, "shop"},
		"initialisms":      {c.Initialisms, []string{"SKU"}},
		"go":               {[]model.GoNames{numbers.Go, words.Go}, []model.GoNames{{Type: "NumberCode", Prefix: "Number"}, {Type: "WordStatus"}}},
		"integer":          {[]bool{numbers.Integer, words.Integer}, []bool{true, false}},
		"known by":         {numbers.KnownBy, model.ByCode},
		"statuses":         {c.Categories[1].Statuses, []model.Range{{From: 400, To: 403}, {From: 404, To: 404}}},
		"ranges as text":   {c.Categories[1].Statuses[0].String() + " " + c.Categories[1].Statuses[1].String(), "400-403 404"},
		"category's retry": {c.Categories[0].Retry == c.Retries[1] && c.Categories[1].Retry == nil, true},
		"reserved":         {numbers.Reserved, []model.Reservation{{Codes: &model.Range{From: 5, To: 5}, Reason: "Gone."}, {Codes: &model.Range{From: 6, To: 8}, Reason: "Gone."}, {Name: "OLD", Reason: "Gone."}}},
		"reserved text":    {words.Reserved, []model.Reservation{{Code: "08001", Reason: "Gone."}}},
		"fallback":         {c.Fallback == words.Entries[0], true},
		"all entries":      {len(c.Entries()), 3},
	})
}

func at(line, col int) diag.Pos { return diag.Pos{File: "f", Line: line, Col: col} }

func TestBuildEntries(t *testing.T) {
	c := build(t, shop)
	sku, broken, gone := c.Families[0].Entries[0], c.Families[0].Entries[1], c.Families[1].Entries[0]
	expect(t, map[string][2]any{
		"codes":           {[]model.Code{sku.Code, gone.Code}, []model.Code{{Int: 1, Text: "1"}, {Text: "GONE"}}},
		"index":           {[]int{sku.Index, broken.Index, gone.Index}, []int{0, 1, 0}},
		"names":           {[]string{sku.Name, gone.Name}, []string{"UNKNOWN_SKU", "GONE"}},
		"place of names":  {[]string{sku.NamePos().String(), gone.NamePos().String()}, []string{"f:60:15", "f:89:15"}},
		"aliases":         {sku.Aliases, []model.Alias{{Name: "NO_SKU", Pos: at(66, 19)}, {Name: "MISSING_SKU", Pos: at(66, 27)}}},
		"anchor":          {sku.Anchor, "numbers-unknown-sku"},
		"address":         {sku.DocURL, "https://example.com/#numbers-unknown-sku"},
		"reference":       {sku.Ref(), "numbers/1"},
		"user message":    {sku.UserMessage, "We do not have {sku}."},
		"message":         {[]string{sku.MessageText(), broken.MessageText()}, []string{"no {{{sku}}}", ""}},
		"label":           {[]string{sku.Label, broken.Label, gone.Label}, []string{"FALLBACK", "OWN", ""}},
		"family's source": {sku.Sources[0] == c.Sources[0] && sku.Sources[1] == c.Sources[1], true},
		"own source":      {len(broken.Sources) == 1 && broken.Sources[0] == c.Sources[1], true},
		"groups":          {sku.Group.ID + " " + broken.Group.ID, "low high"},
		"no group":        {gone.Group == nil, true},
		"category":        {sku.Category == c.Categories[1] && broken.Category == c.Categories[0], true},
		"no retry":        {sku.Retry == nil, true},
		"category's":      {broken.Retry == c.Retries[1], true},
		"own retry":       {gone.Retry == c.Retries[0], true},
		"refines":         {broken.Refines == sku && sku.Refines == nil, true},
		"replaced by":     {sku.Deprecated.ReplacedBy == gone && broken.Deprecated == nil, true},
		"inferred":        {sku.Inferred, []string{"title"}},
		"position":        {sku.Pos.String(), "f:59:15"},
		"user text":       {sku.UserText, "We do not have {sku}."},
		"positions": {sku.Positions, model.Positions{
			Title: at(61, 16), UserMessage: at(63, 23), Message: at(64, 18), Description: at(65, 22), Deprecated: at(67, 9), Inferred: at(70, 9),
			Name: at(60, 15), Status: at(62, 17),
		}},
	})
}

func TestBuildRetries(t *testing.T) {
	c := build(t, shop)
	want := []*model.Retry{
		{ID: "never", Description: "Never.", Multiplier: 100, Pos: at(14, 9)},
		{
			ID: "backoff", Description: "Again and again.", MaxRetries: 3, Delay: time.Second, Multiplier: 150,
			Jitter: 20, MaxDelay: time.Minute, HonorRetryAfter: true, IdempotentOnly: true, Pos: at(16, 9),
		},
	}
	if diff := cmp.Diff(want, c.Retries); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
