package gogen

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// mutation is a mistake in the emitted code that its emitted tests must find.
type mutation struct {
	name, file, old, new string
}

// Two rows that are neighbours.
const (
	rowNotFound = `	{
		Family: FamilyLegacy,
		Code:   "404",
		Name:   "NOT_FOUND",
		Title:  "Not found",
		Status: 404,
	},
`
	rowMinusFive = `	{
		Family:  FamilyLegacy,
		Code:    "-5",
		Name:    "MINUS_FIVE",
		Title:   "Minus five",
		Status:  500,
		Refines: "200601",
	},
`
)

// Messages that fit the same texts, in the order in which they are tried.
const (
	templateThe   = "\t\t{MsgMessage2, []string{\"the \", \" is mandatory.\"}, []placeholder{{\"field\", false}}},\n"
	templateCount = "\t\t{MsgMessage4, []string{\"{\", \"} of \", \"\"}, []placeholder{{\"count\", true}, {\"all\", true}}},\n"
	templateField = "\t\t{MsgFieldMandatory, []string{\"\", \" is mandatory.\"}, []placeholder{{\"field\", false}}},\n"
)

// mutations change the emitted code of the sample in one place each. The first place where old stands is meant.
var mutations = []mutation{
	// What the catalog says about a code.
	{"code", "legacy_codes.go", `Code:        "2006",`, `Code:        "2007",`},
	{"name", "legacy_codes.go", `Name:        "DUPLICATE",`, `Name:        "DUPLICATED",`},
	{"title", "legacy_codes.go", `Title:       "Number already in use",`, `Title:       "Number in use",`},
	{"status", "legacy_codes.go", `Status:      400,`, `Status:      409,`},
	{"category", "legacy_codes.go", `Category:    CategoryClient,`, `Category:    CategoryFailure,`},
	{"retry", "legacy_codes.go", `Retry:       RetryOnce,`, `Retry:       RetryBackoff,`},
	{"user_message", "legacy_codes.go", `UserMessage: "This`, `UserMessage: "The`},
	{"message", "legacy_codes.go", `Message:     "{number} must`, `Message:     "{number} should`},
	{"description", "legacy_codes.go", `Description: "The entity`, `Description: "An entity`},
	{"resolution", "legacy_codes.go", `Resolution:  "Ask for`, `Resolution:  "Find`},
	{"label", "legacy_codes.go", `"BAD_REQUEST"`, `"BAD"`},
	{"owner", "legacy_codes.go", `"accounts"`, `"account"`},
	{"severity", "legacy_codes.go", `"low"`, `"high"`},
	{"runbook", "legacy_codes.go", `"https://example.com/run"`, `"https://example.com/walk"`},
	{"doc_url", "legacy_codes.go", `#legacy-200601"`, `#legacy-2006"`},
	{"parent", "legacy_codes.go", `Refines:     "2006",`, `Refines:     "404",`},
	{"family", "legacy_codes.go", `Family:      FamilyLegacy,`, `Family:      FamilyHTTP,`},
	{"since", "legacy_codes.go", `"2.1"`, `"2.0"`},
	{"replacement", "legacy_codes.go", `ReplacedBy: "2006"`, `ReplacedBy: "404"`},
	{"deprecated", "legacy_codes.go", `deprecated: true`, `deprecated: false`},
	{"cause", "legacy_codes.go", `"The form was sent twice."`, `"The form was sent again."`},
	{"fix", "legacy_codes.go", `"Log in."`, `"Log out."`},
	{"alias_name", "legacy_codes.go", `{"TAKEN", "USED"}`, `{"USED", "TAKEN"}`},
	{"tag", "legacy_codes.go", `{"form", "number"}`, `{"form"}`},
	{"source", "legacy_codes.go", `{"handbook"}`, `{"guide"}`},
	{"inferred", "legacy_codes.go", `{"status", "title"}`, `{"status"}`},
	{"rows_swapped", "legacy_codes.go", rowNotFound + rowMinusFive, rowMinusFive + rowNotFound},

	// Constants.
	{"constant", "legacy_codes.go", `LegacyCode = 2006`, `LegacyCode = 2007`},
	{"text_constant", "identity_codes.go", `IdentityCode = "B"`, `IdentityCode = "C"`},
	{"alias", "legacy_codes.go", `LegacyTaken LegacyCode = 200601`, `LegacyTaken LegacyCode = 200602`},
	{"family_id", "catalog.go", `Family = "legacy"`, `Family = "old"`},
	{"category_id", "catalog.go", `Category = "unused"`, `Category = "used"`},
	{"retry_id", "catalog.go", `Retry = "steady"`, `Retry = "constant"`},

	// Indices.
	{"index_dropped", "legacy_codes.go", "\t{LegacyDuplicate, 1},\n", ""},
	{"index_row", "legacy_codes.go", `{LegacyDuplicate, 1}`, `{LegacyDuplicate, 0}`},
	{"index_order", "http_codes.go", "\t{HTTPNotFound, 1},\n\t{HTTPUnavailable, 0},\n", "\t{HTTPUnavailable, 0},\n\t{HTTPNotFound, 1},\n"},
	{"index_text", "identity_codes.go", `{Name8, 8}`, `{Name8, 9}`},
	{"status_dropped", "catalog.go", "\t\tHTTPNotFound,\n\t\tLegacyNotFound,\n", "\t\tHTTPNotFound,\n"},
	{"status_order", "catalog.go", "\t\tHTTPNotFound,\n\t\tLegacyNotFound,\n", "\t\tLegacyNotFound,\n\t\tHTTPNotFound,\n"},
	{"status_key", "catalog.go", `{404, []Code{`, `{405, []Code{`},
	{"category_dropped", "catalog.go", "\t\tHTTPNotFound,\n\t\tLegacyDuplicate,\n", "\t\tHTTPNotFound,\n"},
	{"retry_key", "catalog.go", `{RetryOnce, []Code{`, `{RetryPatient, []Code{`},
	{"family_order", "catalog.go", "\tFamilyHTTP,\n\tFamilyLegacy,\n", "\tFamilyLegacy,\n\tFamilyHTTP,\n"},
	{"family_lookup", "catalog.go", "return lookupMsgCode(text)", "return lookupIdentityCode(text)"},
	{"family_codes", "catalog.go", "return allMsgCodes[:]", "return nil"},

	// Strategies.
	{"delay", "catalog.go", `500 * time.Millisecond,`, `501 * time.Millisecond,`},
	{"max_retries", "catalog.go", `maxRetries:      5,`, `maxRetries:      6,`},
	{"multiplier", "catalog.go", `multiplier:      200,`, `multiplier:      199,`},
	{"max_delay", "catalog.go", `maxDelay:        3 * time.Second,`, `maxDelay:        4 * time.Second,`},
	{"honor", "catalog.go", `honorRetryAfter: true,`, `honorRetryAfter: false,`},

	{"jitter", "catalog.go", `jitter:          20,`, `jitter:          21,`},
	{"idempotent", "catalog.go", `idempotentOnly: true,`, `idempotentOnly: false,`},

	// Messages.
	{"template_literal", "msg_codes.go", `[]string{"", " is mandatory."}`, `[]string{"", " is mandatory"}`},
	{"template_order", "msg_codes.go", templateThe + templateCount + templateField, templateField + templateThe + templateCount},
	{"template_dropped", "msg_codes.go", templateThe, ""},
	{"template_status", "msg_codes.go", `{422, []template{`, `{423, []template{`},
	{"template_code", "msg_codes.go", `{MsgMessage0, []string`, `{MsgMessage9, []string`},
	{"template_integer", "msg_codes.go", `{"count", true}`, `{"count", false}`},
	{"template_name", "msg_codes.go", `{"user_id", false}`, `{"user", false}`},
	{"constructor_swapped", "msg_codes.go", `field+" is mandatory for "+kind+"."`, `kind+" is mandatory for "+field+"."`},
	{"constructor_text", "msg_codes.go", `" has "+newMessage_+" in "`, `" had "+newMessage_+" in "`},
	{"constructor_param", "msg_codes.go", `newMessage(MsgFieldMandatory, field+" is mandatory.", Param{"field", field})`, `newMessage(MsgFieldMandatory, field+" is mandatory.", Param{"fields", field})`},
	{"constructor_code", "msg_codes.go", `newMessage(MsgMessage1,`, `newMessage(MsgMessage2,`},
	{"match_family", "msg_codes.go", `matchIn(FamilyMsg,`, `matchIn(FamilyLegacy,`},
	{"templates_in", "catalog.go", `return messagesOfMsgCode[:]`, `return nil`},
	{"message_family", "catalog.go", "var messageFamilies = [...]Family{\n\tFamilyMsg,\n}", "var messageFamilies = [...]Family{}"},

	// Decoding.
	{"envelope_list", "catalog.go", `list:    "/errors",`, `list:    "/error",`},
	{"envelope_code", "catalog.go", `code:    "/errorCode",`, `code:    "/code",`},
	{"envelope_message", "catalog.go", `message: "/message",`, `message: "/text",`},
	{"envelope_context", "catalog.go", `"/subjectType"`, `"/type"`},
	{"envelope_flat", "catalog.go", "\t{\n\t\tfamily:  FamilyLegacy,\n\t\tcode:    \"/errorCode\",\n\t\tmessage: \"/message\",\n\t},\n", ""},
	{"envelope_family", "catalog.go", "family:  FamilyIdentity", "family:  FamilyHTTP"},
	{"envelope_text", "catalog.go", `"/fault/text"`, `"/fault/message"`},
	{"code_of", "catalog.go", "return LegacyCode(n), true", "return HTTPStatus(n), true"},
	{"code_of_empty", "catalog.go", "if text != \"\" {\n\t\t\treturn MsgCode", "if text != \"x\" {\n\t\t\treturn MsgCode"},
	{"status_code", "catalog.go", "return HTTPStatus(status), true", "return nil, false"},
	{"fallback", "catalog.go", "var fallback Code = LegacyEntitySavingError", "var fallback Code = LegacyNotFound"},

	// Functions and methods.
	{"is_method", "legacy_codes.go", `return isCode(c, target)`, `return target == nil`},
	{"log_value_method", "msg_codes.go", `return codeValue(c)`, `return slog.StringValue(c.Name())`},
	{"problem_method", "msg_codes.go", `return New(c).Problem()`, `return New(MsgFieldMandatory).Problem()`},
	{"title_method", "legacy_codes.go", `return c.entry().Title`, `return c.entry().Name`},
	{"status_method", "http_codes.go", `return int(c)`, `return c.entry().Status`},
	{"error_method", "legacy_codes.go", `errorText(FamilyLegacy,`, `errorText(FamilyHTTP,`},
	{"known_method", "msg_codes.go", `return c.entry() != &unknown`, `return c.entry() == &unknown`},
	{"string_method", "legacy_codes.go", `return strconv.Itoa(int(c))`, `return strconv.Itoa(int(c) + 1)`},
	{"allocation", "legacy_codes.go", `return allLegacyCodes[row], true`, `return LegacyCode(n), row >= 0`},
	{"all_method", "msg_codes.go", `allMsgCodes[:])`, `allMsgCodes[:0])`},

	// The runtime, as far as the emitted tests reach it.
	{"last_attempt", "retry.go", `attempt > s.maxRetries`, `attempt >= s.maxRetries`},
	{"leading_zero", "integer.go", `text != "0"`, `text == ""`},
	{"break", "lookup.go", "if !yield(c) {", "if !yield(c) && c == nil {"},
}

// TestMutations alters the emitted code in one place at a time and expects the emitted tests to fail. All mutants are
// packages of one module, so that one run of the go command builds them side by side.
func TestMutations(t *testing.T) {
	files := generate(t, plainCatalog(), Options{WithoutHTTP: true}) // net/http would have to be linked into each
	dir := module(t, nil)
	for _, m := range mutations {
		m.apply(t, dir, files)
	}
	mutation{name: "unaltered"}.apply(t, dir, files)
	out, err := goCommand(dir, "test", "-vet=off", "-gcflags=-N -l", "-ldflags=-s -w", "./...")
	if err == nil || !strings.Contains(out, "ok  \texample.com/errors/unaltered\t") {
		t.Fatalf("what is not altered must pass, and nothing else: %v\n%s", err, out)
	}
	for _, m := range mutations {
		m.judge(t, out)
	}
}

// plainCatalog is the sample without what tries to break out.
func plainCatalog() *model.Catalog {
	c := sampleCatalog()
	identity := c.Families[2]
	identity.Entries = identity.Entries[:len(identity.Entries)-len(hostile)]
	return c
}

// apply writes the mutant as a package.
func (m mutation) apply(t *testing.T, dir string, files []output.File) {
	t.Helper()
	for _, f := range files {
		content := string(f.Content)
		if f.Name == m.file {
			if !strings.Contains(content, m.old) {
				t.Fatalf("%s: %s has no %q", m.name, m.file, m.old)
			}
			content = strings.Replace(content, m.old, m.new, 1)
		}
		write(t, filepath.Join(dir, m.name, f.Name), []byte(content))
	}
}

// judge expects the mutant's tests to have run and to have failed. One that does not build proves nothing.
func (m mutation) judge(t *testing.T, out string) {
	t.Helper()
	pkg := "example.com/errors/" + m.name
	switch {
	case strings.Contains(out, "FAIL\t"+pkg+" [build failed]"):
		t.Errorf("%s: does not build", m.name)
	case !strings.Contains(out, "FAIL\t"+pkg+"\t"):
		t.Errorf("%s: no test fails", m.name)
	}
}
