package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/errgen/errgen/internal/testkit"
)

// session is a folder in which the commands of a page run, one after the other.
type session struct {
	t       *testing.T
	root    string   // of this repository
	address string   // that a service listens at instead of the one on the page, which something else may have taken
	service *service // that runs beside the commands, if there is one
}

// newSession starts in an empty folder. What the go command needs is in its caches; nothing is downloaded.
func newSession(t *testing.T) *session {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOCACHE", testkit.GoEnv(t, "GOCACHE")) // which is below the next one, unless it is set
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	for name, value := range map[string]string{"GOPROXY": "off", "GOFLAGS": "", "GOWORK": "off"} {
		t.Setenv(name, value)
	}
	t.Chdir(t.TempDir())
	return &session{t: t, root: root, address: freeAddress(t)}
}

// folder goes on in a new folder; with a name, it is a Go module that has errgen as a tool.
func (s *session) folder(name string) {
	s.t.Chdir(s.t.TempDir())
	if name == "" {
		return
	}
	s.write("go.mod", "module example.com/"+name+"\n\ngo 1.24\n")
	s.addTool()
}

// addTool does what go get -tool does, with this repository as what it gets.
func (s *session) addTool() {
	ours, err := os.ReadFile(filepath.Join(s.root, "go.mod"))
	s.check(err)
	sums, err := os.ReadFile(filepath.Join(s.root, "go.sum"))
	s.check(err)
	theirs, err := os.ReadFile("go.mod")
	s.check(err)
	_, requires, _ := strings.Cut(string(ours), "\nrequire ")
	s.write("go.mod", fmt.Sprintf("%s\ntool %[2]s/cmd/errgen\n\nrequire %[2]s v0.0.0 // indirect\n\nreplace %[2]s => %[3]s\n\nrequire %[4]s", theirs, module, s.root, requires))
	s.write("go.sum", string(sums))
}

func (s *session) check(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// write writes a file that a page shows.
func (s *session) write(file, text string) {
	s.t.Helper()
	s.check(os.MkdirAll(filepath.Dir(file), 0o755))
	s.check(os.WriteFile(file, []byte(strings.ReplaceAll(text, "localhost:8080", s.address)), 0o644))
}

// edit does to a file what a block of differences says.
func (s *session) edit(file, difference string) {
	s.t.Helper()
	file = cmp.Or(file, "spec/errors.yaml")
	text, err := os.ReadFile(file)
	s.check(err)
	var old, new strings.Builder
	for line := range strings.Lines(difference) {
		if line[0] != '+' {
			old.WriteString(line[1:])
		}
		if line[0] != '-' {
			new.WriteString(line[1:])
		}
	}
	if !strings.Contains(string(text), old.String()) {
		s.t.Fatalf("%s does not have what the page changes:\n%s", file, difference)
	}
	s.write(file, strings.Replace(string(text), old.String(), new.String(), 1))
}

// commands runs the commands of a block and gives the block as it should be.
func (s *session) commands(block string) string {
	s.t.Helper()
	var b strings.Builder
	for _, part := range strings.Split("\n"+block, "\n$ ")[1:] {
		command, want, _ := strings.Cut(part+"\n", "\n")
		got := s.run(command)
		if want = strings.TrimRight(want, "\n"); want != "" && elided(want).MatchString(got) {
			got = want + "\n"
		}
		b.WriteString("$ " + command + "\n" + got)
	}
	return b.String()
}

// run gives what a command prints, but for how long it took. Those of errgen run in this process, but for what go generate starts; go get, which
// needs a network, is done by hand.
func (s *session) run(command string) string {
	s.t.Helper()
	words := shellWords(command)
	if strings.HasPrefix(command, "go tool errgen ") {
		words = words[2:]
	}
	switch {
	case words[0] == "errgen":
		var out bytes.Buffer
		cli.Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}.Main(words[1:])
		return filepath.ToSlash(out.String())
	case strings.HasPrefix(command, "go get -tool "):
		s.addTool()
		return ""
	case command == "go run . &":
		s.service = startService(s.t, s.address)
		return ""
	}
	out, err := exec.Command(words[0], words[1:]...).CombinedOutput()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		s.t.Fatalf("%s: %v", command, err)
	}
	return duration.ReplaceAllString(s.service.logged()+string(out), "$1…")
}

// duration is how long the tests of a package took.
var duration = regexp.MustCompile(`(?m)^(ok  \t\S+\t).*$`)

var word = regexp.MustCompile(`"([^"]*)"|'([^']*)'|(\S+)`)

// shellWords splits a command into its words. A word may stand in quotes as a whole.
func shellWords(command string) (words []string) {
	for _, m := range word.FindAllStringSubmatch(command, -1) {
		words = append(words, cmp.Or(m[1], m[2], m[3]))
	}
	return words
}

// elided matches what may stand for a text in which … stands for any lines, or for anything within a line.
func elided(text string) *regexp.Regexp {
	pattern := regexp.QuoteMeta(text)
	pattern = regexp.MustCompile(`(?m)^…(\n|$)`).ReplaceAllString(pattern, "(?:.*\n)*")
	pattern = strings.ReplaceAll(pattern, "…", ".*")
	return regexp.MustCompile("^" + pattern + "\n?$")
}
