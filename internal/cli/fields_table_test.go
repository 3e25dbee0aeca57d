package cli_test

// everywhere are all outputs.
const everywhere = "go page markdown explain changelog breaking"

// edit is what changes a field: old texts of testdata/fields.yaml, each with a new one.
type edit []string

// Why an output leaves a field out.
const (
	oneError   = "explain is about one error"
	errorTexts = "explain is about one error, and of texts only those of errors are compared"
	forWriters = "it is for those who write the catalog"
	forOthers  = "it is for those who run the service, not for those who call it"
	onPages    = "it arranges the pages"
	acceptance = "it is about the changes that breaking finds"
	reserved   = "Go has nothing of what must not be used"
	toldOnce   = "Go has nothing of what must not be used, and the reason is told once, when the error goes"
	unknown    = "it is about codes that are not in the catalog: pages and explain show those that are, and breaking compares them"
	links      = "Markdown links within itself only"
	bodies     = "pages say where the code is, and how else a body is read is for programs; explain is about one error"
)

// fields says of each field of the model which outputs carry it, and of the others why they do not.
var fields = []struct {
	name         string
	edit         edit
	carried, why string
}{
	{"Catalog.ID", edit{"id: shop\n", "id: store\n"}, "go page markdown changelog breaking", oneError},
	{"Catalog.Title", edit{"title: Errors of the shop", "title: Errors of the store"}, "go page markdown changelog", "explain is about one error, and breaking about promises"},
	{"Catalog.Description", edit{"Whatever the shop", "What the shop"}, "go page markdown", errorTexts},
	{"Catalog.DocsURL", edit{"docs_url: https://shop", "docs_url: https://store"}, "go page explain changelog breaking", links},
	{"Catalog.Fallback", edit{"fallback: api/BROKEN", "fallback: api/PLAIN"}, "go page markdown changelog breaking", oneError},
	{"Catalog.Sources", edit{"  - id: wiki\n", "  - id: forum\n    title: The forum\n  - id: wiki\n"}, "page markdown", "Go and explain name the documents of an error, and they are no promise"},
	{"Catalog.Retries", edit{"  - id: never\n", "  - id: twice\n    description: Once more.\n    max_retries: 2\n    delay: 1s\n  - id: never\n"}, "go page markdown changelog", "explain is about one error, and what is new breaks nobody"},
	{"Catalog.Retries", edit{idle, "", "retry: idle", "retry: never"}, "go page markdown changelog breaking", oneError},
	{"Catalog.Categories", edit{"  - id: odd\n", "  - id: first\n    description: It goes on.\n    statuses: [100-199]\n  - id: odd\n"}, "go page markdown changelog", "explain is about one error, and what is new breaks nobody"},
	{"Catalog.Families", edit{spare, ""}, "go page markdown changelog breaking", oneError},
	{"Catalog.Accepted", edit{"accept:\n", "accept:\n  - rule: code-removed\n    subject: api/ELDER\n    reason: Nobody knew it.\n    until: 2030-01-01\n"}, "breaking", acceptance},
	{"Catalog.Initialisms", edit{"initialisms: [SKU]", "initialisms: [STOCK]"}, everywhere, ""},
	{"Catalog.Imported", edit{importing, "", "retries:\n", "retries:\n" + nap, "categories:\n", "categories:\n" + info}, "", "what is imported is as good as one's own"},
	{"Acceptance.Rule", edit{"rule: code-removed", "rule: name-removed"}, "breaking", acceptance},
	{"Acceptance.Subject", edit{"subject: api/FORMER", "subject: api/OTHER"}, "breaking", acceptance},
	{"Acceptance.Reason", edit{"It was never sent.", "Nobody saw it."}, "", forWriters},
	{"Acceptance.Until", edit{"until: 2030-01-01", "until: 2020-01-01"}, "breaking", acceptance},
	{"Source.ID", edit{"handbook", "manual"}, "go page markdown explain", "it is no promise"},
	{"Source.Title", edit{"The handbook", "The manual"}, "page markdown explain", "Go has the ids, and it is no promise"},
	{"Source.URL", edit{"example.com/handbook", "example.com/manual"}, "page markdown", "Go and explain name the documents of an error, and they are no promise"},
	{"Retry.ID", edit{"backoff", "slowly"}, "go page markdown changelog breaking", "explain says what the strategy does"},
	{"Retry.Description", edit{"It passes by itself.", "It goes away."}, "go page markdown", errorTexts},
	{"Retry.MaxRetries", edit{"max_retries: 5", "max_retries: 4"}, everywhere, ""},
	{"Retry.Delay", edit{"delay: 500ms", "delay: 400ms"}, everywhere, ""},
	{"Retry.Multiplier", edit{"multiplier: 2", "multiplier: 3"}, everywhere, ""},
	{"Retry.MaxDelay", edit{"max_delay: 3s", "max_delay: 4s"}, everywhere, ""},
	{"Retry.Jitter", edit{"jitter: 20%", "jitter: 30%"}, "go page markdown explain", "by how much waits vary is no promise"},
	{"Retry.HonorRetryAfter", edit{"honor_retry_after: true", "honor_retry_after: false"}, everywhere, ""},
	{"Retry.IdempotentOnly", edit{"idempotent_only: true", "idempotent_only: false"}, everywhere, ""},
	{"Retry.Inferred", edit{"inferred: [jitter]", "inferred: [delay]"}, "page markdown", "it asks for a review, which is done on the pages"},
	{"Retry.Imported", edit{"retries: [nap]", "retries: []", "retries:\n  - id: never", "retries:\n" + nap + "  - id: never"}, "", "what is imported is as good as one's own"},
	{"Category.ID", edit{"caller\n", "client\n"}, everywhere, ""},
	{"Category.Description", edit{"The caller is wrong.", "The caller is mistaken."}, "go page markdown", errorTexts},
	{"Category.Statuses", edit{"[500-599]", "[500-599, 100-199]"}, "go page markdown", unknown},
	{"Category.Retry", edit{"statuses: [400-498]\n    retry: never", "statuses: [400-498]\n    retry: backoff"}, everywhere, ""},
	{"Category.Retry", edit{"retry: idle", "retry: never"}, "go page markdown", unknown},
	{"Category.Imported", edit{"categories: [info]", "categories: []", "categories:\n  - id: odd", "categories:\n" + info + "  - id: odd"}, "", "what is imported is as good as one's own"},
	{"Range.From", edit{"[500-599]", "[499-599]"}, "go page markdown", unknown},
	{"Range.To", edit{"[400-498]", "[400-497]"}, "go page markdown", unknown},
	{"Family.ID", edit{"id: number\n", "id: numeric\n"}, everywhere, ""},
	{"Family.Title", edit{"Numbered errors", "Numeric errors"}, "go page markdown explain", "of texts only those of errors are compared"},
	{"Family.Description", edit{"They come in the body.", "They come in a body."}, "go page markdown", errorTexts},
	{"Family.Integer", edit{"to come\n    code_type: string", "to come\n    code_type: integer"}, "go changelog breaking", "the codes themselves show it"},
	{"Family.KnownBy", edit{"known_by: message", "known_by: code", "name: MISSING", "code: MISSING"}, "go page markdown changelog breaking", oneError},
	{"Family.Go", edit{"type: TextCode", "type: WordCode"}, "go page markdown changelog breaking", "explain names the constant"},
	{"Family.Allow", edit{"allow: [1-9000]", "allow: [1-8010]"}, "go", unknown},
	{"Family.Pattern", edit{"'^[A-Z_]+$'", "'^[A-Z0-9_]+$'"}, "go", unknown},
	{"Family.Owners", edit{"      - range: 70-79\n", "      - range: 1-9\n        owner: Digits\n      - range: 70-79\n"}, everywhere, ""},
	{"Family.Sources", edit{"sources: [handbook]", "sources: [handbook, wiki]"}, "go page markdown explain", "it is no promise"},
	{"Family.Groups", edit{"      - id: rest\n", "      - id: more\n        title: More\n        allow: '^PLAIN$'\n      - id: rest\n"}, "page markdown", onPages},
	{"Family.Reserved", edit{"      - name: LAPSED\n        reason: It was misleading.\n", ""}, "page markdown explain changelog breaking", reserved},
	{"Family.Envelopes", edit{"      - list: /errors\n", "      - code: /first\n      - list: /errors\n"}, "go page markdown changelog breaking", oneError},
	{"Family.Entries", edit{seven, ""}, everywhere, ""},
	{"GoNames.Type", edit{"type: TextCode", "type: WordCode"}, "go page markdown changelog breaking", "explain names the constant"},
	{"GoNames.Prefix", edit{"      type: NumberCode\n", "      type: NumberCode\n      prefix: Number\n"}, everywhere, ""},
	{"GoNames.Plural", edit{"plural: APICodeList", "plural: APICodeSet"}, "go changelog breaking", "it names one function, of which only Go programs know"},
	{"Ownership.Range", edit{"range: 70-79", "range: 70-76"}, everywhere, ""},
	{"Ownership.Owner", edit{"owner: Seventies", "owner: Tens"}, everywhere, ""},
	{"Group.ID", edit{"stock\n", "shelf\n"}, "page markdown", onPages},
	{"Group.Title", edit{"title: What there is", "title: What is there"}, "page markdown", onPages},
	{"Group.Description", edit{"Pieces on the shelf.", "Pieces in the shop."}, "page markdown", onPages},
	{"Reservation.Codes", edit{"code: 8004-8006", "code: 8004-8005"}, "page markdown explain changelog breaking", reserved},
	{"Reservation.Code", edit{"code: OLD\n", "code: ELDER\n"}, "page markdown explain changelog breaking", reserved},
	{"Reservation.Name", edit{"name: LAPSED", "name: LOST"}, "page markdown explain changelog breaking", reserved},
	{"Reservation.Reason", edit{"Clients of the first year know it.", "Clients know it."}, "page markdown explain", toldOnce},
	{"Reservation.Since", edit{`since: "1.8"`, `since: "1.7"`}, "page markdown explain", toldOnce},
	{"Reservation.ReplacedBy", edit{"know it.\n        replaced_by: BROKEN", "know it.\n        replaced_by: PLAIN"}, "page markdown explain", toldOnce},
	{"Reservation.Title", edit{"title: Retired long ago", "title: Long gone"}, "page markdown explain", toldOnce},
	{"Reservation.Anchor", edit{"code: RETIRED", "code: RETIRED_THEN"}, "page markdown explain changelog breaking", reserved},
	{"Reservation.DocURL", edit{"docs_url: https://shop", "docs_url: https://store"}, "go page explain changelog breaking", links},
	{"Envelope.List", edit{"list: /errors", "list: /problems"}, "go page markdown changelog breaking", oneError},
	{"Envelope.Code", edit{"code: /code", "code: /errorCode"}, "go page markdown changelog breaking", oneError},
	{"Envelope.Message", edit{"message: /text", "message: /words"}, "go changelog breaking", bodies},
	{"Envelope.Context", edit{"context: [/trace]", "context: [/span]"}, "go changelog breaking", bodies},
	{"Code.Int", edit{"code: 77", "code: 76"}, everywhere, ""},
	{"Code.Text", edit{"PLAIN\n", "SIMPLE\n"}, everywhere, ""},
	{"Entry.Family", edit{roving, "", "errors: []\n", "errors:\n" + roving}, everywhere, ""},
	{"Entry.Index", edit{seven + seventySeven, seventySeven + seven}, "go page markdown explain", "the order of errors is no promise"},
	{"Entry.Code", edit{"code: 77", "code: 76"}, everywhere, ""},
	{"Entry.Name", edit{"name: SEVENTY_SEVEN", "name: DOUBLE_SEVEN"}, everywhere, ""},
	{"Entry.Anchor", edit{"name: SEVENTY_SEVEN", "name: DOUBLE_SEVEN"}, everywhere, ""},
	{"Entry.DocURL", edit{"docs_url: https://shop", "docs_url: https://store"}, "go page explain changelog breaking", links},
	{"Entry.Title", edit{"title: Sold out", "title: Nothing left"}, everywhere, ""},
	{"Entry.Status", edit{"status: 409", "status: 404"}, everywhere, ""},
	{"Entry.Category", edit{"category: caller", "category: rare"}, everywhere, ""},
	{"Entry.Retry", edit{"retry: nap", "retry: backoff"}, everywhere, ""},
	{"Entry.UserMessage", edit{"{product} is sold out.", "We are out of {product}."}, everywhere, ""},
	{"Entry.UserPlaceholders", edit{"{product} is sold out.", "It is sold out."}, everywhere, ""},
	{"Entry.Message", edit{"{product}: none left", "{product}: all sold"}, everywhere, ""},
	{"Entry.Description", edit{"The last piece was sold.", "All pieces were sold."}, everywhere, ""},
	{"Entry.Resolution", edit{"Choose something else.", "Choose another one."}, everywhere, ""},
	{"Entry.Causes", edit{"          - cause: Somebody", "          - It was counted wrongly\n          - cause: Somebody"}, everywhere, ""},
	{"Entry.Label", edit{"label: CONFLICT", "label: CLASH"}, everywhere, ""},
	{"Entry.Group", edit{"group: stock", "group: rest"}, "page markdown", onPages},
	{"Entry.Refines", edit{"refines: PLAIN", "refines: BROKEN"}, everywhere, ""},
	{"Entry.Aliases", edit{"        aliases: [NO_STOCK]\n", ""}, everywhere, ""},
	{"Entry.Deprecated", edit{deprecated, ""}, everywhere, ""},
	{"Entry.Tags", edit{"tags: [counting]", "tags: [pieces]"}, "go page markdown explain", "they are to find errors by, which is no promise"},
	{"Entry.Owner", edit{"owner: Warehouse", "owner: Cellar"}, everywhere, ""},
	{"Entry.Severity", edit{"severity: low", "severity: high"}, everywhere, ""},
	{"Entry.Runbook", edit{"example.com/run\n", "example.com/walk\n"}, "go page markdown explain", forOthers},
	{"Entry.Inferred", edit{"inferred: [severity]", "inferred: [status]"}, "go page markdown explain", "it asks for a review, and is no promise"},
	{"Entry.Sources", edit{"sources: [wiki]", "sources: [wiki, handbook]"}, "go page markdown explain", "it is no promise"},
	{"Entry.UserText", edit{"Please try again.", "Please try {{again}}."}, everywhere, ""},
	{"Cause.Cause", edit{"cause: Somebody was faster", "cause: Somebody was quicker"}, everywhere, ""},
	{"Cause.Fix", edit{"fix: Be faster.", "fix: Be quicker."}, everywhere, ""},
	{"Alias.Name", edit{"[NO_STOCK]", "[STOCKLESS]"}, everywhere, ""},
	{"Deprecation.Since", edit{`since: "2.1"`, `since: "2.2"`}, "go page markdown explain", "it is told once, when the error is deprecated"},
	{"Deprecation.Reason", edit{"Too vague.", "Too wide."}, "go page markdown explain", "it is told once, when the error is deprecated"},
	{"Deprecation.ReplacedBy", edit{"Too vague.\n          replaced_by: BROKEN\n", "Too vague.\n"}, everywhere, ""},
}

// notInCatalogs are fields that no catalog sets.
var notInCatalogs = map[string]string{
	"Catalog.Selection": "what --families has left of the catalog",
}
