package gogen

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// matchBenchmark times a generated package against regular expressions that are tried in turn.
const matchBenchmark = `package errcat

import (
	"encoding/json"
	"os"
	"regexp"
	"testing"
)

func BenchmarkMatch(b *testing.B) {
	var c struct {
		Patterns     map[int][]string
		Hits, Misses []struct {
			Status int
			Text   string
		}
	}
	text, _ := os.ReadFile("cases.json")
	if err := json.Unmarshal(text, &c); err != nil {
		b.Fatal(err)
	}
	compiled := map[int][]*regexp.Regexp{}
	for status, patterns := range c.Patterns {
		for _, p := range patterns {
			compiled[status] = append(compiled[status], regexp.MustCompile(p))
		}
	}
	for name, texts := range map[string][]struct {
		Status int
		Text   string
	}{"hit": c.Hits, "miss": c.Misses} {
		b.Run(name+"/tables", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				t := &texts[i%len(texts)]
				if _, _, ok := MatchMsgCode(t.Status, t.Text); ok != (name == "hit") {
					b.Fatal(t)
				}
			}
		})
		b.Run(name+"/regexps", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				t, ok := &texts[i%len(texts)], false
				for _, p := range compiled[t.Status] {
					if ok = p.FindStringSubmatch(t.Text) != nil; ok {
						break
					}
				}
				if ok != (name == "hit") {
					b.Fatal(t)
				}
			}
		})
	}
}
`

// benchmarkCases is what matchBenchmark reads.
type benchmarkCases struct {
	Patterns     map[int][]string
	Hits, Misses []matchCase
}

// BenchmarkMessages reports how many times as fast the emitted tables are as regular expressions in turn, on catalogs of a
// thousand and of ten thousand messages with ten statuses.
func BenchmarkMessages(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			dir := benchmarkModule(b, n)
			for b.Loop() {
				out, err := goCommand(dir, "test", "-vet=off", "-run=-", "-bench=.", "-benchtime=50ms", "-count=3", ".")
				if err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				times := shortest(out)
				for _, name := range []string{"hit", "miss"} {
					b.ReportMetric(times[name+"/tables"], name+"-ns")
					b.ReportMetric(times[name+"/regexps"]/times[name+"/tables"], name+"-ratio")
				}
			}
		})
	}
}

// shortest gives the shortest time of each benchmark.
func shortest(out string) map[string]float64 {
	times := map[string]float64{}
	for _, m := range regexp.MustCompile(`BenchmarkMatch/(\S+?)(?:-\d+)?\s+\d+\s+(\S+) ns/op`).FindAllStringSubmatch(out, -1) {
		ns, _ := strconv.ParseFloat(m[2], 64)
		if known, ok := times[m[1]]; !ok || ns < known {
			times[m[1]] = ns
		}
	}
	return times
}

// benchmarkModule writes a generated package with as many messages.
func benchmarkModule(b *testing.B, n int) string {
	f, dir := messageFamily(), b.TempDir()
	for status := range 10 {
		var messages []*message.Message
		for i := range n / 10 {
			pattern := []string{"part %d of {what} is missing.", "{what} is no part of %d.", "part %d is already there."}[i%3]
			messages = append(messages, parsed(b, fmt.Sprintf(pattern, i)))
		}
		addMessages(f, 400+status, messages)
	}
	files, err := Generate(linked(&model.Catalog{ID: "messages", Title: "Messages", Families: []*model.Family{f}}), Options{WithoutHTTP: true})
	if err != nil {
		b.Fatal(err)
	}
	cases, err := json.Marshal(casesOf(f))
	if err != nil {
		b.Fatal(err)
	}
	write(b, filepath.Join(dir, "go.mod"), []byte("module example.com/errors\n\ngo 1.24\n"))
	write(b, filepath.Join(dir, "match_test.go"), []byte(matchBenchmark))
	write(b, filepath.Join(dir, "cases.json"), cases)
	for _, file := range files {
		if !strings.HasSuffix(file.Name, "_test.go") {
			write(b, filepath.Join(dir, file.Name), file.Content)
		}
	}
	return dir
}

// casesOf makes texts of messages, some that are and some that are not.
func casesOf(f *model.Family) benchmarkCases {
	c := benchmarkCases{Patterns: map[int][]string{}}
	for i, e := range model.MatchOrder(f.Entries) {
		c.Patterns[e.Status] = append(c.Patterns[e.Status], expression(e.Message))
		if i%7 == 0 {
			text := e.Message.FillInOrder(plainValues(e.Message))
			c.Hits = append(c.Hits, matchCase{Status: e.Status, Text: text})
			c.Misses = append(c.Misses, matchCase{Status: e.Status, Text: text + "?"})
		}
	}
	return c
}

// expression is a message as a regular expression.
func expression(m *message.Message) string {
	var b strings.Builder
	for i, literal := range m.Literals {
		b.WriteString(regexp.QuoteMeta(literal))
		if i < len(m.Placeholders) {
			b.WriteString("(?s:(.+?))")
		}
	}
	return "^" + b.String() + "$"
}
