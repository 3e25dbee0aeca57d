// Package wrapping holds errcode against the error packages that many programs use.
package wrapping

import (
	"errors"
	"fmt"
	"io"
	"net/http/httptest"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/hashicorp/go-multierror"
	pkgerrors "github.com/pkg/errors"
	"go.uber.org/multierr"
)

const conflict, gone = errcode.HTTPStatus(409), errcode.HTTPStatus(410)

// wrapped are errors with the codes 409 and, if they hold several, 410.
var wrapped = map[string]struct {
	err error
	all int
}{
	"multierror":            {multierror.Append(io.EOF, errcode.New(conflict), gone), 2},
	"multierror, wrapped":   {fmt.Errorf("x: %w", multierror.Append(nil, io.EOF, pkgerrors.Wrap(conflict, "y"))), 1},
	"multierror of others":  {multierror.Append(multierror.Append(nil, conflict), gone).ErrorOrNil(), 2},
	"multierr":              {multierr.Combine(io.EOF, errcode.Errorf(conflict, "x"), gone), 2},
	"pkg/errors":            {pkgerrors.WithStack(pkgerrors.WithMessage(errcode.New(conflict), "x")), 1},
	"a code in pkg/errors":  {pkgerrors.Wrap(conflict, "x"), 1},
	"one behind the others": {pkgerrors.Wrap(errors.Join(io.EOF, multierr.Append(io.EOF, conflict)), "x"), 1},
}

// TestWrapping finds in them what errors.Is and errors.As find, and answers with all of it.
func TestWrapping(t *testing.T) {
	for name, c := range wrapped {
		var want errcode.Code
		if !errors.As(c.err, &want) || want != errcode.Code(conflict) || !errors.Is(c.err, conflict) {
			t.Fatalf("%s: errors.As gives %v", name, want)
		}
		if got, ok := errcode.Of(c.err); !ok || got != want {
			t.Errorf("%s: Of gives %v", name, got)
		}
		if all := errcode.FindAll(c.err); len(all) != c.all || all[0].Code() != want {
			t.Errorf("%s: FindAll gives %v", name, all)
		}
		w := httptest.NewRecorder()
		if errhttp.WriteProblem(w, nil, c.err); w.Code != 409 {
			t.Errorf("%s: %d", name, w.Code)
		}
		if errcode.Attr(c.err).Value.Group()[0].Value.String() != "http/409" {
			t.Errorf("%s: %v", name, errcode.Attr(c.err))
		}
	}
}
