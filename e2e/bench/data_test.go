package main

import (
	"os"
	"testing"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/internal/testkit/synthetic"
)

// TestDataMisses makes sure that what is to be missed is not there, and that what is to be found is.
func TestDataMisses(t *testing.T) {
	for _, size := range []synthetic.Size{{Strings: 200}, {Integers: 200}, {Messages: 200}} {
		c, err := build(synthetic.Catalog(size))
		if err != nil {
			t.Fatal(err)
		}
		d := dataOf(c.Families[0])
		texts, numbers := map[string]bool{}, map[int]bool{}
		for i := range d.Texts {
			texts[d.Texts[i]], numbers[d.Numbers[i]] = true, true
		}
		for i := range d.TextMisses {
			if texts[d.TextMisses[i]] || numbers[d.NumberMisses[i]] {
				t.Errorf("%q or %d is in the catalog", d.TextMisses[i], d.NumberMisses[i])
			}
		}
		known := expressions(d.Expressions)
		for _, m := range d.Messages {
			if !fits(known[m.Status], m.Text) {
				t.Errorf("no expression fits %q", m.Text)
			}
		}
		for _, m := range d.MessageMisses {
			if fits(known[m.Status], m.Text) {
				t.Errorf("an expression fits %q", m.Text)
			}
		}
	}
}

func TestInitFunctions(t *testing.T) {
	const symbols = `  4a0 T example.com/bench/errcat.init
  4a0 T example.com/bench/errcat.init.0
  4a0 T example.com/bench/errcat.map.init.0
  4a0 D example.com/bench/errcat..inittask
  4a0 T example.com/bench/errcat.initial
  4a0 T github.com/errgen/errgen/errcode.init
  4a0 T github.com/errgen/errgen/errcode.init.func1
  4a0 T main.init
`
	if got := initFunctions(symbols); len(got) != 4 {
		t.Errorf("got %q", got)
	}
}

func TestHeapAtStart(t *testing.T) {
	const trace = "init errors @0.1 ms, 0 ms clock, 16 bytes, 1 allocs\n" +
		"init example.com/bench/errcat @0.2 ms, 0.01 ms clock, 1024 bytes, 3 allocs\n"
	if got := heapAtStart(trace); got != 1024 {
		t.Errorf("got %v", got)
	}
}

// TestMain lets the tests run commands as main does.
func TestMain(m *testing.M) {
	process.Serve()
	os.Exit(m.Run())
}
