package sidebyside

import (
	"slices"
	"testing"
)

func TestPick(t *testing.T) {
	values := []string{"a", "b", "c"}
	picked := Fresh(values, 9)
	counts := map[string]int{}
	for _, p := range picked {
		counts[p]++
	}
	if counts["a"] != 3 || counts["b"] != 3 || counts["c"] != 3 {
		t.Errorf("got %v", counts)
	}
	if slices.Equal(picked, []string{"a", "b", "c", "a", "b", "c", "a", "b", "c"}) {
		t.Error("the order is not random")
	}
}

// TestOrderOfFew takes few places from all over a long list.
func TestOrderOfFew(t *testing.T) {
	places := Order(1000, 50)
	if len(places) != 50 || slices.Max(places) < 800 || slices.Min(places) > 200 {
		t.Errorf("got %v", places)
	}
}

func TestMedian(t *testing.T) {
	timer := timer{}
	timer.times = append(timer.times, 900, 100, 200)
	if got := timer.median(100); got != 2 {
		t.Errorf("got %v ns", got)
	}
}

func TestSpent(t *testing.T) {
	start := spent()
	for spent() == start {
		Sink++
	}
}
