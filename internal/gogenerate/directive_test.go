package gogenerate_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/gogenerate"
	"github.com/google/go-cmp/cmp"
)

// environment is what the variables of the tests are.
func environment(name string) string {
	return map[string]string{"HOME": "/home/me", "GOOS": "plan9", "EMPTY": "", "TWO": "two words", "FLAG": "-command"}[name]
}

// parsed gives what the lines of a file say, a line each: words between bars, with the column of each.
func parsed(lines ...string) string {
	src := "package shop\n" + strings.Join(lines, "\n") + "\n"
	commands, problems := gogenerate.Parse("gen.go", []byte(src), environment)
	var b strings.Builder
	for _, c := range commands {
		fmt.Fprintf(&b, "%d:", c.Line)
		for _, w := range c.Words {
			fmt.Fprintf(&b, " %d|%s|", w.Col, w.Text)
		}
		b.WriteByte('\n')
	}
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d: %s\n", p.Line, p.Col, p.Message)
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, test := range []struct{ name, line, want string }{
		{"words", "//go:generate errgen generate  --go\tx", "2: 15|errgen| 22|generate| 32|--go| 37|x|\n"},
		{"a tab", "//go:generate\terrgen generate", "2: 15|errgen| 22|generate|\n"},
		{"quotes", `//go:generate errgen "a b" "\t\u00e9"`, "2: 15|errgen| 22|a b| 28|\t\u00e9|\n"},
		{"an empty word", `//go:generate errgen ""`, "2: 15|errgen| 22||\n"},
		{"quotes inside", `//go:generate a"b c" 'd e'`, "2: 15|a\"b| 19|c\"| 22|'d| 25|e'|\n"},
		{"variables", "//go:generate $GOFILE $GOLINE $GOPACKAGE ${GOOS}x $DOLLAR", "2: 15|gen.go| 23|2| 31|shop| 42|plan9x| 51|$|\n"},
		{"environment", `//go:generate $HOME/x $EMPTY $NOSUCH "$HOME"`, "2: 15|/home/me/x| 23|| 30|| 38|/home/me|\n"},
		{"one word of two", "//go:generate $TWO", "2: 15|two words|\n"},
		{"odd dollars", "//go:generate a$ $$ ${ $% ${}x", "2: 15|a$| 18|| 21|| 24|$%| 27|x|\n"},
		{"columns in characters", "//go:generate größe x", "2: 15|größe| 21|x|\n"},
		{"a carriage return", "//go:generate a b\r", "2: 15|a| 17|b|\n"},
		{"a space before", " //go:generate a", ""},
		{"a space inside", "// go:generate a", ""},
		{"no space behind", "//go:generatea", ""},
		{"nothing behind", "//go:generate", ""},
		{"no command", "//go:generate ", "2:1: this line says no command\n"},
		{"an open quote", `//go:generate a "b`, "2:17: a double quote begins here and does not end\n"},
		{"a backslash at the end", `//go:generate a "b\`, "2:17: a double quote begins here and does not end\n"},
		{"a bad escape", `//go:generate a "\q"`, "2:17: this is no string in double quotes as Go writes them\n"},
		{"glued quotes", `//go:generate a "b"c`, "2:17: behind the closing quote there must be a space\n"},
		{"an alias", "//go:generate -command e go tool errgen\n//go:generate e generate", "3: 15|go| 15|tool| 15|errgen| 17|generate|\n"},
		{"an alias of nothing", "//go:generate -command e\n//go:generate e x", "3: 17|x|\n"},
		{"an alias of nothing alone", "//go:generate -command e\n//go:generate e", "3:1: this line says no command\n"},
		{"no alias", "//go:generate -command", "2:15: -command says no alias\n"},
		{"an alias twice", "//go:generate -command e a\n//go:generate -command e b", "3:24: the alias \"e\" stands here twice\n"},
		{"an alias further up", "//go:generate e x\n//go:generate -command e a", "2: 15|e| 17|x|\n"},
		{"variables in aliases", "//go:generate -command e $GOLINE $DOLLAR{GOLINE}\n//go:generate e", "3: 15|2| 15|3|\n"},
		{"an alias from a variable", "//go:generate $FLAG e a\n//go:generate e b", "3: 15|a| 17|b|\n"},
		{"in a comment", "/*\n//go:generate a\n*/", "3: 15|a|\n"},
		{"all problems", "//go:generate \"\n//go:generate a\n//go:generate \"", "3: 15|a|\n2:15: a double quote begins here and does not end\n4:15: a double quote begins here and does not end\n"},
		{"a long line", "//go:generate " + strings.Repeat("x", 4081), "2: 15|" + strings.Repeat("x", 4081) + "|\n"},
		{"a line too long", "//go:generate " + strings.Repeat("x", 4082), "2:1: this line is too long for go generate, which reads 4095 bytes\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, parsed(test.line)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestParse_noLineEnd expects go generate's dislike of a last line that does not end.
func TestParse_noLineEnd(t *testing.T) {
	commands, problems := gogenerate.Parse("x.go", []byte("package p\n//go:generate a b"), environment)
	if len(commands) != 0 || len(problems) != 1 || problems[0].Line != 2 || problems[0].Col != 18 {
		t.Errorf("got %v and %v", commands, problems)
	}
}

// TestParse_noPackage expects nothing of what is no Go file.
func TestParse_noPackage(t *testing.T) {
	commands, problems := gogenerate.Parse("x.go", []byte("pakage p\n//go:generate a b\n"), environment)
	if len(commands)+len(problems) != 0 {
		t.Errorf("got %v and %v", commands, problems)
	}
}

// TestGeneration expects the lines that compile a catalog, their flags and their version, and which of the others mention
// errgen.
func TestGeneration(t *testing.T) {
	for line, want := range map[string]string{
		"errgen generate --go x":                                                "[--go x]",
		"errgen.exe generate":                                                   "[]",
		"go tool errgen generate":                                               "[]",
		"go tool github.com/errgen/errgen/cmd/errgen generate a":                "[a]",
		"go tool -modfile=tools.mod errgen generate":                            "[]",
		"go tool -modfile tools.mod errgen generate":                            "[]",
		"go run github.com/errgen/errgen/cmd/errgen generate -x":                "[-x]",
		"go run -mod=mod github.com/errgen/errgen/cmd/errgen@v1.2.3 generate x": "[x] v1.2.3",
		"go run ../../cmd/errgen generate":                                      "[]",
		`sh -c "errgen generate"`:                                               "mentioned",
		`sh -c "cd ..;errgen generate"`:                                         "mentioned",
		"./bin/errgen generate":                                                 "mentioned",
		"./errgen.sh":                                                           "mentioned",
		"errgen lint":                                                           "mentioned",
		"errgen":                                                                "mentioned",
		"go tool errgen":                                                        "mentioned",
		"go tool -n errgen generate":                                            "mentioned",
		"go tool errgen@v1 generate":                                            "mentioned",
		"go run github.com/errgen/errgen/cmd/errgen/main.go generate":           "mentioned",
		"go -C .. tool errgen generate":                                         "mentioned",
		"env GOFLAGS=-mod=mod go tool errgen generate":                          "mentioned",
		"stringer -type=Pill":                                                   "",
		"go tool stringer":                                                      "",
		"go run":                                                                "",
		"go run -mod":                                                           "",
		"go tool -mod x":                                                        "",
		"mockgen -source=internal/errgen/x.go":                                  "",
		"myerrgen generate":                                                     "",
		"errgen-lite generate":                                                  "",
		"touch errgen.go":                                                       "",
	} {
		commands, _ := gogenerate.Parse("x.go", []byte("package p\n//go:generate "+line+"\n"), environment)
		if got := described(commands[0]); got != want {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
	}
}

func described(c gogenerate.Command) string {
	g, ok := c.Generation()
	_, mentioned := c.Mention()
	if !ok {
		return map[bool]string{true: "mentioned"}[mentioned]
	}
	var flags []string
	for _, word := range g.Flags {
		flags = append(flags, word.Text)
	}
	return strings.TrimSpace("[" + strings.Join(flags, " ") + "] " + g.Version.Text)
}
