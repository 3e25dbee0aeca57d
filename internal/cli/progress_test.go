package cli

import (
	"bytes"
	"os"
	"testing"
)

// TestProgress expects a line once patience is over, which makes room for what else is printed, and is gone in the end.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	p := &progress{out: &out}
	p.does("reading")
	p.lose()
	p.does("printing")
	if _, err := p.Write([]byte("a warning\n")); err != nil {
		t.Fatal(err)
	}
	p.does("writing")
	p.does("")
	const gone = "\r\x1b[K"
	want := "errgen: reading …" + gone + "errgen: printing …" + gone + "a warning\n" + "errgen: writing …" + gone
	if out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
}

// TestProgress_quick expects nothing when work ends before patience does.
func TestProgress_quick(t *testing.T) {
	var out bytes.Buffer
	p := &progress{out: &out}
	p.does("reading")
	p.does("")
	p.lose()
	if out.Len() > 0 {
		t.Errorf("got %q", out.String())
	}
}

// TestIsTerminal tells files and pipes from terminals.
func TestIsTerminal(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/file")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if isTerminal(file) || isTerminal(new(bytes.Buffer)) {
		t.Error("a file or a buffer is taken for a terminal")
	}
}
