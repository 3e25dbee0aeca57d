package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/manual"
)

// files gives the files of the repository that belong to it and that want is true for, by their paths from its root.
func files(t *testing.T, want func(path string) bool) (paths []string) {
	t.Helper()
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && slices.Contains([]string{".git", "node_modules", "testdata"}, d.Name()) {
			return fs.SkipDir
		}
		if rel, _ := filepath.Rel("../..", path); !d.IsDir() && want(filepath.ToSlash(rel)) {
			paths = append(paths, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// isPage reports whether a file is a page, and not a part of one.
func isPage(path string) bool {
	return strings.HasSuffix(path, ".md") && !strings.HasPrefix(path, "internal/manual/text/")
}

// link is a link of Markdown, or of HTML in it.
var link = regexp.MustCompile(`\]\(([^)\s]+)\)|href="([^"]+)"`)

// TestLinks expects each relative link of each page to lead to a file, and to an anchor where it names one.
func TestLinks(t *testing.T) {
	links, set := 0, targets{}
	for _, page := range files(t, isPage) {
		for number, line := range outsideFences(pageText(t, page)) {
			for _, m := range link.FindAllStringSubmatch(line, -1) {
				links++
				if err := set.follow(t, page, m[1]+m[2]); err != nil {
					t.Errorf("%s:%d: %s leads nowhere: %v", page, number+1, m[1]+m[2], err)
				}
			}
		}
	}
	if links < 100 {
		t.Errorf("found %d links", links)
	}
}

// targets are the anchors of the pages that were looked at.
type targets map[string]map[string]bool

// follow goes where a link leads, unless that is out of the repository.
func (ts targets) follow(t *testing.T, page, to string) error {
	if strings.Contains(to, "://") || strings.HasPrefix(to, "mailto:") {
		return nil
	}
	file, anchor, _ := strings.Cut(to, "#")
	target := page
	if file != "" {
		target = filepath.ToSlash(filepath.Join(filepath.Dir(page), file))
	}
	if _, err := os.Stat("../../" + target); err != nil {
		return err
	}
	if ts[target] == nil && isPage(target) {
		ts[target] = anchors(pageText(t, target))
	}
	if anchor != "" && !ts[target][anchor] {
		return fmt.Errorf("%s has no anchor %s", target, anchor)
	}
	return nil
}

var (
	heading = regexp.MustCompile(`^#+ (.*?)\s*$`)
	ownID   = regexp.MustCompile(`(?:id|name)="([^"]+)"`)
)

// anchors are those of the headings of a page, and those that it sets itself. A heading that stands there twice has a number
// behind the second anchor.
func anchors(page string) map[string]bool {
	all := map[string]bool{}
	for _, line := range outsideFences(page) {
		if m := heading.FindStringSubmatch(line); m != nil {
			name := manual.Anchor(m[1])
			for n := 1; all[name]; n++ {
				name = fmt.Sprintf("%s-%d", manual.Anchor(m[1]), n)
			}
			all[name] = true
		}
		for _, m := range ownID.FindAllStringSubmatch(line, -1) {
			all[m[1]] = true
		}
	}
	return all
}

// outsideFences gives the lines of a page, with empty ones instead of blocks of code.
func outsideFences(page string) (lines []string) {
	fenced := false
	for _, line := range strings.Split(page, "\n") {
		isFence := strings.HasPrefix(strings.TrimLeft(line, " "), "```")
		if isFence || fenced {
			lines = append(lines, "")
		} else {
			lines = append(lines, line)
		}
		fenced = fenced != isFence
	}
	return lines
}
