package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// served is a preview of a file whose text is the page, and "broken" in it is a problem.
type served struct {
	file, url, port string
	end             func()
	ended           chan error
}

// serve shows a file until the test is over.
func serve(t *testing.T, text string) *served {
	t.Helper()
	s := &served{file: filepath.Join(t.TempDir(), "page"), ended: make(chan error, 1)}
	s.write(t, text)
	l, err := Listen("localhost", 0)
	if err != nil {
		t.Fatal(err)
	}
	s.url, s.port = URL(l), port(l)
	ctx, cancel := context.WithCancel(t.Context())
	s.end = cancel
	go func() { s.ended <- Serve(ctx, l, s.source()) }()
	return s
}

func (s *served) source() Source {
	return Source{Render: s.render, Waiting: []byte("waiting"), Watch: func() []string { return []string{s.file} }}
}

func (s *served) render(version string) (Pages, []Problem) {
	text, err := os.ReadFile(s.file)
	if err != nil || strings.Contains(string(text), "broken") {
		return Pages{}, []Problem{{File: "page", Line: 1, Col: 2, Message: "broken", Help: "fix", Source: "s"}}
	}
	return Pages{HTML: []byte(version + " " + string(text)), Markdown: []byte("# " + string(text))}, nil
}

// write puts a new file into the place of the old one.
func (s *served) write(t *testing.T, text string) {
	t.Helper()
	if err := os.WriteFile(s.file+".new", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(s.file+".new", s.file); err != nil {
		t.Fatal(err)
	}
}

// ask makes a request with some headers changed.
func (s *served) ask(t *testing.T, method, path string, header map[string]string) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, strings.TrimSuffix(s.url, "/")+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range header {
		r.Header.Set(name, value)
	}
	if host, ok := header["Host"]; ok {
		r.Host = host
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	return response
}

// body gives a page.
func (s *served) body(t *testing.T, path string) string {
	t.Helper()
	text, err := io.ReadAll(s.ask(t, http.MethodGet, path, nil).Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// listen gives a function that waits for the next event.
func (s *served) listen(t *testing.T) func() news {
	t.Helper()
	lines := bufio.NewScanner(s.ask(t, http.MethodGet, "/events", nil).Body)
	return func() news {
		for lines.Scan() {
			data, found := strings.CutPrefix(lines.Text(), "data: ")
			if !found {
				continue
			}
			var n news
			if err := json.Unmarshal([]byte(data), &n); err != nil {
				t.Fatal(err)
			}
			return n
		}
		t.Fatalf("the stream ended: %v", lines.Err())
		return news{}
	}
}

// TestServe_events changes a file and expects to be told, for the worse and for the better.
func TestServe_events(t *testing.T) {
	s := serve(t, "one")
	next := s.listen(t)
	first := next()
	if got, want := s.body(t, "/"), first.Version+" one"; got != want || first.Count != 0 {
		t.Errorf("got %q, want %q; %d problems", got, want, first.Count)
	}
	s.write(t, "two")
	second := next()
	if got, want := s.body(t, "/index.html"), second.Version+" two"; got != want || second.Version == first.Version {
		t.Errorf("got %q, want %q", got, want)
	}
	s.write(t, "broken")
	third := next()
	if third.Version != second.Version || third.Count != 1 || third.Problems[0].Help != "fix" || !strings.HasSuffix(s.body(t, "/"), " two") {
		t.Errorf("got %+v, want the second page with a problem", third)
	}
	s.write(t, "four")
	if fourth := next(); fourth.Count != 0 || s.body(t, "/errors.md") != "# four" {
		t.Errorf("got %+v, want a fourth page", fourth)
	}
}

// TestServe_waiting expects the page for the time when there has been none.
func TestServe_waiting(t *testing.T) {
	s := serve(t, "broken")
	next := s.listen(t)
	if first := next(); first.Version != "none" || first.Count != 1 || s.body(t, "/") != "waiting" {
		t.Errorf("got %+v", first)
	}
	s.write(t, "fixed")
	if second := next(); second.Version == "none" || s.body(t, "/") != second.Version+" fixed" {
		t.Errorf("got %+v", second)
	}
}

// TestServe_ends expects open streams to end with the server, and nothing to go wrong.
func TestServe_ends(t *testing.T) {
	s := serve(t, "one")
	stream := s.ask(t, http.MethodGet, "/events", nil).Body
	s.end()
	if _, err := io.ReadAll(stream); err != nil {
		t.Errorf("the stream broke off: %v", err)
	}
	if err := <-s.ended; err != nil {
		t.Error(err)
	}
	if _, err := net.Dial("tcp", "127.0.0.1:"+s.port); err == nil {
		t.Error("the port is still open")
	}
}

// TestServe_otherOrigins expects only local names at the right port, and no request from another page.
func TestServe_otherOrigins(t *testing.T) {
	s := serve(t, "one")
	own := func(host string) string { return host + ":" + s.port }
	tests := []struct {
		header map[string]string
		want   int
	}{
		{map[string]string{"Host": own("localhost")}, 200},
		{map[string]string{"Host": own("LOCALHOST")}, 200},
		{map[string]string{"Host": own("127.0.0.1")}, 200},
		{map[string]string{"Host": own("[::1]")}, 200},
		{map[string]string{"Host": own("localhost"), "Origin": "http://" + own("localhost")}, 200},
		{map[string]string{"Host": "localhost"}, 403},
		{map[string]string{"Host": "localhost:1"}, 403},
		{map[string]string{"Host": own("errors.example.com")}, 403},
		{map[string]string{"Host": own("localhost.example.com")}, 403},
		{map[string]string{"Host": own("127.0.0.1.example.com")}, 403},
		{map[string]string{"Host": own("127.0.0.2")}, 403},
		{map[string]string{"Host": own("0.0.0.0")}, 403},
		{map[string]string{"Host": own("localhost.")}, 403},
		{map[string]string{"Origin": "http://example.com"}, 403},
		{map[string]string{"Origin": "http://localhost:1"}, 403},
		{map[string]string{"Origin": "https://" + own("localhost")}, 403},
		{map[string]string{"Origin": "null"}, 403},
		{map[string]string{"Origin": ""}, 403},
	}
	for _, test := range tests {
		for _, path := range []string{"/", "/errors.md", "/events"} {
			if got := s.ask(t, http.MethodGet, path, test.header).StatusCode; got != test.want {
				t.Errorf("%s with %v: status %d, want %d", path, test.header, got, test.want)
			}
		}
	}
}

func TestServe_requests(t *testing.T) {
	s := serve(t, "one")
	for request, want := range map[string]int{
		"GET /": 200, "HEAD /": 200, "HEAD /events": 200, "POST /": 405, "DELETE /events": 405,
		"GET /nothing": 404, "GET /../page": 404, "GET /errors.yaml": 404,
	} {
		method, path, _ := strings.Cut(request, " ")
		response := s.ask(t, method, path, nil)
		if response.StatusCode != want {
			t.Errorf("%s: status %d, want %d", request, response.StatusCode, want)
		}
		if want == 200 && response.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: the headers that protect are missing", request)
		}
	}
}

func TestListen(t *testing.T) {
	for _, host := range []string{"", "0.0.0.0", "::", "192.168.0.1", "example.com", "127.0.0.1:80"} {
		if l, err := Listen(host, 0); err == nil {
			t.Errorf("%q is taken for local: %v", host, l.Addr())
			l.Close()
		}
	}
	l, err := Listen("127.0.0.1", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if got, want := URL(l), fmt.Sprintf("http://localhost:%d/", l.Addr().(*net.TCPAddr).Port); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestIsLocal has the port of HTTP itself, which browsers leave out.
func TestIsLocal(t *testing.T) {
	for host, want := range map[string]bool{"localhost": true, "[::1]": true, "localhost:80": true, "localhost:81": false, "example.com": false, "": false} {
		if got := isLocalHost(host, "80"); got != want {
			t.Errorf("%q: got %v, want %v", host, got, want)
		}
	}
}
