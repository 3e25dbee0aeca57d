package docs

import (
	"math"
	"strings"
	"time"

	"github.com/errgen/errgen/internal/model"
)

// mostWaits is how many repetitions a timeline shows; of more it shows that they go on.
const mostWaits = 6

// Measures of a timeline, in pixels.
const (
	margin   = 14 // left and right of the line
	shortest = 40 // between two attempts, so that the wait can be written there
	longest  = 76
)

// timeline is the schedule of a strategy as a drawing: a dot for each attempt, and between them the waits.
type timeline struct {
	Width, End int // of the whole; where the line ends
	Steps      []step
	More       bool // the strategy repeats more often than is shown
}

// step is one wait, and the attempt after it.
type step struct {
	From, To, Middle int    // where the attempts before and after the wait are
	Early, Late      int    // where jitter may move the attempt after it
	Wait             string // in words
}

// Timeline draws a strategy; nil when it repeats nothing. The gaps grow with the square root of the waits, so that the
// first ones can still be told apart.
func (p *page) Timeline(r *model.Retry) *timeline {
	waits := r.Waits(mostWaits)
	if len(waits) == 0 {
		return nil
	}
	t := &timeline{More: r.MaxRetries > len(waits)}
	x, scale := margin, float64(longestOf(waits))
	for _, wait := range waits {
		width := shortest
		if wait > 0 {
			width += int(math.Round((longest - shortest) * math.Sqrt(float64(wait)/scale)))
		}
		spread := width * r.Jitter / 200
		next := x + width
		t.Steps = append(t.Steps, step{x, next, x + width/2, next - spread, next + spread, waitWords(wait)})
		x = next
	}
	t.End = x
	if t.More {
		t.End += shortest
	}
	t.Width = t.End + margin
	return t
}

func longestOf(waits []time.Duration) time.Duration {
	most := time.Duration(1)
	for _, wait := range waits {
		most = max(most, wait)
	}
	return most
}

func waitWords(wait time.Duration) string {
	if wait == 0 {
		return "at once"
	}
	return model.DurationWords(wait)
}

// Schedule lists the waits in words: "500ms, 1s, 2s". It is empty when nothing is repeated.
func (p *page) Schedule(r *model.Retry) string {
	t := p.Timeline(r)
	if t == nil {
		return ""
	}
	var waits []string
	for _, s := range t.Steps {
		waits = append(waits, s.Wait)
	}
	if t.More {
		waits = append(waits, "and so on")
	}
	return strings.Join(waits, ", ")
}

// Timeline draws the strategy of an entry.
func (e *entry) Timeline() *timeline { return e.page.Timeline(e.Retry) }
