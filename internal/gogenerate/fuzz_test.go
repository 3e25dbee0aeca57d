package gogenerate_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/gogenerate"
)

// FuzzParse expects every word to survive being written in quotes, and positions that are in the file.
func FuzzParse(f *testing.F) {
	for _, line := range []string{"a b", `"a b" c`, "$GOFILE ${HOME} $", "-command x y\n//go:generate x z", `"\`, "\t", "größe \"\\u00e9\" \r", "errgen generate", "go run -mod", "go tool x@y z"} {
		f.Add("package p\n//go:generate " + line + "\n")
	}
	f.Fuzz(func(t *testing.T, src string) {
		commands, problems := gogenerate.Parse("x.go", []byte(src), environment)
		lines := strings.Split(src, "\n")
		for _, p := range problems {
			if p.Text != lines[p.Line-1] || p.Col < 1 || p.Col > len([]rune(p.Text))+1 || p.Message == "" {
				t.Errorf("a problem %+v in %q", p, lines[p.Line-1])
			}
			p.Mentions()
		}
		for _, c := range commands {
			c.Generation()
			c.Mention()
			survives(t, c, lines[c.Line-1])
		}
	})
}

// survives writes a command in quotes and reads it back.
func survives(t *testing.T, c gogenerate.Command, line string) {
	t.Helper()
	var quoted strings.Builder
	for _, w := range c.Words {
		if w.Col < 1 || w.Col > len([]rune(line)) {
			t.Errorf("column %d in %q", w.Col, line)
		}
		quoted.WriteString(" " + strconv.Quote(strings.ReplaceAll(w.Text, "$", "${DOLLAR}")))
	}
	if quoted.Len() > 4000 {
		return // too long for a line by now
	}
	again, problems := gogenerate.Parse("x.go", []byte("package p\n//go:generate"+quoted.String()+"\n"), environment)
	if len(problems) > 0 || len(again) != 1 || len(again[0].Words) != len(c.Words) {
		t.Fatalf("%q becomes %v and %v", quoted.String(), again, problems)
	}
	for i, w := range again[0].Words {
		if w.Text != c.Words[i].Text {
			t.Errorf("%q becomes %q", c.Words[i].Text, w.Text)
		}
	}
}
