package preview

import (
	"context"
	"reflect"
	"slices"
	"time"
)

// How many looks find no change before it is taken for whole. Pages are shown at once then. What is wrong has to stay so
// for longer, since half a file is no catalog; and a file that is missing for longer still, since an editor may take it
// away for a moment to put a new one in its place.
const (
	looksForPages    = 1
	looksForProblems = 4
	looksForMissing  = 20
)

// watcher renders a source again when one of its files has changed.
type watcher struct {
	source Source
	show   *show
	seen   survey
	still  int // how many looks have found nothing else than seen
	held   *result
}

// result is what a rendering has given.
type result struct {
	pages    Pages
	version  string
	problems []Problem
}

// newWatcher renders the source for the first time.
func newWatcher(s Source, on *show) *watcher {
	w := &watcher{source: s, show: on, seen: look(s.Watch()), still: looksForPages}
	w.put(w.render())
	return w
}

// run looks at the files with each tick.
func (w *watcher) run(ctx context.Context, ticks <-chan time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticks:
			w.look(look(w.source.Watch()))
		}
	}
}

// look does what is to be done about the files being so.
func (w *watcher) look(now survey) {
	if !now.equal(w.seen) {
		w.seen, w.still, w.held = now, 0, nil
		return
	}
	w.still++
	switch {
	case w.still == w.looksNeeded():
		w.renew()
	case w.held != nil && w.still >= looksForProblems:
		w.put(*w.held)
		w.held = nil
	}
}

// looksNeeded is how many looks have to find the files as they are before it is worth reading them.
func (w *watcher) looksNeeded() int {
	if w.seen.lacks() {
		return looksForMissing
	}
	return looksForPages
}

// renew renders the source, and puts pages on at once, but what is wrong only when it stays so.
func (w *watcher) renew() {
	r := w.render()
	if len(r.problems) > 0 && w.still < looksForProblems {
		w.held = &r
		return
	}
	w.put(r)
}

func (w *watcher) render() result {
	version, before := w.show.nextVersion(), w.source.Watch()
	pages, problems := w.source.Render(version)
	if after := w.source.Watch(); !slices.Equal(before, after) {
		w.seen = look(after)
	}
	return result{pages, version, problems}
}

// put shows a result, and reports what is wrong when that is something else than before.
func (w *watcher) put(r result) {
	before, _ := w.show.current()
	w.show.put(r.pages, r.version, r.problems)
	if w.source.Report != nil && !reflect.DeepEqual(before.problems, r.problems) {
		w.source.Report(r.problems)
	}
}
