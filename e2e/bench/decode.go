package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/errgen/errgen/e2e/internal/report"
)

// decodeTime compares reading the error of a small body with unmarshalling the body into a struct.
func decodeTime(ctx context.Context, l *lab) ([]report.Line, error) {
	s, err := l.thisCatalog("legacy")
	if err != nil {
		return nil, err
	}
	s.name = "this-decode"
	found, err := l.compare(ctx, s, []string{"decode"})
	if err != nil {
		return nil, err
	}
	time, allocations := found["decode"], found["allocations"]
	if time.Ours == 0 || allocations.Ours == 0 {
		return nil, errors.New("the program measured nothing")
	}
	return []report.Line{
		{What: "Decode of a small body, against json.Unmarshal into a struct", Size: "108 bytes", Ours: nanoseconds(time.Ours),
			Theirs: nanoseconds(time.Theirs), Value: time.Ours / time.Theirs, Unit: "x", Bound: atMost(5, 3)},
		{What: "Decode of a small body, allocations", Size: "108 bytes", Ours: fmt.Sprint(allocations.Ours),
			Theirs: fmt.Sprint(allocations.Theirs), Value: allocations.Ours, Bound: atMost(25, 15)},
	}, nil
}
