//go:build unix

package cli

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/errgen/errgen/internal/preview"
	"github.com/errgen/errgen/spec"
)

// TestServe_signal shows a catalog until each of the signals that end a program, with a page listening meanwhile.
func TestServe_signal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "errors.yaml")
	if err := os.WriteFile(file, spec.Errors, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		out, in := io.Pipe()
		ended := make(chan int, 1)
		go func() {
			ended <- Command{Stdin: strings.NewReader(""), Stdout: in, Stderr: io.Discard}.Main([]string{"serve", "--spec", file, "--port", "0"})
		}()
		url, err := bufio.NewReader(out).ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		events, err := http.Get(strings.TrimSpace(url) + "events")
		if err != nil {
			t.Fatal(err)
		}
		if err := syscall.Kill(os.Getpid(), signal); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(events.Body); err != nil {
			t.Errorf("%v: the stream broke off: %v", signal, err)
		}
		if status := <-ended; status != ExitOK {
			t.Errorf("%v: exit status %d, want %d", signal, status, ExitOK)
		}
	}
}

// TestServe_include shows a catalog in several files, and expects the page to follow each of them, and one that is new.
func TestServe_include(t *testing.T) {
	head, families, _ := strings.Cut(string(spec.Errors), "\nfamilies:\n")
	last := strings.LastIndex(families, "\n  - id: ")
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "families"), 0o755); err != nil {
		t.Fatal(err)
	}
	write("errors.yaml", head+"\ninclude: [families/*.yaml]\n")
	write("families/a.yaml", "families:\n"+families[:last])
	l, err := preview.Listen("localhost", 0)
	if err != nil {
		t.Fatal(err)
	}
	c := Command{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard}
	go c.show(t.Context(), l, serving{spec: filepath.Join(dir, "errors.yaml"), quiet: true})
	events, err := http.Get(preview.URL(l) + "events")
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	stream := bufio.NewScanner(events.Body)
	until := func(what string, text string) {
		for stream.Scan() {
			if strings.HasPrefix(stream.Text(), "data: ") && strings.Contains(stream.Text(), text) {
				return
			}
		}
		t.Fatalf("%s is not shown: %v", what, stream.Err())
	}
	until("the catalog", `"count":0`)
	write("families/b.yaml", "families:\n"+families[last+1:]+"    oops: x\n")
	until("a new file", filepath.Join("families", "b.yaml"))
	write("families/b.yaml", "families:\n"+families[last+1:])
	until("a new file in order", `"count":0`)
	write("families/a.yaml", "families:\n"+strings.Replace(families[:last], "status: 400", "status: 4000", 1))
	until("a change of a file", filepath.Join("families", "a.yaml"))
}

// TestServe_portInUse expects to be told what to type.
func TestServe_portInUse(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	port := strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
	var stdout, stderr bytes.Buffer
	status := Command{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr}.Main([]string{"serve", "--spec", "builtin", "--port", port})
	if status != ExitEnvironment || stdout.Len() > 0 || !strings.Contains(stderr.String(), "--port 0 any that is free") {
		t.Errorf("exit status %d, want %d, and help:\n%s%s", status, ExitEnvironment, &stdout, &stderr)
	}
}
