package errcat

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"testing"
	"time"
)

func TestError_text(t *testing.T) {
	cause := errors.New("disk full")
	for want, err := range map[string]error{
		"names TAKEN: Taken":                           New(NameTaken),
		"names TAKEN: Taken: Anna has it":              New(NameTaken).WithDetail("Anna has it"),
		"names TAKEN: Taken: disk full":                New(NameTaken).WithCause(cause),
		"names TAKEN: Taken: Anna has it: disk full":   New(NameTaken).WithDetail("Anna has it").WithCause(cause),
		"names TAKEN: Taken: saving 7: disk full":      Errorf(NameTaken, "saving %d: %w", 7, cause),
		"names TAKEN: Taken: saving 7":                 Errorf(NameTaken, "saving %d", 7),
		"names TAKEN: Taken: why: disk full":           Errorf(NameTaken, "why").WithCause(cause),
		"names TAKEN: Taken: why":                      Errorf(NameTaken, "why").WithDetail("seen by clients"),
		"names GONE: unknown":                          New(NameCode("GONE")),
		New(fallbackCode()).Error():                    New(nil),
		"names TAKEN: Taken: disk full and EOF: again": Errorf(NameTaken, "%w and %w: again", cause, io.EOF),
	} {
		equal(t, "Error()", err.Error(), want)
	}
}

func TestUnwrap(t *testing.T) {
	cause := errors.New("disk full")
	equal(t, "of New", New(NameTaken).Unwrap(), nil)
	equal(t, "of Errorf without %w", Errorf(NameTaken, "%v", cause).Unwrap(), nil)
	equal(t, "of Errorf", Errorf(NameTaken, "x: %w", cause).Unwrap(), cause)
	equal(t, "of WithCause", New(NameTaken).WithCause(cause).Unwrap(), cause)
	equal(t, "taken away", Errorf(NameTaken, "x: %w", cause).WithCause(nil).Unwrap(), nil)
	two := Errorf(NameTaken, "%w, %w", cause, io.EOF)
	equal(t, "first of two", errors.Is(two, cause), true)
	equal(t, "second of two", errors.Is(two, io.EOF), true)
}

// wrappings are ways for an error to be inside another.
func wrappings(err error) map[string]error {
	return map[string]error{
		"bare":           err,
		"fmt.Errorf":     fmt.Errorf("x: %w", err),
		"two deep":       fmt.Errorf("y: %w", fmt.Errorf("x: %w", err)),
		"two verbs":      fmt.Errorf("%w and %w", io.EOF, err),
		"joined":         errors.Join(io.EOF, nil, err),
		"joined, nested": errors.Join(io.EOF, fmt.Errorf("x: %w", errors.Join(io.ErrUnexpectedEOF, err))),
	}
}

func TestIs(t *testing.T) {
	for _, made := range []error{LegacyDuplicate, New(LegacyDuplicate), Errorf(LegacyDuplicate, "x: %w", io.EOF)} {
		for name, err := range wrappings(made) {
			equal(t, name+" is itself", errors.Is(err, LegacyDuplicate), true)
			equal(t, name+" is its alias", errors.Is(err, LegacyTaken), true)
			equal(t, name+" is what it refines", errors.Is(err, LegacyEntitySavingError), true)
			equal(t, name+" is another", errors.Is(err, NameTaken), false)
		}
	}
}

func TestIs_oneWay(t *testing.T) {
	for name, err := range wrappings(New(LegacyEntitySavingError)) {
		equal(t, name, errors.Is(err, LegacyDuplicate), false)
	}
	equal(t, "a constant", errors.Is(LegacyEntitySavingError, LegacyDuplicate), false)
}

// TestIs_status holds that codes with the same status have nothing to do with each other.
func TestIs_status(t *testing.T) {
	equal(t, "404", errors.Is(New(NameNotFound), HTTPNotFound), false)
	equal(t, "404", errors.Is(New(HTTPNotFound), NameNotFound), false)
}

func TestIs_causeToo(t *testing.T) {
	err := Errorf(NameTaken, "x: %w", New(LegacyDuplicate))
	equal(t, "the code", errors.Is(err, NameTaken), true)
	equal(t, "the code of the cause", errors.Is(err, LegacyEntitySavingError), true)
	equal(t, "an unknown code", errors.Is(New(LegacyCode(7777)), LegacyCode(7777)), true)
	equal(t, "another unknown code", errors.Is(New(LegacyCode(7777)), LegacyCode(7778)), false)
	equal(t, "nothing", errors.Is(err, nil), false)
}

func TestAs(t *testing.T) {
	for name, err := range wrappings(New(LegacyDuplicate).WithDetail("d")) {
		var e *Error
		equal(t, name+" as *Error", errors.As(err, &e) && e.Detail() == "d", true)
		var own LegacyCode
		equal(t, name+" as its family's type", errors.As(err, &own) && own == LegacyDuplicate, true)
		var code Code
		equal(t, name+" as Code", errors.As(err, &code) && code == LegacyDuplicate, true)
		var other NameCode
		equal(t, name+" as another family's type", errors.As(err, &other), false)
	}
}

func TestCodeOf(t *testing.T) {
	for _, made := range []error{NameTaken, New(NameTaken), Errorf(NameTaken, "x: %w", LegacyDuplicate)} {
		for name, err := range wrappings(made) {
			code, ok := CodeOf(err)
			equal[Code](t, name, code, NameTaken)
			equal(t, name+" found", ok, true)
		}
	}
	code, ok := CodeOf(errors.Join(fmt.Errorf("x: %w", LegacyDuplicate), New(NameTaken)))
	equal[Code](t, "the first of two", code, LegacyDuplicate)
	equal(t, "the first of two found", ok, true)
}

func TestCodeOf_none(t *testing.T) {
	for _, err := range []error{nil, io.EOF, errors.Join(io.EOF, io.EOF), fmt.Errorf("x: %w", io.EOF)} {
		code, ok := CodeOf(err)
		equal(t, "code", code, nil)
		equal(t, "found", ok, false)
	}
}

func TestNew_nil(t *testing.T) {
	var none *Error
	for _, e := range []*Error{New(nil), {}, none, Errorf(nil, "x"), none.WithDetail("d")} {
		equal(t, "the code", e.Code(), fallbackCode())
		equal(t, "is it", errors.Is(e, fallbackCode()), true)
		equal(t, "the user message", e.UserMessage(), fallbackCode().UserMessage())
	}
}

// TestWith holds that an Error does not change.
func TestWith(t *testing.T) {
	before := New(NameTaken).WithContext("a", 1)
	after := before.WithDetail("d").WithInstance("/i").WithRetryAfter(time.Second).WithContext("a", 2).WithContext("b", 3)
	_ = before.WithContext("c", 4)
	equal(t, "detail before", before.Detail(), "")
	equal(t, "instance before", before.Instance(), "")
	equal(t, "retry-after before", before.RetryAfter(), 0)
	equal(t, "context before", maps.Equal(maps.Collect(before.Context()), map[string]any{"a": 1}), true)
	equal(t, "detail", after.Detail(), "d")
	equal(t, "instance", after.Instance(), "/i")
	equal(t, "retry-after", after.RetryAfter(), time.Second)
	equal(t, "context", fmt.Sprint(after.context), "[{a 2} {b 3}]")
	equal(t, "negative retry-after", after.WithRetryAfter(-1).RetryAfter(), 0)
	for range after.Context() {
		break
	}
}

func TestUserMessage(t *testing.T) {
	equal(t, "plain", New(HTTPNotFound).UserMessage(), HTTPNotFound.UserMessage())
	params := []Param{{"x", "{y}"}, {"y", "2"}}
	equal(t, "filled", fill("{x} and {y}, {z}", params), "{y} and 2, {z}")
}
