package cli

import (
	"io"
	"os"
	"sync"
	"time"
)

// patience is how long work goes on before people at a terminal are told what is being done.
const patience = time.Second

// progress says on a terminal what is being done, in a line that goes away again. It is a writer, too: what is written
// through it replaces the line.
type progress struct {
	out io.Writer

	mutex sync.Mutex
	doing string // nothing, once all is done
	late  bool   // patience is over
	shown bool   // the line stands there
}

// progress begins to say what is being done, unless nobody would read it.
func (c Command) progress(quiet bool) *progress {
	p := &progress{out: c.Stderr}
	if !quiet && isTerminal(c.Stderr) {
		time.AfterFunc(patience, p.lose)
	}
	return p
}

// isTerminal reports whether somebody may be reading what is written.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// lose ends the patience.
func (p *progress) lose() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.late = true
	p.show()
}

// does says what is being done from now on: "reading the catalog". Nothing is an end.
func (p *progress) does(what string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.doing = what
	p.show()
}

// show brings the line up to date.
func (p *progress) show() {
	p.clear()
	if p.late && p.doing != "" {
		_, err := io.WriteString(p.out, "errgen: "+p.doing+" …")
		p.shown = err == nil
	}
}

// clear takes the line away: the cursor goes to its start, and what follows is erased.
func (p *progress) clear() {
	if p.shown {
		io.WriteString(p.out, "\r\x1b[K")
		p.shown = false
	}
}

// Write takes the line away and writes.
func (p *progress) Write(text []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.clear()
	return p.out.Write(text)
}
