package random

import "fmt"

// What a catalog has that others import.
const shared = "shared/errors.yml"

var (
	sharedRetries    = []string{"shared-once", "shared-never"}
	sharedCategories = []string{"shared-any"} // which claim no statuses
)

// imports writes a catalog whose strategies are taken over, and its categories if there are others.
func (c *catalog) imports(categories bool) {
	if !c.often(30) {
		return
	}
	if c.retries = sharedRetries; categories {
		c.categories = sharedCategories
	}
	c.file(shared, c.sharedCatalog)
	c.list("import", 1, func(int) {
		c.key("catalog", shared)
		c.flow("categories", someOf(c.source, c.IntN(2), c.categories))
		if c.often(30) {
			c.retries = sharedRetries[:1:1] // which comes along with the categories, too
			c.flow("retries", c.retries)
		}
	})
}

// sharedCatalog writes the catalog that is imported.
func (c *catalog) sharedCatalog() {
	c.number("version", 1)
	c.mapping("catalog", func() {
		c.key("id", "shared")
		c.text("title", c.phrase())
	})
	c.list("retries", len(c.retries), func(i int) {
		c.key("id", c.retries[i])
		c.strategy(i == 0)
	})
	c.list("categories", len(c.categories), func(i int) {
		c.key("id", c.categories[i])
		c.text("description", c.prose())
		c.key("retry", c.retries[0])
	})
}

// includes writes files with more families.
func (c *catalog) includes() {
	if !c.often(30) {
		return
	}
	for i := range 1 + c.IntN(2) {
		c.file(fmt.Sprintf("families/part-%d.yaml", i), func() {
			c.list("families", 1+c.IntN(2), func(int) { c.family() })
		})
	}
	c.flow("include", []string{quoted(one(c.source, "families/*.yaml", "families/part-*.yaml"))})
}

// accepted writes changes that errgen breaking lets pass, which are nothing to a package.
func (c *catalog) accepted() {
	c.list("accept", c.IntN(2), func(int) {
		c.key("rule", one(c.source, "code-removed", "status-changed"))
		c.text("subject", one(c.source, append(c.refs, "catalog", "retry/backoff")...))
		c.text("reason", c.phrase())
		c.key("until", one(c.source, "2026-12-31", "2000-02-29"))
	})
}
