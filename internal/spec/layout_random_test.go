package spec_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// What follows is a valid catalog before anybody has written it down: mappings, lists, and texts of several sorts.
type (
	mapping []pair
	pair    struct {
		key   string
		value any
	}
	blockList []any    // one item a line
	flowList  []string // of words: may be written in brackets
	plain     string   // must stand without quotes
	word      string   // as anybody likes
	line      string   // the same, and holds spaces and marks
	prose     string   // the same, and may be long, or run over several lines
)

// random makes catalogs.
type random struct {
	*rand.Rand
	count int // of what has to be unique
}

func (r *random) one(of ...string) string { return of[r.IntN(len(of))] }

// maybe gives the pairs, or none.
func (r *random) maybe(pairs ...pair) mapping {
	if r.IntN(2) == 0 {
		return nil
	}
	return pairs
}

func (r *random) id() string {
	r.count++
	return fmt.Sprintf("id-%d", r.count)
}

// join puts mappings together, in random order.
func (r *random) join(parts ...mapping) mapping {
	var whole mapping
	for _, part := range parts {
		whole = append(whole, part...)
	}
	r.Shuffle(len(whole), func(i, j int) { whole[i], whole[j] = whole[j], whole[i] })
	return whole
}

func (r *random) words(most int) string {
	words := make([]string, 1+r.IntN(most))
	for i := range words {
		words[i] = r.one("a", "word", "with", "ä", "“marks”", "C#", "it's", `"quoted"`, "#1", "x: y", "title:", "100%", `back\slash`, "sentence.", "- item", "[brackets]", "&", "*", "veryverylongwordthatcannotbebroken")
	}
	return strings.Join(words, " ")
}

func (r *random) prose() prose {
	text := r.words(30)
	if r.IntN(8) == 0 {
		text += strings.Repeat("\n", 1+r.IntN(2)) + r.words(30)
	}
	return prose(text)
}

func (r *random) list(most int, item func() any) blockList {
	list := make(blockList, 1+r.IntN(most))
	for i := range list {
		list[i] = item()
	}
	return list
}

func (r *random) catalog() mapping {
	return r.join(
		mapping{{"version", plain("1")}, {"catalog", r.join(
			mapping{{"id", word(r.id())}, {"title", line(r.words(4))}},
			r.maybe(pair{"description", r.prose()}),
			r.maybe(pair{"docs_url", word("https://example.com/errors")}),
			r.maybe(pair{"initialisms", flowList{"AB", "CD"}}),
		)}},
		r.maybe(pair{"sources", r.list(3, func() any {
			return r.join(mapping{{"id", word(r.id())}, {"title", line(r.words(4))}}, r.maybe(pair{"url", word("https://example.com/#a")}))
		})}),
		mapping{{"retries", r.list(3, r.retry)}, {"categories", blockList{r.join(
			mapping{{"id", word("client")}, {"description", r.prose()}, {"statuses", flowList{"400-499", "200"}}},
		)}}},
		mapping{{"families", blockList{r.family("integer"), r.family("string")}}},
	)
}

func (r *random) retry() any {
	return r.join(
		mapping{{"id", word(r.id())}, {"description", r.prose()}},
		r.maybe(
			pair{"max_retries", plain("3")}, pair{"delay", plain("1m30s")}, pair{"multiplier", plain("150%")},
			pair{"max_delay", plain("1h")}, pair{"jitter", plain("20%")}, pair{"inferred", flowList{"delay", "jitter"}},
			pair{"honor_retry_after", plain("true")},
		),
	)
}

func (r *random) family(codeType string) mapping {
	id := r.id()
	allow := any(flowList{"1-99", "100-999999"})
	if codeType == "string" {
		allow = plain("'^[A-Zxy0-9e -]+$'")
	}
	goType := strings.ReplaceAll(strings.ToUpper(id), "-", "X")
	return r.join(
		mapping{
			{"id", word(id)}, {"title", line(r.words(4))}, {"code_type", word(codeType)},
			{"go", r.join(mapping{{"type", word(goType)}, {"prefix", word("P" + goType)}}, r.maybe(pair{"plural", word(goType + "List")}))},
			{"errors", r.list(4, func() any { return r.entry(codeType) })},
		},
		r.maybe(pair{"description", r.prose()}, pair{"allow", allow}),
		r.maybe(pair{"label", line(r.words(2))}),
		r.maybe(pair{"groups", blockList{r.join(mapping{{"id", word(r.id())}, {"title", line(r.words(3))}})}}),
		r.maybe(pair{"reserved", blockList{r.join(mapping{{"name", word("GONE")}, {"reason", line(r.words(30))}}, r.maybe(pair{"title", line(r.words(4))}, pair{"since", line(r.words(2))}))}}),
		r.maybe(pair{"envelope", r.list(2, func() any {
			return r.join(mapping{{"code", word("/code")}, {"message", word("/message")}}, r.maybe(pair{"context", flowList{"/a", "/b"}}))
		})}),
	)
}

func (r *random) entry(codeType string) any {
	r.count++
	code := any(plain(fmt.Sprint(r.count)))
	if codeType == "string" {
		code = word(r.one("08001", "1e3", "A-", "x y ") + fmt.Sprint(r.count))
	}
	return r.join(
		mapping{
			{"code", code}, {"name", word(fmt.Sprintf("NAME_%d", r.count))}, {"title", line(r.words(4))}, {"status", plain("404")},
			{"user_message", line(r.words(20))}, {"description", r.prose()},
		},
		r.maybe(pair{"message", line(fmt.Sprintf("%d %s", r.count, r.words(20)))}),
		r.maybe(pair{"category", word("client")}),
		r.maybe(pair{"resolution", r.prose()}),
		r.maybe(pair{"causes", r.list(3, r.cause)}),
		r.maybe(pair{"deprecated", r.join(mapping{{"since", word("v1.2")}, {"reason", line(r.words(30))}})}),
		r.maybe(pair{"aliases", flowList{fmt.Sprintf("ALIAS_%d", r.count)}}),
		r.maybe(pair{"tags", flowList{"a", "b/c"}}, pair{"owner", line(r.words(2))}),
		r.maybe(pair{"inferred", flowList{"status", "title"}}),
	)
}

func (r *random) cause() any {
	if r.IntN(2) == 0 {
		return r.prose()
	}
	return r.join(mapping{{"cause", r.prose()}}, r.maybe(pair{"fix", r.prose()}))
}
