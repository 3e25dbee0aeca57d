package preview

import (
	"strconv"
	"sync"
)

// scene is what there is to see at one time.
type scene struct {
	pages    Pages
	version  string // of the pages
	problems []Problem
}

// show is the scene that is on, for whoever comes in, and tells those who stay when it changes.
type show struct {
	run string // tells one run of the server from another, whose pages may still be open

	mutex   sync.Mutex
	scene   scene
	renders int
	changed chan struct{} // closed when the scene changes
}

func newShow(waiting []byte, run string) *show {
	return &show{run: run, scene: scene{pages: Pages{HTML: waiting}, version: "none"}, changed: make(chan struct{})}
}

// nextVersion names a version that there has not been yet.
func (s *show) nextVersion() string {
	s.renders++
	return s.run + "-" + strconv.Itoa(s.renders)
}

// current gives the scene, and a channel that is closed when there is another.
func (s *show) current() (scene, <-chan struct{}) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.scene, s.changed
}

// put puts on new pages, or beside the last ones what is wrong with the new ones.
func (s *show) put(pages Pages, version string, problems []Problem) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if len(problems) == 0 {
		s.scene.pages, s.scene.version = pages, version
	}
	s.scene.problems = problems
	close(s.changed)
	s.changed = make(chan struct{})
}
