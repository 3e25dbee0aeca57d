package model_test

import (
	"testing"

	"github.com/errgen/errgen/internal/model"
)

const history = `version: 1
catalog:
  id: shop
  title: Shop
  docs_url: https://example.com/errors
families:
  - id: cards
    title: Cards
    code_type: integer
    go:
      type: CardCode
      prefix: Card
    allow: [1000-1999]
    owners:
      - range: 1000-1099
        owner: card-team
      - range: 1500
        owner: mail-team
    reserved:
      - code: 1001
        name: DECLINED_ID
        title: Declined
        since: "3"
        reason: Too vague.
        replaced_by: words/GONE
      - name: OLD
        reason: An alias.
        replaced_by: 1500
    errors:
      - code: 1000
        name: FIRST
        title: First
        status: 500
        user_message: "Something is broken."
        description: Something is broken.
      - code: 1500
        name: MAIL
        title: Mail
        status: 500
        user_message: "Something is broken."
        description: Something is broken.
        owner: mail-team
      - code: 1600
        name: FREE
        title: Free
        status: 500
        user_message: "Something is broken."
        description: Something is broken.
        owner: anybody
  - id: words
    title: Words
    code_type: string
    go:
      type: WordCode
    reserved:
      - code: LOST
        title: Lost
        reason: It was found.
    errors:
      - code: GONE
        title: Gone
        status: 500
        user_message: "It is gone."
        description: It is gone.
`

// TestBuildRetired expects a retired error to be where it was, under the names that it had.
func TestBuildRetired(t *testing.T) {
	c := build(t, history)
	cards, words := c.Families[0], c.Families[1]
	declined, old, lost := cards.Reserved[0], cards.Reserved[1], words.Reserved[0]
	expect(t, map[string][2]any{
		"retired":     {[]bool{declined.Retired(), old.Retired(), lost.Retired()}, []bool{true, false, true}},
		"texts":       {[]string{declined.Text(), old.Text(), lost.Text()}, []string{"1001", "OLD", "LOST"}},
		"names":       {[]string{declined.Name, lost.Name}, []string{"DECLINED_ID", "LOST"}},
		"anchors":     {[]string{declined.Anchor, old.Anchor, lost.Anchor}, []string{"cards-declined-id", "", "words-lost"}},
		"link":        {[]string{declined.DocURL, old.DocURL}, []string{"https://example.com/errors#cards-declined-id", ""}},
		"since":       {declined.Since, "3"},
		"replaced by": {declined.ReplacedBy == words.Entries[0] && old.ReplacedBy == cards.Entries[1] && lost.ReplacedBy == nil, true},
	})
}

// TestRetiredAnchor moves an error to where the retired are kept, and expects links to it to hold.
func TestRetiredAnchor(t *testing.T) {
	before := build(t, shop).Families[0].Entries[0]
	retired := build(t, `version: 1
catalog:
  id: shop
  title: Shop
families:
  - id: numbers
    title: Numbers
    code_type: integer
    go:
      type: NumberCode
    reserved:
      - code: 1
        name: `+before.Name+`
        title: Retired
        reason: It is gone.
`).Families[0].Reserved[0]
	if retired.Anchor != before.Anchor {
		t.Errorf("%s is at %s, and was at %s", before.Name, retired.Anchor, before.Anchor)
	}
}

func TestBuildOwners(t *testing.T) {
	cards := build(t, history).Families[0]
	var owners []string
	for _, e := range cards.Entries {
		owners = append(owners, e.Owner)
	}
	expect(t, map[string][2]any{
		"allowed": {cards.Allowed(), []model.Range{{From: 1000, To: 1999}}},
		"ranges":  {cards.Owners[0], model.Ownership{Range: model.Range{From: 1000, To: 1099}, Owner: "card-team"}},
		"owners":  {owners, []string{"card-team", "mail-team", "anybody"}},
	})
}
