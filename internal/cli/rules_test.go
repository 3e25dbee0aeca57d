package cli

import "testing"

// TestEveryRule expects the rules of all commands to have different ids, and to say why and what to do instead.
func TestEveryRule(t *testing.T) {
	for _, r := range everyRule() {
		if everyRule().ByID(r.ID).Summary != r.Summary {
			t.Errorf("%s is the id of two rules", r.ID)
		}
		if r.Summary == "" || r.Why == "" || (r.Wrong == "" || r.Right == "") && r.Instead == "" {
			t.Errorf("%s is not explained", r.ID)
		}
	}
}
