// Package gogenerate finds and reads the //go:generate lines of Go packages as the go command does: quoting, aliases and
// variables included.
//
// Find takes patterns of packages and gives the Go files in which go generate looks, and those that it leaves out, with the
// values that it has for variables. Parse takes the text of a file and gives the commands that go generate would run, each
// word with its column, and what is wrong with lines that go generate would stop at. Command.Generation tells which of them
// compile a catalog. Find has the go command list packages, which resolves no imports and writes no go.mod; the package
// reads no Go file, and runs nothing that stands in one.
package gogenerate

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"unicode/utf8"
)

// Command is what a line runs.
type Command struct {
	Line  int    // from 1
	Words []Word // at least one, after aliases and variables
}

// Word is an argument of a command.
type Word struct {
	Text string
	Col  int // where it is written, in characters from 1; what an alias stands for is where the alias is
}

// Problem is a line that go generate stops at.
type Problem struct {
	Line, Col int
	Text      string // of the line
	Message   string // what is wrong: lower case, no full stop
}

// longest is the length of the longest line that go generate reads, with its line end.
const longest = 4096

// Parse gives the commands of a file, in order. getenv gives the value of a variable; GOFILE, GOLINE, GOPACKAGE and DOLLAR
// are known here. go generate gives up a package at its first problem, where Parse goes on, so that all are found in one
// run. A file without a package clause has no commands, whatever stands in it.
func Parse(name string, src []byte, getenv func(string) string) ([]Command, []Problem) {
	clause, err := parser.ParseFile(token.NewFileSet(), "", src, parser.PackageClauseOnly)
	if err != nil {
		return nil, nil
	}
	r := reader{file: name, pkg: clause.Name.Name, getenv: getenv, aliases: map[string][]string{}}
	for len(src) > 0 {
		line, rest, ended := bytes.Cut(src, []byte("\n"))
		r.line++
		if isDirective(line) {
			r.read(string(line), ended)
		}
		src = rest
	}
	return r.commands, r.problems
}

// isDirective reports whether a line is for go generate, which looks at nothing but its start.
func isDirective(line []byte) bool {
	return bytes.HasPrefix(line, []byte("//go:generate ")) || bytes.HasPrefix(line, []byte("//go:generate\t"))
}

// reader goes through the lines of a file.
type reader struct {
	file, pkg string
	getenv    func(string) string
	aliases   map[string][]string
	line      int
	commands  []Command
	problems  []Problem
}

// read reads a line that is for go generate.
func (r *reader) read(line string, ended bool) {
	words, err := r.words(line, ended)
	if err == nil && words[0].Text == "-command" {
		err = r.define(words)
	} else if err == nil {
		r.commands = append(r.commands, Command{r.line, words})
	}
	if err != nil {
		r.problems = append(r.problems, Problem{r.line, err.col, line, err.message})
	}
}

// words gives what a line says once aliases and variables are put in.
func (r *reader) words(line string, ended bool) ([]Word, *syntaxError) {
	switch {
	case len(line) >= longest:
		return nil, &syntaxError{1, fmt.Sprintf("this line is too long for go generate, which reads %d bytes", longest-1)}
	case !ended:
		return nil, &syntaxError{utf8.RuneCountInString(line) + 1, "go generate does not read a last line without a line end"}
	}
	words, err := split(line)
	if err != nil {
		return nil, err
	}
	words = r.substitute(words)
	if len(words) == 0 {
		return nil, &syntaxError{1, "this line says no command"}
	}
	return words, nil
}

// substitute puts in what an alias stands for, and then variables, which go generate does in aliases a second time.
func (r *reader) substitute(words []Word) []Word {
	if len(words) == 0 {
		return nil
	}
	if alias, ok := r.aliases[words[0].Text]; ok {
		words = append(at(words[0].Col, alias), words[1:]...)
	}
	for i := range words {
		words[i].Text = os.Expand(words[i].Text, r.variable)
	}
	return words
}

// at gives words that all stand in one column.
func at(col int, texts []string) []Word {
	words := make([]Word, len(texts))
	for i, text := range texts {
		words[i] = Word{text, col}
	}
	return words
}

// variable gives the value of a variable: what go generate sets itself, or what the caller knows.
func (r *reader) variable(name string) string {
	switch name {
	case "GOFILE":
		return r.file
	case "GOLINE":
		return strconv.Itoa(r.line)
	case "GOPACKAGE":
		return r.pkg
	case "DOLLAR":
		return "$"
	}
	return r.getenv(name)
}

// define keeps an alias, for the rest of the file.
func (r *reader) define(words []Word) *syntaxError {
	if len(words) == 1 {
		return &syntaxError{words[0].Col, "-command says no alias"}
	}
	name := words[1]
	if _, ok := r.aliases[name.Text]; ok {
		return &syntaxError{name.Col, fmt.Sprintf("the alias %q stands here twice", name.Text)}
	}
	texts := []string{}
	for _, word := range words[2:] {
		texts = append(texts, word.Text)
	}
	r.aliases[name.Text] = texts
	return nil
}
