package testkit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Write writes a file, and makes the folder that it is in.
func Write(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Read gives the text of a file.
func Read(t testing.TB, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Replace replaces the only old text in a file by a new one.
func Replace(t testing.TB, file, old, new string) {
	t.Helper()
	text := Read(t, file)
	if n := strings.Count(text, old); n != 1 {
		t.Fatalf("%s holds %q %d times, not once", file, old, n)
	}
	Write(t, file, strings.Replace(text, old, new, 1))
}
