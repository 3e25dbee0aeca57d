package random

import (
	"fmt"
)

// catalog is a catalog while it is written.
type catalog struct {
	*yaml // of the file that is written now
	source
	files                        map[string][]byte
	sources, retries, categories []string // ids
	claiming                     int      // how many of the first categories claim statuses
	byStatus                     bool     // a family is known by status already
	families                     int
	refs                         []string // family/code of what was written, of errors only
}

// Main is what the file of a catalog is called that names the others.
const Main = "errors.yaml"

// Catalog returns the files of a catalog, by their paths. Nearly all catalogs are valid; a few have names that meet.
func Catalog(seed uint64) map[string][]byte {
	c := &catalog{source: newSource(seed), files: map[string][]byte{}}
	c.file(Main, c.whole)
	return c.files
}

// file writes a file, and goes on with the one before.
func (c *catalog) file(path string, lines func()) {
	before := c.yaml
	c.yaml = &yaml{}
	lines()
	c.files[path] = []byte(c.String())
	c.yaml = before
}

// whole writes the file that names the others. What refers to families stands behind them, since keys may stand in any order.
func (c *catalog) whole() {
	c.number("version", 1)
	c.list("sources", c.IntN(3), c.document)
	own := c.categoryIDs()
	c.imports(len(own) > 0)
	c.list("retries", c.IntN(len(retryIDs)+1), c.retry)
	c.categories = append(own, c.categories...)
	c.list("categories", len(own), c.category)
	c.list("families", c.IntN(5), func(int) { c.family() })
	c.includes()
	c.accepted()
	c.mapping("catalog", c.head)
}

// document writes a document that the catalog was drawn from.
func (c *catalog) document(i int) {
	c.sources = append(c.sources, fmt.Sprint("source-", i))
	c.key("id", c.sources[i])
	c.text("title", c.phrase())
	c.text("url", c.maybe(50, func() string { return "https://example.com/" + fmt.Sprint(i) }))
}

// head writes what belongs to the whole catalog.
func (c *catalog) head() {
	c.key("id", one(c.source, "shop", "a", "my-catalog-2", "errcode"))
	c.text("title", c.phrase())
	c.text("description", c.maybe(50, c.prose))
	c.text("docs_url", c.maybe(50, func() string {
		return one(c.source, "https://docs.example.com/errors/", "http://localhost:8080/e?a=%20&b=c")
	}))
	if len(c.refs) > 0 {
		c.text("fallback", c.maybe(50, func() string { return one(c.source, c.refs...) }))
	}
	c.flow("initialisms", someOf(c.source, c.IntN(3), []string{"SKU", "PKCE", "B2B", "TEST"}))
}

// retryIDs are those of strategies; the first one repeats nothing.
var retryIDs = []string{"never", "backoff", "rate-limit", "x2", "a-very-long-name-of-a-strategy-that-nobody-would-type"}

// retry writes a strategy.
func (c *catalog) retry(i int) {
	c.retries = append(c.retries, retryIDs[i])
	c.key("id", retryIDs[i])
	c.strategy(i > 0)
}

// strategy writes what a strategy says.
func (c *catalog) strategy(repeats bool) {
	c.text("description", c.prose())
	if repeats {
		c.waits()
	}
	c.flow("inferred", someOf(c.source, c.IntN(2), []string{"description"}))
}

// waits writes how often a call is repeated, and when.
func (c *catalog) waits() {
	c.number("max_retries", one[int64](c.source, 0, 1, 3, 12, 2147483647))
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
var bounds = [][]int{nil, {100}, {100, 400}, {100, 400, 500}, {100, 200, 300, 400}}

// categoryIDs picks the categories that claim statuses, and maybe one that claims none.
func (c *catalog) categoryIDs() []string {
	c.claiming = c.IntN(len(bounds))
	ids := someOf(c.source, c.claiming, []string{"first", "client", "server", "type", "x-1", "retry"})
	if c.claiming > 0 && c.often(30) {
		ids = append(ids, "any")
	}
	return ids
}

// starts are where the statuses of the claiming categories begin, and where the last ones end.
func (c *catalog) starts() []int { return append(append([]int{}, bounds[c.claiming]...), 600) }

// category writes a category.
func (c *catalog) category(i int) {
	c.key("id", c.categories[i])
	c.text("description", c.prose())
	if i < c.claiming {
		from, to := c.starts()[i], c.starts()[i+1]-1
		c.flow("statuses", one(c.source, []string{fmt.Sprintf("%d-%d", from, to)}, []string{fmt.Sprint(from), fmt.Sprintf("%d-%d", from+1, to)}))
	}
	if len(c.retries) > 0 && c.often(70) {
		c.key("retry", one(c.source, c.retries...))
	}
}
