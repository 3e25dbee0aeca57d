package errhttp

import (
	"bufio"
	"net"
	"net/http"

	"github.com/errgen/errgen/errcode"
)

// Handler makes an http.Handler of a function that returns its error, which [WriteProblem] answers with the options: it is the
// middleware for functions of all catalogs. If the function has written a response already, only [OnError] is called. A nil
// *errcode.Error is no error. Panics are not recovered.
func Handler(fn func(http.ResponseWriter, *http.Request) error, o ...Option) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		watched := &responseWriter{ResponseWriter: w}
		encoding := w.Header()["Content-Encoding"] // of a middleware that compresses what is written
		err := fn(watched, r)
		e, isError := err.(*errcode.Error)
		switch {
		case err == nil, isError && e == nil: // also if a nil *Error was put into an error by mistake
		case !watched.begun:
			restore(w.Header(), "Content-Encoding", encoding)
			WriteProblem(w, r, err, o...)
		default:
			opts := optionsOf(o)
			opts.tell(r, err)
		}
	})
}

// restore gives a header field the values that it had.
func restore(h http.Header, name string, values []string) {
	if h[name] = values; values == nil {
		delete(h, name)
	}
}

// responseWriter remembers whether an answer was begun.
type responseWriter struct {
	http.ResponseWriter
	begun bool
}

// WriteHeader begins the answer, unless it is one that announces another (1xx).
func (w *responseWriter) WriteHeader(status int) {
	w.begun = w.begun || status >= 200 || status == http.StatusSwitchingProtocols
	w.ResponseWriter.WriteHeader(status)
}

// Write begins the answer.
func (w *responseWriter) Write(text []byte) (int, error) {
	w.begun = true
	return w.ResponseWriter.Write(text)
}

// Flush begins the answer, if the original can be flushed.
func (w *responseWriter) Flush() { _ = w.FlushError() }

// FlushError is Flush for http.ResponseController.
func (w *responseWriter) FlushError() error {
	err := http.NewResponseController(w.ResponseWriter).Flush()
	w.begun = w.begun || err == nil
	return err
}

// Hijack takes the connection over, so that there is nothing left to answer on.
func (w *responseWriter) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, rw, err := http.NewResponseController(w.ResponseWriter).Hijack()
	w.begun = w.begun || err == nil
	return conn, rw, err
}

// Unwrap lets http.ResponseController find what else the original can do.
func (w *responseWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
