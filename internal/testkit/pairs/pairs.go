// Package pairs reads the pairs of catalogs that the rules of internal/compat are tried on, for the tests there and for
// those that hold other tools against the rules.
//
// A pair is an edit of one base catalog, written as the lines that are taken out and put in. The package knows nothing of
// what is in them.
package pairs

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"
)

// Pair is a catalog before and after an edit.
type Pair struct {
	Rule     string // the one that the pair is about
	Kind     string // "fires", or "near" where the rule must not fire
	Old, New []byte
	Want     string // what is reported of it
	File     string // where the pair stands
}

// Load gives the pairs of a directory: of base.yaml there, and of each RULE.txtar or RULE.CASE.txtar, in which fires.diff and near.diff are the
// edits, and fires.out and near.out what is reported of them.
func Load(dir string) ([]Pair, error) {
	base, err := os.ReadFile(filepath.Join(dir, "base.yaml"))
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	var all []Pair
	for _, file := range files {
		pairs, err := read(file, string(base))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all = append(all, pairs...)
	}
	return all, nil
}

func read(file, base string) ([]Pair, error) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		return nil, err
	}
	content := map[string]string{}
	for _, f := range archive.Files {
		content[f.Name] = string(f.Data)
	}
	var pairs []Pair
	for _, kind := range []string{"fires", "near"} {
		edited, err := Apply(base, content[kind+".diff"])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", kind, err)
		}
		rule, _, _ := strings.Cut(filepath.Base(file), ".")
		pairs = append(pairs, Pair{rule, kind, []byte(base), []byte(edited), content[kind+".out"], file})
	}
	return pairs, nil
}

// Apply makes an edit: each part of it, between lines of @@, holds lines that begin with a space, which stay, with -, which
// are taken out, and with +, which are put in. The lines of a part stand in the text exactly once.
func Apply(text, edit string) (string, error) {
	if edit == "" {
		return "", fmt.Errorf("there is no edit")
	}
	for part := range strings.SplitSeq(edit, "@@\n") {
		old, new, err := sides(part)
		if err != nil {
			return "", err
		}
		if n := strings.Count("\n"+text, "\n"+old); n != 1 {
			return "", fmt.Errorf("the catalog has these lines %d times, not once:\n%s", n, old)
		}
		text = strings.Replace("\n"+text, "\n"+old, "\n"+new, 1)[1:]
	}
	return text, nil
}

func sides(part string) (old, new string, err error) {
	for line := range strings.Lines(part) {
		switch line[0] {
		case ' ':
			old, new = old+line[1:], new+line[1:]
		case '-':
			old += line[1:]
		case '+':
			new += line[1:]
		default:
			return "", "", fmt.Errorf("the line %q begins with none of space, - and +", line)
		}
	}
	return old, new, nil
}
