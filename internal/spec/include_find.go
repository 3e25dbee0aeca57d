package spec

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
)

// finder finds the files that the patterns of a catalog stand for. Every name is held against the list of its folder,
// byte for byte, so that a catalog that can be read on one file system can be read on all.
type finder struct {
	folder Folder
	ds     *diag.List
	found  map[string]bool
	watch  []string

	lacking bool // a pattern stands for files that cannot be had
}

// search is what is known of one pattern.
type search struct {
	*finder
	pattern Text
	files   []string // that match, whether they were found before or not
	wrong   bool     // something was reported about it

	// Where nothing matches: the deepest folder that was looked into, how many names of the pattern stand for it, and
	// the names that are there.
	dir   string
	depth int
	names []string
}

// find gives the paths that match, sorted, without those that matched a pattern before.
func (f *finder) find(pattern Text) ([]string, error) {
	if !f.isUsable(pattern) {
		f.lacking = true
		return nil, nil
	}
	s := search{finder: f, pattern: pattern}
	f.watch = append(f.watch, fixed(pattern.Value))
	if err := s.below(".", strings.Split(pattern.Value, "/"), 0); err != nil {
		return nil, err
	}
	if len(s.files) == 0 && !s.wrong {
		s.nothing()
	}
	f.lacking = f.lacking || s.wrong
	return f.fresh(s.files), nil
}

// isUsable reports whether there is something to look for, and somewhere to look. Of a pattern that is none, the binder has
// reported so.
func (f *finder) isUsable(pattern Text) bool {
	switch {
	case !kinds["path"].accepts(pattern.Value) || !pattern.Quoted && Misread(pattern.Value) != "":
		return false
	case f.folder.Files == nil:
		f.ds.Add(pattern.Pos, rules.Include, "this catalog stands in no folder, so there is nothing that it could include").
			WithHelp("name a catalog that is a file, or take it off the list")
		return false
	}
	return true
}

// fresh gives the files that were not found before.
func (f *finder) fresh(files []string) (fresh []string) {
	slices.Sort(files)
	for _, file := range files {
		if !f.found[file] {
			fresh = append(fresh, file)
		}
		f.found[file] = true
	}
	return fresh
}

// fixed gives the path, or the folder in front of its first name with a *.
func fixed(pattern string) string {
	at := strings.IndexByte(pattern, '*')
	if at < 0 {
		return pattern
	}
	return path.Dir(pattern[:at] + "x")
}

// below looks into a folder for the name of the pattern at a depth.
func (s *search) below(dir string, pattern []string, depth int) error {
	entries, err := fs.ReadDir(s.folder.Files, dir)
	if err != nil {
		return s.failed(dir, err)
	}
	if depth >= s.depth && len(s.files) == 0 {
		s.dir, s.depth, s.names = dir, depth, namesOf(entries)
	}
	if strings.Contains(pattern[depth], "*") {
		s.watch = append(s.watch, dir)
	}
	for _, entry := range entries {
		if matches(pattern[depth], entry.Name()) {
			if err := s.entry(path.Join(dir, entry.Name()), entry, pattern, depth); err != nil {
				return err
			}
		}
	}
	return nil
}

func namesOf(entries []fs.DirEntry) []string {
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = entry.Name()
	}
	return names
}

// matches holds a name against one of a pattern, as a shell does: a point in front has to be written.
func matches(pattern, name string) bool {
	fits, _ := path.Match(pattern, name) // nothing that could be malformed is in it
	return fits && (name[0] != '.' || pattern[0] == '.')
}

// entry takes a file, or goes on in a folder.
func (s *search) entry(at string, entry fs.DirEntry, pattern []string, depth int) error {
	mode := entry.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := fs.Stat(s.folder.Files, at)
		if err != nil {
			return s.failed(at, err)
		}
		mode = info.Mode()
	}
	last := depth == len(pattern)-1
	switch {
	case mode.IsDir() && !last:
		return s.below(at, pattern, depth+1)
	case mode.IsDir() && at == s.pattern.Value:
		s.say("%s is a folder", at).WithHelp("write %s/*.yaml for the files in it", at)
	case last && mode.IsRegular() && !strings.EqualFold(at, s.folder.Head): // on some file systems that is the same file
		s.files = append(s.files, at)
	case last && mode&(fs.ModeNamedPipe|fs.ModeSocket|fs.ModeDevice) != 0:
		s.say("%s is no file that could be read", s.folder.Named(at)).WithHelp("put an ordinary file in its place, or name the others")
	}
	return nil
}

func (s *search) say(format string, args ...any) *diag.Diagnostic {
	s.wrong = true
	return s.ds.Add(s.pattern.Pos, rules.Include, format, args...)
}

// failed reports what is elsewhere; other reasons not to read a file are no mistakes in the catalog.
func (s *search) failed(at string, err error) error {
	if errors.Is(err, ErrOutside) {
		s.say("%s leads out of the folder of this file", s.folder.Named(at)).WithHelp("put the file itself there, in the place of the symbolic link")
		return nil
	}
	return fmt.Errorf("look for %s in %s: %w", s.pattern.Value, s.folder.Named(at), reason(err))
}

// nothing reports that no file matches, with what is there.
func (s *search) nothing() {
	d := s.say("no file matches %s", s.pattern.Value)
	names := strings.Split(s.pattern.Value, "/")
	near, ok := diag.Nearest(names[s.depth], s.names)
	switch {
	case s.pattern.Value == s.folder.Head:
		d.WithHelp("a catalog does not include itself: take it off the list")
	case ok && near != names[s.depth] && !strings.Contains(names[s.depth], "*"):
		names[s.depth] = near
		d.WithHelp("did you mean %s?", strings.Join(names, "/"))
	case s.there() != "":
		d.WithHelp("write %s, which matches files that are there", s.there())
	default:
		d.WithHelp("add a file that it matches, or take it off the list")
	}
}

// there gives a pattern for catalogs in the folder that was looked into last, if there are any.
func (s *search) there() string {
	for _, name := range s.names {
		if ext := path.Ext(name); (ext == ".yaml" || ext == ".yml") && path.Join(s.dir, name) != s.folder.Head {
			return path.Join(s.dir, "*"+ext)
		}
	}
	return ""
}
