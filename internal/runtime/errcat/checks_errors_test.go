// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"slices"
	"strings"
	"testing"
)

// checkErrors makes an error of each code of a family, and of some that are not known, and sends it through what errors go
// through.
func checkErrors[T anyCode](t *testing.T, known iter.Seq[T], unknown ...T) {
	t.Helper()
	for _, c := range slices.AppendSeq(unknown, known) {
		checkChain(t, c)
		checkJSON(t, c)
		checkProblem(t, c)
		checkLog(t, c)
	}
}

// checkChain expects a code to be found in what wraps it.
func checkChain(t *testing.T, c Code) {
	t.Helper()
	for what, err := range map[string]error{
		"a constant": c,
		"New":        New(c),
		"Errorf":     Errorf(c, "on row %d: %w", 7, errors.New("broken")),
		"wrapped":    fmt.Errorf("outside: %w", New(c)),
		"joined":     errors.Join(errors.New("other"), fmt.Errorf("outside: %w", c)),
	} {
		got, ok := CodeOf(err)
		equal(t, "CodeOf "+what, got, c)
		equal(t, "CodeOf finds "+what, ok, true)
		equal(t, "errors.Is "+what, errors.Is(err, c), true)
	}
}

// checkRefines expects the first code of each pair to be the second, which it refines, and never the other way round.
func checkRefines(t *testing.T, pairs [][2]Code) {
	t.Helper()
	for _, pair := range pairs {
		c, parent := pair[0], pair[1]
		for _, err := range []error{c, New(c), fmt.Errorf("outside: %w", New(c))} {
			equal(t, c.String()+" is "+parent.String(), errors.Is(err, parent), true)
		}
		for _, err := range []error{parent, New(parent)} {
			equal(t, parent.String()+" is "+c.String(), errors.Is(err, c), false)
		}
	}
}

// checkJSON writes an error as JSON and reads it back.
func checkJSON(t *testing.T, c Code) {
	t.Helper()
	text, err := json.Marshal(New(c).WithDetail("what happened"))
	if err != nil {
		t.Fatal(err)
	}
	var e Error
	if err := json.Unmarshal(text, &e); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	equal(t, "the code in "+string(text), e.Code(), c)
	equal(t, "the detail in "+string(text), e.Detail(), "what happened")
}

// checkProblem reads what a constant tells a client of another catalog's service.
func checkProblem(t *testing.T, c Code) {
	t.Helper()
	p, ok := c.(interface{ Problem() (int, []byte) })
	if !ok {
		t.Fatalf("%v has no method Problem", c)
	}
	status, body := p.Problem()
	want := c.Status()
	if want < 400 || want > 599 {
		want = 500
	}
	equal(t, "the status of Problem()", status, want)
	equal(t, "the code in "+string(body), decodeBody(status, body).Code(), c)
}

// checkLog expects a constant to say in a log what it is.
func checkLog(t *testing.T, c Code) {
	t.Helper()
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("failed", "error", c)
	for _, want := range []string{slog.String("error.family", string(c.Family())).String(), "error.code="} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log of %v has no %q: %s", c, want, &log)
		}
	}
}

// checkCodeOf makes codes of texts: of those of a family's codes, and of others. A nil code is one that the text cannot be.
func checkCodeOf[T anyCode](t *testing.T, known iter.Seq[T], f Family, others map[string]Code) {
	t.Helper()
	for c := range known {
		got, ok := codeOf(f, c.String())
		equal[Code](t, "codeOf "+string(f)+" "+c.String(), got, c)
		equal(t, "codeOf "+string(f)+" finds "+c.String(), ok, true)
	}
	for text, want := range others {
		got, ok := codeOf(f, text)
		equal(t, "codeOf "+string(f)+" "+text, got, want)
		equal(t, "codeOf "+string(f)+" finds "+text, ok, want != nil)
	}
	got, ok := codeOf("No_Such", "1")
	equal(t, "codeOf a family that there is not", got, nil)
	equal(t, "codeOf finds it", ok, false)
}

// checkStatusCode makes codes of statuses.
func checkStatusCode(t *testing.T, codes map[int]Code) {
	t.Helper()
	for status, want := range codes {
		got, ok := statusCode(status)
		equal(t, fmt.Sprint("statusCode ", status), got, want)
		equal(t, fmt.Sprint("statusCode finds ", status), ok, want != nil)
	}
}

// checkFallback asks what an error without a code is to a client.
func checkFallback(t *testing.T, want Code) {
	t.Helper()
	equal(t, "fallbackCode()", fallbackCode(), want)
	equal(t, "New(nil).Code()", New(nil).Code(), want)
}

// manner is what an emitted test knows about a strategy, beyond its delays.
type manner struct {
	retry          Retry
	jitter         int
	idempotentOnly bool
}

// checkManners compares the strategies that a Retrier follows.
func checkManners(t *testing.T, manners []manner) {
	t.Helper()
	for _, want := range manners {
		got := strategyOf(want.retry)
		equal(t, "the jitter of "+string(want.retry), got.jitter, want.jitter)
		equal(t, string(want.retry)+" is for idempotent requests only", got.idempotentOnly, want.idempotentOnly)
	}
}
