// Package sidebyside times two ways of doing the same work, in turns, so that what disturbs the machine disturbs both.
//
// The package needs the standard library only: it is copied into the module of each program that measures.
package sidebyside

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Pair is what a comparison found: the median CPU time of one lookup on either side, in nanoseconds, or what was counted.
type Pair struct {
	Name         string
	Ours, Theirs float64
}

// Data is what the programs look up.
type Data struct {
	Texts, TextMisses       []string
	Numbers, NumberMisses   []int
	Messages, MessageMisses []Message
	Expressions             []Message // for each template the regular expression that fits the same texts
}

// Message is a text under a status.
type Message struct {
	Status int
	Text   string
}

// Side works through all keys once and gives the number of those that it found.
type Side func() int

const (
	repetitions = 21
	shortest    = 8 * time.Millisecond // of a repetition on one side
)

// Sink keeps the compiler from leaving out what nobody reads.
var Sink int

// Compare times two sides over the same n keys and prints the pair as a line of JSON. Both must find as many keys as are
// wanted. The side that starts alternates.
func Compare(name string, n, found int, ours, theirs Side) {
	runtime.LockOSThread() // whose time is measured
	defer runtime.UnlockOSThread()
	timers := [2]*timer{newTimer(name+", ours", found, ours), newTimer(name+", theirs", found, theirs)}
	for i := range repetitions {
		timers[i%2].repeat()
		timers[1-i%2].repeat()
	}
	Print(name, timers[0].median(n), timers[1].median(n))
}

// Print prints a pair as a line of JSON.
func Print(name string, ours, theirs float64) {
	line, err := json.Marshal(Pair{name, ours, theirs})
	Must(err)
	fmt.Println(string(line))
}

// timer times one side.
type timer struct {
	side   Side
	passes int             // in one repetition
	times  []time.Duration // of one pass, one a repetition
}

// newTimer finds out how many passes a repetition needs, and warms up.
func newTimer(name string, found int, side Side) *timer {
	if got := side(); got != found {
		Must(fmt.Errorf("%s: %d found, not %d", name, got, found))
	}
	start := spent()
	side()
	return &timer{side: side, passes: 1 + int(shortest/max(spent()-start, 1))}
}

func (t *timer) repeat() {
	start := spent()
	for range t.passes {
		Sink += t.side()
	}
	t.times = append(t.times, (spent()-start)/time.Duration(t.passes))
}

// median gives the nanoseconds of one key.
func (t *timer) median(n int) float64 {
	slices.Sort(t.times)
	return float64(t.times[len(t.times)/2]) / float64(n)
}

// Order gives n indexes of a list of a length, in random order, each about equally often.
func Order(length, n int) []int {
	random := rand.New(rand.NewPCG(1, 2))
	var order []int
	for len(order) < n {
		order = append(order, random.Perm(length)...)
	}
	order = order[:n]
	random.Shuffle(n, func(i, j int) { order[i], order[j] = order[j], order[i] })
	return order
}

// Pick gives n of the values, in random order, each about equally often.
func Pick[T any](values []T, n int) []T {
	picked := make([]T, n)
	for i, index := range Order(len(values), n) {
		picked[i] = values[index]
	}
	return picked
}

// Fresh gives n of the texts, in random order, each a string with memory of its own.
func Fresh(texts []string, n int) []string {
	picked := Pick(texts, n)
	for i := range picked {
		picked[i] = strings.Clone(picked[i])
	}
	return picked
}

// Read reads data that is kept as JSON.
func Read(file string) Data {
	var d Data
	content, err := os.ReadFile(file)
	Must(err)
	Must(json.Unmarshal(content, &d))
	return d
}

// Must ends the program when there is an error.
func Must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
