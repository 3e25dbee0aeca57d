// Package preview shows pages that people are writing, in their own browser, and renews them when a file changes.
//
// Serve takes a listener on a loopback address, a function that gives the pages or what is wrong, and the files to watch;
// it answers until its context ends. It polls, since a file system tells nobody in the same way twice, and it waits
// until a file stands still, since editors write in several steps. It answers only who asks for a local name, so that no
// page from elsewhere can read along, and it knows nothing of catalogs: what is on the pages is its caller's.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"
)

// Pages are the reference page and its Markdown twin. An HTML page listens to the path "events" by itself.
type Pages struct {
	HTML, Markdown []byte
}

// Problem is something wrong with the files. Line and column are 0 where it is about a whole file.
type Problem struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	Message string `json:"message"`
	Help    string `json:"help"`
	Source  string `json:"source"` // the line of the file
}

// Source is what is shown.
type Source struct {
	// Render gives the pages as the files are now, made so that they know their version; or what is wrong.
	Render func(version string) (Pages, []Problem)
	// Waiting is shown while there have been no pages yet.
	Waiting []byte
	// Watch gives the files, and the directories with files, whose change calls for Render. They may be others after it.
	Watch func() []string
	// Report is told what is wrong whenever that changes, and of nothing when all is well again.
	Report func([]Problem)
}

// pollEvery is how often files are looked at. A change is shown when the next look finds no other one.
const pollEvery = 25 * time.Millisecond

// patience is how long answers may take to end when the server does.
const patience = 2 * time.Second

// Serve shows a source on a listener until the context ends, and closes the listener.
func Serve(ctx context.Context, l net.Listener, s Source) error {
	watched := newWatcher(s, newShow(s.Waiting, strconv.FormatInt(time.Now().UnixNano(), 36)))
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	server := &http.Server{
		Handler:           handler(watched.show, port(l)),
		ReadHeaderTimeout: 5 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // its end is that of all event streams
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	ticker := time.NewTicker(pollEvery)
	defer ticker.Stop()
	go watched.run(ctx, ticker.C)
	select {
	case err := <-served:
		return fmt.Errorf("serve the page: %w", err)
	case <-ctx.Done():
		return end(server)
	}
}

// end lets answers come to their end, but not for long.
func end(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	err := server.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		err = server.Close()
	}
	if err != nil {
		return fmt.Errorf("end the server: %w", err)
	}
	return nil
}
