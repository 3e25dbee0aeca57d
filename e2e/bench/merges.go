package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/e2e/internal/report"
)

// merges has git merge two branches that each add a code to this catalog, with another code between the two, and counts the
// generated files that are in conflict, or other than what generate writes for the merged catalog.
func merges(ctx context.Context, l *lab) ([]report.Line, error) {
	this, err := l.thisCatalog("eid")
	if err != nil {
		return nil, err
	}
	all, err := removable(this.source)
	if err != nil {
		return nil, err
	}
	tried, wrong := 0, []string(nil)
	for i := 0; i+2 < len(all); i += l.every() {
		files, err := l.merge(ctx, this.source, all[i], all[i+2])
		if err != nil {
			return nil, err
		}
		tried, wrong = tried+1, append(wrong, files...)
	}
	if tried == 0 {
		return nil, errors.New("nothing was merged")
	}
	return []report.Line{{What: "conflicts when two branches add codes apart", Size: fmt.Sprintf("%d merges", tried), Ours: fmt.Sprint(len(wrong)),
		Value: float64(len(wrong)), Bound: atMost(0, 0), Note: strings.Join(wrong, ", ")}}, nil
}

// merge merges a branch that adds the first of two entries with one that adds the second.
func (l *lab) merge(ctx context.Context, source []byte, first, second lines) ([]string, error) {
	r := repository{l, filepath.Join(l.dir, "merge")}
	if err := os.RemoveAll(r.dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(r.dir, 0o755); err != nil {
		return nil, err
	}
	neither := first.without(second.without(source)) // the second first, so that the lines of the first stay where they are
	err := errors.Join(
		r.git(ctx, "init", "--quiet", "--initial-branch=main"),
		r.commit(ctx, neither),
		r.git(ctx, "checkout", "--quiet", "-b", "first"),
		r.commit(ctx, second.without(source)),
		r.git(ctx, "checkout", "--quiet", "-b", "second", "main"),
		r.commit(ctx, first.without(source)))
	if err != nil {
		return nil, err
	}
	_ = r.git(ctx, "merge", "--quiet", "--no-edit", "first") // fails on conflicts, which are in the files then
	return r.differing(source)
}

// repository is one of git with what is generated from a catalog.
type repository struct {
	*lab
	dir string
}

// git runs git with settings of its own.
func (r repository) git(ctx context.Context, args ...string) error {
	env := []string{"GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com",
		"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com"}
	_, err := r.runWith(ctx, env, r.dir, append([]string{"git"}, args...)...)
	return err
}

// commit writes and commits what is generated from a catalog.
func (r repository) commit(ctx context.Context, source []byte) error {
	files, err := emit(source)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(r.dir, f.Name), f.Content, 0o644); err != nil {
			return err
		}
	}
	return errors.Join(r.git(ctx, "add", "."), r.git(ctx, "commit", "--quiet", "-m", "generate"))
}

// differing names the files that are other than what is generated from a catalog.
func (r repository) differing(source []byte) ([]string, error) {
	files, err := emit(source)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		content, err := os.ReadFile(filepath.Join(r.dir, f.Name))
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(content, f.Content) {
			names = append(names, f.Name)
		}
	}
	return names, nil
}
