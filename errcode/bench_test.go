package errcode_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// Run these with -benchtime 1x: each measures for itself, the two sides in turn, and reports the ratio of their medians.

// sink keeps the compiler from leaving lookups out.
var sink int

// compare reports how many times as fast as theirs ours is, and gives what ours takes, in nanoseconds. Each function does its work
// n times.
func compare(b *testing.B, ours, theirs func(n int)) float64 {
	ours(1) // which makes indexes
	theirs(1)
	n := 1
	for timed(ours, n) < 2*time.Millisecond {
		n *= 2
	}
	var a, c []float64
	for range 25 {
		a = append(a, float64(timed(ours, n))/float64(n))
		c = append(c, float64(timed(theirs, n))/float64(n))
	}
	slices.Sort(a)
	slices.Sort(c)
	b.ReportMetric(c[12]/a[12], "times-as-fast")
	b.ReportMetric(a[12], "ns-ours")
	b.ReportMetric(c[12], "ns-theirs")
	b.ReportMetric(0, "ns/op")
	return a[12]
}

// timed gives how long n times take.
func timed(f func(n int), n int) time.Duration {
	start := time.Now()
	f(n)
	return time.Since(start)
}

// codeNames makes names of errors, as people make them: of 32 bytes at most. Longer ones, and those below 8, stand in a map.
func codeNames(n int) []string {
	r := rand.New(rand.NewPCG(uint64(n), 1))
	words := strings.Fields("AUTH VALIDATION SESSION PROVIDER SYSTEM RESOURCE PAYMENT ACCOUNT TOKEN INVALID EXPIRED MISSING TIMEOUT CONFLICT LIMIT")
	seen := map[string]bool{}
	var all []string
	for len(all) < n {
		name := words[r.IntN(8)] + "_" + words[r.IntN(len(words))] + "_" + words[r.IntN(len(words))]
		if n > 100 {
			name += "_" + strconv.Itoa(r.IntN(n))
		}
		if !seen[name] && len(name) <= 32 {
			seen[name] = true
			all = append(all, name)
		}
	}
	return all
}

// textFamily makes a family of texts.
func textFamily(names []string) *errcode.Family {
	f := &errcode.Family{ID: "f", Text: func(text string) errcode.Code { return shop.StockCode(text) }}
	for _, name := range names {
		f.Entries = append(f.Entries, errcode.Entry{Code: shop.StockCode(name), Wire: name, Name: name, Title: name, Status: 400})
	}
	return f
}

// intFamily makes a family of integers.
func intFamily(codes []int64) *errcode.Family {
	f := &errcode.Family{ID: "f", Int: func(n int64) errcode.Code { return shop.OrderCode(n) }}
	for _, n := range codes {
		f.Entries = append(f.Entries, errcode.Entry{Code: shop.OrderCode(n), Wire: strconv.FormatInt(n, 10), Title: "t", Status: 400})
	}
	return f
}

// asked is how many keys are asked for in turn, each a string with memory of its own.
const asked = 1 << 14

// BenchmarkTexts compares finding the row of a text with a map.
func BenchmarkTexts(b *testing.B) {
	for _, n := range []int{27, 1000, 10000} {
		names := codeNames(n)
		f, m := textFamily(names), map[string]*errcode.Entry{}
		for i := range f.Entries {
			m[f.Entries[i].Wire] = &f.Entries[i]
		}
		for kind, suffix := range map[string]string{"hit": "", "miss": "X"} {
			var keys []string
			for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(asked) {
				keys = append(keys, strings.Clone(names[i%n]+suffix))
			}
			b.Run(fmt.Sprintf("%d/%s", n, kind), func(b *testing.B) {
				compare(b, func(n int) {
					for i := range n {
						sink += f.ByText(keys[i%asked]).Status
					}
				}, func(n int) {
					for i := range n {
						if e := m[keys[i%asked]]; e != nil {
							sink += e.Status
						}
					}
				})
			})
		}
	}
}

// BenchmarkInts compares finding the row of an integer with a map.
func BenchmarkInts(b *testing.B) {
	for _, n := range []int{24, 1000, 10000} {
		var codes []int64
		for i := range n {
			codes = append(codes, 1000+int64(i)*7+int64(i%3))
		}
		f, m := intFamily(codes), map[int64]*errcode.Entry{}
		for i := range f.Entries {
			m[codes[i]] = &f.Entries[i]
		}
		for kind, more := range map[string]int64{"hit": 0, "miss": 1 << 20} {
			var keys []int64
			for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(asked) {
				keys = append(keys, codes[i%n]+more)
			}
			b.Run(fmt.Sprintf("%d/%s", n, kind), func(b *testing.B) {
				compare(b, func(n int) {
					for i := range n {
						sink += f.ByInt(keys[i%asked]).Status
					}
				}, func(n int) {
					for i := range n {
						if e := m[keys[i%asked]]; e != nil {
							sink += e.Status
						}
					}
				})
			})
		}
	}
}

// BenchmarkFirstUse measures what the index of a family takes, per code, beside filling a map.
func BenchmarkFirstUse(b *testing.B) {
	for _, n := range []int{27, 1000, 10000} {
		names := codeNames(n)
		rows := textFamily(names).Entries
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			whole := compare(b, func(times int) {
				for range times {
					f := &errcode.Family{Text: func(text string) errcode.Code { return shop.StockCode(text) }, Entries: rows}
					sink += f.ByText("X").Status
				}
			}, func(times int) {
				for range times {
					m := make(map[string]*errcode.Entry, n)
					for i := range rows {
						m[rows[i].Wire] = &rows[i]
					}
					sink += len(m)
				}
			})
			b.ReportMetric(whole/float64(n), "ns-per-code")
		})
	}
}

// BenchmarkMatch compares finding the code of a message with compiled regular expressions in turn.
func BenchmarkMatch(b *testing.B) {
	for _, n := range []int{24, 1000} {
		f := textFamily(codeNames(n))
		var expressions []*regexp.Regexp
		var texts []string
		for i := range f.Entries {
			words := strings.ToLower(strings.ReplaceAll(f.Entries[i].Name, "_", " "))
			f.Entries[i].Message = []string{"{field} " + words + " is mandatory.", words + " {value} is not allowed", words}[i%3]
			texts = append(texts, strings.NewReplacer("{field}", "first name", "{value}", "7").Replace(f.Entries[i].Message))
			quoted := regexp.QuoteMeta(f.Entries[i].Message)
			expressions = append(expressions, regexp.MustCompile("^"+regexp.MustCompile(`\\\{[a-z]+\\\}`).ReplaceAllString(quoted, "(.+?)")+"$"))
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			compare(b, func(times int) {
				for i := range times {
					if _, _, ok := f.Match(400, texts[i%n]); !ok {
						b.Fatal(texts[i%n])
					}
				}
			}, func(times int) {
				for i := range times {
					for _, e := range expressions {
						if found := e.FindStringSubmatch(texts[i%n]); found != nil {
							sink += len(found)
							break
						}
					}
				}
			})
		})
	}
}

// BenchmarkDecode compares reading the error of a small body with unmarshalling it into a struct.
func BenchmarkDecode(b *testing.B) {
	small := []byte(`{"errors":[{"errorCode":4001,"message":"Field name is missing.","subject":"name"}]}`)
	compare(b, func(times int) {
		for range times {
			if errhttp.Decode(400, nil, small, shop.Catalog, billing.Catalog) == nil {
				b.Fatal("no error")
			}
		}
	}, func(times int) {
		for range times {
			var body struct {
				Errors []struct {
					ErrorCode        int
					Message, Subject string
				}
			}
			if err := json.Unmarshal(small, &body); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.ReportMetric(testing.AllocsPerRun(100, func() { _ = errhttp.Decode(400, nil, small, shop.Catalog, billing.Catalog) }), "allocs-ours")
}
