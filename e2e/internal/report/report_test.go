package report

import (
	"math"
	"strings"
	"testing"
)

func TestVerdict(t *testing.T) {
	least, most := Bound{AtLeast, 2, 3}, Bound{AtMost, 12, 4}
	for _, c := range []struct {
		bound Bound
		value float64
		want  Verdict
	}{
		{Bound{}, 7, Free},
		{least, 1.9, Missed}, {least, 2, Holds}, {least, 3, Reached},
		{most, 13, Missed}, {most, 12, Holds}, {most, 4, Reached},
		{most, math.NaN(), Missed}, {least, math.NaN(), Missed},
	} {
		if got := c.bound.Verdict(c.value); got != c.want {
			t.Errorf("%v of %+v is %s, want %s", c.value, c.bound, got, c.want)
		}
	}
}

func TestTable(t *testing.T) {
	got := Table([]Line{
		{What: "parse hit", Size: "27", Ours: "9 ns", Theirs: "21 ns", Value: 2.3333, Unit: "x", Bound: Bound{AtLeast, 1.7, 2.2}},
		{What: "init functions", Size: "99", Ours: "0", Value: 0, Bound: Bound{AtMost, 0, 0}},
		{What: "large", Size: "100000", Skipped: "takes long"},
	})
	const want = `
| what           | size   | ours | theirs |      value |    gate |     aim | holds    |
| -------------- | ------ | ---: | -----: | ---------: | ------: | ------: | -------- |
| parse hit      | 27     | 9 ns |  21 ns |      2.33x | ≥ 1.70x | ≥ 2.20x | aim      |
| init functions | 99     |    0 |        |          0 |     ≤ 0 |     ≤ 0 | aim      |
| large          | 100000 |      |        | takes long |         |         | left out |
`
	if got != strings.TrimPrefix(want, "\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestMedian(t *testing.T) {
	for want, values := range map[float64][]float64{1: {1}, 2: {3, 1, 2}, 2.5: {4, 1, 3, 2}} {
		if got := Median(values); got != want {
			t.Errorf("the median of %v is %v", values, got)
		}
	}
}

func TestExponent(t *testing.T) {
	x := []float64{10, 100, 1000}
	for _, k := range []float64{0, 1, 1.5} {
		y := make([]float64, len(x))
		for i := range x {
			y[i] = 3 * math.Pow(x[i], k)
		}
		if got := Exponent(x, y); math.Abs(got-k) > 1e-9 {
			t.Errorf("the exponent of x^%v is %v", k, got)
		}
	}
}
