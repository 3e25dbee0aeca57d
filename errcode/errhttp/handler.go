package errhttp

import (
	"bufio"
	"net"
	"net/http"

	"github.com/errgen/errgen/errcode"
)

// Handler makes a handler of a function that may fail. What it returns is answered by [WriteProblem] with the options. Where the
// function has answered already, [OnError] is all that hears of the error.
func Handler(fn func(http.ResponseWriter, *http.Request) error, o ...Option) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		watched := &answer{ResponseWriter: w}
		err := fn(watched, r)
		e, isError := err.(*errcode.Error)
		switch {
		case err == nil, isError && e == nil: // also where a nil *Error was put into an error by mistake
		case !watched.begun:
			WriteProblem(w, r, err, o...)
		default:
			if opts := optionsOf(o); opts.onError != nil {
				opts.onError(r, err)
			}
		}
	})
}

// answer remembers whether it was begun.
type answer struct {
	http.ResponseWriter
	begun bool
}

// WriteHeader begins the answer, unless it is one that announces another (1xx).
func (a *answer) WriteHeader(status int) {
	a.begun = a.begun || status >= 200 || status == http.StatusSwitchingProtocols
	a.ResponseWriter.WriteHeader(status)
}

// Write begins the answer.
func (a *answer) Write(text []byte) (int, error) {
	a.begun = true
	return a.ResponseWriter.Write(text)
}

// Flush begins the answer.
func (a *answer) Flush() {
	a.begun = true
	_ = http.NewResponseController(a.ResponseWriter).Flush()
}

// Hijack takes the connection over, so that there is nothing left to answer on.
func (a *answer) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, rw, err := http.NewResponseController(a.ResponseWriter).Hijack()
	a.begun = a.begun || err == nil
	return conn, rw, err
}

// Unwrap lets http.ResponseController find what else the original can do.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }
