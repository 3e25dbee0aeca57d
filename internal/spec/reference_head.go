package spec

// aboutHead says what the keys outside the families are for.
var aboutHead = map[string]description{
	"File":            {"Catalog of error codes", "One catalog of error codes: its head, what its errors share, and the errors, family by family.", ""},
	"File.version":    {"Version of the format", "The version of the format that this file is written in. There is only version 1.", "1"},
	"File.catalog":    {"Head of the catalog", "What the catalog is called, and where its published page lives.", ""},
	"File.import":     {"Imports", "Categories and strategies that other catalogs share. They stand before those of this catalog, and mean the same in all of them.", ""},
	"File.sources":    {"Source documents", "The documents that the catalog was drawn from. Families and errors name them by their ids.", ""},
	"File.retries":    {"Retry strategies", "The ways in which a failed call may be repeated. Categories and errors name them by their ids.", ""},
	"File.categories": {"Categories", "Groups of HTTP statuses that are handled alike. An error belongs to the category that claims its status.", ""},
	"File.families":   {"Families", "The sets of codes. Each has a Go type of its own, and holds its errors.", ""},
	"File.include":    {"Further files", "Files that hold more families, as paths from the folder of this file, with slashes. In a path, * stands for any text within a name; a name that starts with a point has to be written with it. Such a file holds families: and nothing else. Its families come behind those written here, in the order of the paths, and in the order of their names where one path stands for several. No path leads out of the folder, and a file is taken once.", "families/*.yaml"},
	"File.accept":     {"Accepted changes", "Changes from an older catalog that errgen breaking lets pass, each until a day.", ""},

	"Import":            {"Import", "A catalog whose categories and strategies are taken over, as they are there. Its errors are not.", ""},
	"Import.catalog":    {"Catalog", "The catalog to take from: a path from the folder of this one, with slashes; or mod: with the path of a Go module and of the file in it, in the version that go.mod of this folder pins.", "mod:github.com/acme/errors/spec/errors.yaml"},
	"Import.categories": {"Categories", "The ids of the categories to take. Left out: all. Strategies that they name come along.", "client"},
	"Import.retries":    {"Retry strategies", "The ids of the strategies to take, besides those that come along with categories. Left out: all.", "backoff"},

	"Accepted":         {"Accepted change", "A change that breaks somebody, and has to be all the same.", ""},
	"Accepted.rule":    {"Rule", "The rule that errgen breaking reports the change by, in brackets.", "code-removed"},
	"Accepted.subject": {"Subject", "What the change is about: a family and a code with a slash between them, a family, category/ID, retry/ID or catalog.", "legacy/3001"},
	"Accepted.reason":  {"Reason", "Why the change has to be, for those who find it later.", "No server has ever sent it."},
	"Accepted.until":   {"Last day", "The day after which the change counts again: year, month, day.", "2026-12-31"},

	"Catalog":             {"Head", "What the catalog is called, and where its published page lives.", ""},
	"Catalog.id":          {"Id of the catalog", "The name of the catalog in the header of every generated file. It never changes: files of another catalog are left alone.", "identity"},
	"Catalog.title":       {"Title of the catalog", "The heading of the reference page.", "Identity platform error codes"},
	"Catalog.description": {"Description of the catalog", "What the errors belong to, in a sentence or two below the heading of the reference page.", "Every error code that the identity platform answers with."},
	"Catalog.docs_url":    {"Address of the reference page", "Where the reference page is published. Links to single errors are this address, a number sign and the anchor of the error.", "https://example.com/errors/"},
	"Catalog.fallback":    {"Fallback", "What an error without a code is to a client: a family and a code, with a slash between them.", "eid/SYSTEM_INTERNAL_ERROR"},
	"Catalog.initialisms": {"Initialisms", "Words that the names of Go constants keep in capitals, beyond the usual ones such as ID and URL. Adding or removing one renames constants.", "PKCE"},

	"Source":       {"Source document", "A document that the catalog was drawn from.", ""},
	"Source.id":    {"Id of the document", "What sources: of a family or an error names the document by.", "legacy-errors"},
	"Source.title": {"Title of the document", "The title, as readers of the reference page will look for it.", "Legacy API status codes and messages"},
	"Source.url":   {"Address of the document", "Where the document can be read.", "https://example.com/legacy.pdf"},

	"Retry":                   {"Retry strategy", "A way in which a failed call is repeated automatically. One without max_retries repeats nothing.", ""},
	"Retry.id":                {"Id of the strategy", "What retry: of a category or an error names the strategy by. A Go variable is called after it.", "backoff"},
	"Retry.description":       {"Description of the strategy", "The strategy in words, for the reference page.", "Repeated with growing delays."},
	"Retry.max_retries":       {"Number of repetitions", "How often a call is repeated after the first attempt. Left out: never.", "5"},
	"Retry.delay":             {"First delay", "How long to wait before the first repetition. Needed where anything is repeated.", "500ms"},
	"Retry.multiplier":        {"Growth of the delays", "What each delay is multiplied by to give the next one: a whole number or a percentage. Left out: all delays are the same.", "2"},
	"Retry.max_delay":         {"Longest delay", "The bound of the growing delays. A Retry-After header may ask for more. Left out: no bound.", "30s"},
	"Retry.jitter":            {"Jitter", "By how much a client varies a delay at random, so that clients do not all come back at the same time. At most 100%.", "20%"},
	"Retry.honor_retry_after": {"Honour Retry-After", "Whether a Retry-After header takes the place of the computed delay. Left out: false.", "true"},
	"Retry.idempotent_only":   {"Idempotent requests only", "Whether only requests are repeated that may safely be sent twice. Left out: false.", "true"},
	"Retry.inferred":          {"Judged, not documented", "The keys of this strategy that no source document states, to be reviewed. Take a key off the list once it is confirmed.", "delay"},

	"Category":             {"Category", "A group of HTTP statuses that are handled alike.", ""},
	"Category.id":          {"Id of the category", "What category: of an error names the category by. A Go constant is called after it.", "client"},
	"Category.description": {"Description of the category", "What the errors of the category have in common, for the reference page.", "The error lies with the request."},
	"Category.statuses":    {"Statuses", "The HTTP statuses that the category claims: single ones and ranges. An error of such a status is in the category unless it names another.", "400-499"},
	"Category.retry":       {"Retry strategy", "The strategy of the errors that name none: an id from retries:. Left out: nothing is repeated.", "backoff"},
}
