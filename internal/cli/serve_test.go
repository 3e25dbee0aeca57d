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
