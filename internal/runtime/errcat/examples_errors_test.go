// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
)

// The text and the cause are for logs, and the code is found through any wrapping.
func ExampleErrorf() {
	err := Errorf(nil, "reading row %d: %w", 7, os.ErrNotExist)
	fmt.Println(errors.Is(fmt.Errorf("importing: %w", err), os.ErrNotExist))
	// Output: true
}

// What the catalog repeats is repeated; an error without a code is not.
func ExampleDo() {
	err := Do(context.Background(), func(context.Context) error { return errors.New("not of the catalog") })
	fmt.Println(err)
	// Output: not of the catalog
}

// An error in a log is a group of what is known about it.
func ExampleAttr() {
	err := fmt.Errorf("importing: %w", Errorf(nil, "row %d is broken", 7))
	slog.Error("the import failed", Attr(err))
}
