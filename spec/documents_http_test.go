package spec_test

import (
	"maps"
	"slices"
	"strconv"
	"testing"

	"github.com/errgen/errgen/internal/model"
)

// statusTable is what one document says about HTTP statuses: those it lists under a title, and those it only uses.
type statusTable struct {
	source string
	titles map[int]string
	uses   []int
}

// statusTables has the documents in the order of their names, which is the order of sources in the catalog.
var statusTables = []statusTable{
	{source: "prove-errors", titles: map[int]string{
		200: "OK",
		400: "Bad Request",
		401: "Unauthorized",
		403: "Forbidden",
		404: "Not Found",
		500: "Internal Server Error",
	}},
	{source: "prove-conventions", titles: map[int]string{
		200: "OK",
		400: "Bad Request",
		401: "Unauthorized",
		403: "Forbidden",
		404: "Not Found",
		429: "Too Many Requests",
		500: "Internal Server Error",
	}},
	{source: "eid-errors", uses: []int{400, 401, 403, 404, 409, 500, 501, 502, 503}},
	{source: "legacy-errors", titles: map[int]string{
		200: "OK",
		400: "Bad Request",
		401: "Unauthorized",
		403: "Forbidden",
		404: "Not Found",
		405: "Method not allowed",
		415: "Unsupported Media Type",
		500: "Internal Server Error",
	}},
	{source: "vip-errors", uses: []int{201, 400, 401, 404, 412}},
}

// statusSources turns the tables round: the documents in which a status occurs.
func statusSources() map[string][]string {
	all := make(map[string][]string)
	for _, table := range statusTables {
		for _, status := range append(slices.Collect(maps.Keys(table.titles)), table.uses...) {
			code := strconv.Itoa(status)
			all[code] = append(all[code], table.source)
		}
	}
	return all
}

// isTitled reports whether any document gives the status a title.
func isTitled(status int) bool {
	return slices.ContainsFunc(statusTables, func(table statusTable) bool { return table.titles[status] != "" })
}

func sources(e *model.Entry) []string {
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.ID)
	}
	return ids
}

// The family has the statuses that some document uses, and no others.
func TestHTTPSources(t *testing.T) {
	compare(t, "sources", statusSources(), facts(family(t, "http").Entries, sources))
}

func TestHTTPTitles(t *testing.T) {
	got := facts(family(t, "http").Entries, title)
	for _, table := range statusTables {
		for status, want := range table.titles {
			if got := got[strconv.Itoa(status)]; got != want {
				t.Errorf("%s calls %d %q, the catalog %q", table.source, status, want, got)
			}
		}
	}
}

// What a document's codes use is kept by hand above, since a status without a code would show nowhere else. Here it is
// held against the codes.
func TestUsedStatuses(t *testing.T) {
	used := map[string][]int{"eid-errors": slices.Collect(eidStatuses), "vip-errors": slices.Collect(vipStatuses)}
	for _, table := range statusTables {
		if statuses, ok := used[table.source]; ok {
			slices.Sort(statuses)
			compare(t, table.source+": statuses", table.uses, slices.Compact(statuses))
		}
	}
}
