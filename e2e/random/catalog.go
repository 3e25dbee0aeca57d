package random

import (
	"fmt"
	"strings"
)

// catalog is a catalog while it is written.
type catalog struct {
	yaml
	source
	sources, retries, categories []string // ids
	byStatus                     bool     // a family is known by status already
	refs                         []string // family/code of what was written, of errors only
}

// Catalog returns a catalog in YAML. Nearly all of them are valid; a few have names that meet.
func Catalog(seed uint64) []byte {
	c := &catalog{source: newSource(seed)}
	c.number("version", 1)
	c.mapping("catalog", c.head)
	c.list("sources", c.IntN(3), func(i int) {
		c.sources = append(c.sources, fmt.Sprint("source-", i))
		c.key("id", c.sources[i])
		c.text("title", c.phrase())
		c.text("url", c.maybe(50, func() string { return "https://example.com/" + fmt.Sprint(i) }))
	})
	c.list("retries", c.IntN(4), c.retry)
	c.categories = []string{"first", "client", "server"}[:c.IntN(4)]
	c.list("categories", len(c.categories), c.category)
	c.list("families", c.IntN(5), c.family)
	return []byte(c.String())
}

// head writes what belongs to the whole catalog.
func (c *catalog) head() {
	c.key("id", one(c.source, "shop", "a", "my-catalog-2"))
	c.text("title", c.phrase())
	c.text("description", c.maybe(50, c.prose))
	c.text("docs_url", c.maybe(50, func() string { return "https://docs.example.com/errors/" }))
	c.flow("initialisms", someOf(c.source, c.IntN(3), []string{"SKU", "PKCE", "B2B", "TEST"}))
}

// retry writes a strategy.
func (c *catalog) retry(i int) {
	id := []string{"never", "backoff", "rate-limit", "x2"}[i]
	c.retries = append(c.retries, id)
	c.key("id", id)
	c.text("description", c.prose())
	if id == "never" {
		return
	}
	c.number("max_retries", one[int64](c.source, 1, 3, 12, 2147483647))
	c.key("delay", one(c.source, "1ms", "250ms", "1s", "90s", "2h"))
	if c.often(50) {
		c.key("multiplier", one(c.source, "1", "125%", "2", "150%", "10"))
	}
	if c.often(50) {
		c.key("max_delay", one(c.source, "2h", "100h"))
	}
	if c.often(50) {
		c.key("jitter", one(c.source, "0%", "20%", "100%"))
	}
	c.key("honor_retry_after", fmt.Sprint(c.often(50)))
	c.key("idempotent_only", fmt.Sprint(c.often(50)))
}

// bounds are where the statuses of categories begin, by how many there are: each status is in one of them.
var bounds = [][]int{nil, {100}, {100, 400}, {100, 400, 500}}

// category writes a category.
func (c *catalog) category(i int) {
	c.key("id", c.categories[i])
	c.text("description", c.prose())
	starts := append(bounds[len(c.categories)], 600)
	c.flow("statuses", []string{fmt.Sprintf("%d-%d", starts[i], starts[i+1]-1)})
	if len(c.retries) > 0 && c.often(70) {
		c.key("retry", one(c.source, c.retries...))
	}
}

// pointers are JSON pointers into a body; some have members that others have below them, and characters that are escaped.
var pointers = []string{"/code", "/error/code", "/error", "/message", "/a~1b", "/~0", "/family", "/catalog", "/status", "/title", "/type", "/detail", "/0", "/é"}

// envelope writes an envelope, in which one pointer may stand twice.
func (c *catalog) envelope(knownBy string) {
	if c.often(30) {
		c.text("list", one(c.source, "/errors", "/error/list", "/a~1b"))
	}
	if knownBy != "message" || c.often(20) {
		c.text("code", one(c.source, pointers...))
		c.text("message", c.maybe(60, func() string { return one(c.source, pointers...) }))
	} else {
		c.text("message", one(c.source, pointers...))
	}
	var context []string
	for _, pointer := range someOf(c.source, c.IntN(3), pointers) {
		context = append(context, quoted(pointer))
	}
	c.flow("context", context)
}

// goName turns an id into a Go name: order-line is OrderLine.
func goName(id string) string {
	var b strings.Builder
	for _, word := range strings.Split(id, "-") {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}
