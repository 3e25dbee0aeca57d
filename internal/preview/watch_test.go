package preview

import (
	"os"
	"path/filepath"
	"testing"
)

// stage is a watcher that is made to look by hand, and what it has reported.
type stage struct {
	*served
	*watcher
	reports [][]Problem
}

func newStage(t *testing.T, text string) *stage {
	t.Helper()
	s := &stage{served: &served{file: filepath.Join(t.TempDir(), "page")}}
	s.write(t, text)
	source := s.served.source()
	source.Report = func(problems []Problem) { s.reports = append(s.reports, problems) }
	s.watcher = newWatcher(source, newShow(source.Waiting, "run"))
	return s
}

// looks looks some times, and gives the version and the number of problems that are on then.
func (s *stage) looks(n int) (version string, problems int) {
	for range n {
		s.watcher.look(look(s.watcher.source.Watch()))
	}
	now, _ := s.show.current()
	return now.version, len(now.problems)
}

func (s *stage) expect(t *testing.T, when string, looks int, version string, problems int) {
	t.Helper()
	if gotVersion, gotProblems := s.looks(looks); gotVersion != version || gotProblems != problems {
		t.Errorf("%s: %s with %d problems is on, want %s with %d", when, gotVersion, gotProblems, version, problems)
	}
}

// TestWatcher goes through what editors do, one look at a time.
func TestWatcher(t *testing.T) {
	s := newStage(t, "one")
	s.expect(t, "nothing changes", 50, "run-1", 0)

	s.write(t, "two, longer")
	s.expect(t, "a change is seen", 1, "run-1", 0)
	s.expect(t, "it stands still", 1, "run-2", 0)

	s.write(t, "half, broken")
	s.expect(t, "a half-written file is seen", 2, "run-2", 0)
	s.write(t, "a whole one")
	s.expect(t, "and is whole before it is complained about", 10, "run-4", 0)

	if err := os.Remove(s.file); err != nil {
		t.Fatal(err)
	}
	s.expect(t, "a file is gone for a moment", looksForMissing, "run-4", 0)
	s.write(t, "back")
	s.expect(t, "and comes back", 2, "run-5", 0)

	if len(s.reports) != 0 {
		t.Errorf("nothing was wrong for long, and yet there were reports: %v", s.reports)
	}
	s.write(t, "broken for good")
	s.expect(t, "it is wrong", 1+looksForProblems, "run-5", 1)
	if err := os.Remove(s.file); err != nil {
		t.Fatal(err)
	}
	s.expect(t, "it is gone", 1+looksForMissing, "run-5", 1)
	s.write(t, "in order")
	s.expect(t, "it is fixed", 2, "run-8", 0)
	if len(s.reports) != 2 || len(s.reports[0]) != 1 || len(s.reports[1]) != 0 {
		t.Errorf("got the reports %v, want one of a problem and one of none", s.reports)
	}
}

// TestSurvey expects a file of the same size and time to be told from another one, and files of directories to be seen.
func TestSurvey(t *testing.T) {
	dir := t.TempDir()
	page, other := filepath.Join(dir, "page"), filepath.Join(t.TempDir(), "other")
	for _, file := range []string{page, other} {
		if err := os.WriteFile(file, []byte(file[len(file)-4:]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	info, err := os.Stat(page)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(other, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	before := [2]survey{look([]string{page}), look([]string{dir})}
	if !before[0].equal(look([]string{page})) || !before[1].equal(look([]string{dir})) {
		t.Error("nothing has changed, and it looks as if")
	}
	if err := os.Rename(other, page); err != nil {
		t.Fatal(err)
	}
	if before[0].equal(look([]string{page})) || before[1].equal(look([]string{dir})) {
		t.Error("another file looks like the first")
	}
}

// TestWatcher_led follows a file that another one has led to.
func TestWatcher_led(t *testing.T) {
	page := &served{file: filepath.Join(t.TempDir(), "page")}
	page.write(t, "one")
	other := &served{file: filepath.Join(t.TempDir(), "other")}
	other.write(t, "one")
	source, files := page.source(), []string{page.file}
	source.Watch = func() []string { return files }
	source.Render = func(version string) (Pages, []Problem) {
		files = []string{page.file, other.file}
		return page.render(version)
	}
	s := &stage{served: page, watcher: newWatcher(source, newShow(source.Waiting, "run"))}
	s.expect(t, "the other file is known from the first time on", 50, "run-1", 0)
	other.write(t, "two, longer")
	s.expect(t, "the other file has changed", 2, "run-2", 0)
}
