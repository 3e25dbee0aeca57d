package preview

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// handler answers with the pages, and with a stream of what becomes of them.
func handler(s *show, port string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.html)
	mux.HandleFunc("GET /index.html", s.html)
	mux.HandleFunc("GET /errors.md", s.markdown)
	mux.HandleFunc("GET /events", s.events)
	return guarded(port, mux)
}

func (s *show) html(w http.ResponseWriter, _ *http.Request) {
	now, _ := s.current()
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(now.pages.HTML)
}

func (s *show) markdown(w http.ResponseWriter, _ *http.Request) {
	now, _ := s.current()
	w.Header().Set("Content-Type", "text/plain; charset=utf-8") // browsers show it, rather than store it
	w.Write(now.pages.Markdown)
}

// events is a stream of server-sent events, one for each scene, as long as somebody listens and the server goes on. Who
// is slow misses scenes between, and gets the latest.
func (s *show) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	control := http.NewResponseController(w)
	fmt.Fprint(w, "retry: 500\n\n") // milliseconds until a browser asks again, when the server comes back
	for {
		now, changed := s.current()
		if err := tell(w, now); err != nil {
			return
		}
		if err := control.Flush(); err != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

// maxTold is how many problems are told in full; the rest is counted.
const maxTold = 50

// news is a scene without its pages.
type news struct {
	Version  string    `json:"version"`
	Problems []Problem `json:"problems"`
	Count    int       `json:"count"`
}

// tell sends a scene as one event.
func tell(w http.ResponseWriter, now scene) error {
	told := now.problems[:min(len(now.problems), maxTold)]
	data, err := json.Marshal(news{now.version, append([]Problem{}, told...), len(now.problems)})
	if err != nil {
		return fmt.Errorf("tell what has changed: %w", err)
	}
	_, err = fmt.Fprintf(w, "data: %s\n\n", data)
	return err
}
