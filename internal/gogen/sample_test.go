package gogen

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// hostile are texts that try to leave the string or the comment that they are printed into, or to be taken for more
// than text.
var hostile = []string{
	"*/ func init() { panic(1) } /*",
	"`+panic(1)+`",
	"\"+panic(1)+\"",
	"\nfunc init() { panic(1) }\n",
	"\r\nfunc init() { panic(1) }\r",
	"a\u2028func init() {}\u2029b\u0085c\x00d\x7f",
	"\u202eback\u202c \u200bzero\ufeff \U000e0041tag",
	"# Heading",
	"Heading without a stop\nAnother\nAnd one",
	"- item\n* item\n+ item\n1. item\n• item",
	"\tcode\n    code",
	"[link]: https://example.com",
	"go:build ignore\n+build ignore\nline x.go:1\nexport X\nextern Y",
	"Deprecated: not really\nOutput: none\nBUG(me): x\nTODO(me): y",
	"``quoted'' ```thrice''' ''''",
	"C:\\dir\\u0041 100% {field} %s %d {{x}}",
	"[LegacyFirst] [time.Time] https://example.com/a_b",
	"0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 # - go:build x",
	"日本語の説明、とても長い文章。 é\u0301 🙂",
	"'s it. B",
	"a",
	"''",
	"\xff\xfe broken",
}

// sampleCatalog is small and has one of everything.
func sampleCatalog() *model.Catalog {
	c := &model.Catalog{
		ID:          "sample",
		Title:       "Sample errors",
		Description: "Errors that no service has.\nThey are here to be printed.",
		DocsURL:     "https://example.com/errors",
		Sources:     []*model.Source{{ID: "handbook", Title: "The handbook"}},
		Retries:     sampleRetries(),
	}
	never, backoff := c.Retries[0], c.Retries[2]
	c.Categories = []*model.Category{
		{ID: "client", Const: "CategoryClient", Description: "The request is at fault.",
			Statuses: []model.Range{{From: 400, To: 428}, {From: 429, To: 429}}, Retry: never},
		{ID: "failure", Const: "CategoryFailure", Description: "Something behind the service failed.", Retry: backoff},
		{ID: "unused", Const: "CategoryUnused", Description: "No code has it."},
	}
	c.Families = []*model.Family{
		sampleStatuses(c), sampleLegacy(c), sampleIdentity(c), sampleMessages(c),
		{ID: "empty-one", Const: "FamilyEmptyOne", Title: "No codes yet", KnownBy: model.ByCode, Integer: true,
			Type: "EmptyOneCode", Plural: "EmptyOneCodes"},
		{ID: "empty-two", Const: "FamilyEmptyTwo", Title: "No codes either", KnownBy: model.ByCode,
			Type: "EmptyTwoCode", Plural: "EmptyTwoCodes"},
	}
	c.Families[1].Entries[3].Deprecated.ReplacedBy = c.Families[0].Entries[0]
	c.Fallback = c.Families[1].Entries[0]
	return linked(c)
}

// messageOf makes a message of literals and, between them, placeholders.
func messageOf(parts ...any) *message.Message {
	m := &message.Message{}
	for _, part := range parts {
		switch part := part.(type) {
		case string:
			m.Literals = append(m.Literals, part)
			m.Text += strings.NewReplacer("{", "{{", "}", "}}").Replace(part)
		case message.Placeholder:
			m.Placeholders = append(m.Placeholders, part)
			m.Text += part.String()
		}
	}
	if len(m.Literals) == len(m.Placeholders) {
		m.Literals = append(m.Literals, "")
	}
	return m
}

// placeholder is one for texts.
func placeholder(name string) message.Placeholder { return message.Placeholder{Name: name} }

// linked fills in what every entry knows of its place, and what its placeholders are called in Go.
func linked(c *model.Catalog) *model.Catalog {
	for _, f := range c.Families {
		for i, e := range f.Entries {
			e.Family, e.Index, e.Variables = f, i, variablesOf(e.Message)
		}
	}
	return c
}

// variablesOf gives the Go variables of a message's placeholders: the names of most.
func variablesOf(m *message.Message) []string {
	var all []string
	if m != nil {
		others := map[string]string{"user_id": "userID", "new_message": "newMessage", "a_1": "a1"}
		for _, p := range m.Placeholders {
			all = append(all, cmp.Or(others[p.Name], p.Name))
		}
	}
	return all
}

// integer is the code of an integer family.
func integer(n int64) model.Code { return model.Code{Int: n, Text: strconv.FormatInt(n, 10)} }

// sampleRetries has every kind of strategy.
func sampleRetries() []*model.Retry {
	return []*model.Retry{
		{ID: "never", Const: "RetryNever", Description: "Nothing is repeated."},
		{ID: "once", Const: "RetryOnce", Description: "One more try.", MaxRetries: 1, Delay: time.Second,
			Multiplier: 100, IdempotentOnly: true},
		{ID: "backoff", Const: "RetryBackoff", Description: "Waits get longer.", MaxRetries: 5, Delay: 500 * time.Millisecond,
			Multiplier: 200, MaxDelay: 3 * time.Second, Jitter: 20, HonorRetryAfter: true},
		{ID: "patient", Const: "RetryPatient", Description: "Waits get very long.", MaxRetries: 1_000_000_000,
			Delay: 90 * time.Second, Multiplier: 1_000_000},
		{ID: "steady", Const: "RetrySteady", Description: "Waits stay the same.", MaxRetries: 3, Delay: 1, Multiplier: 100},
		{ID: "slow", Const: "RetrySlow", Description: "Waits grow a little.", MaxRetries: 40, Delay: 3, Multiplier: 101},
		{ID: "at-once", Const: "RetryAtOnce", Description: "No waits.", MaxRetries: 2, Multiplier: 200},
	}
}

// sampleStatuses is a family known by the status.
func sampleStatuses(c *model.Catalog) *model.Family {
	f := &model.Family{ID: "http", Const: "FamilyHTTP", Title: "HTTP statuses", KnownBy: model.ByStatus, Integer: true,
		Type: "HTTPStatus", Prefix: "HTTP", Plural: "HTTPStatuses"}
	f.Entries = []*model.Entry{
		{Code: integer(503), Name: "UNAVAILABLE", Const: "HTTPUnavailable", Title: "Service unavailable", Status: 503,
			Category: c.Categories[1], Retry: c.Retries[2], UserMessage: "Please try again.",
			Description: "The service is not there."},
		{Code: integer(404), Name: "NOT_FOUND", Const: "HTTPNotFound", Title: "Not found", Status: 404,
			Category: c.Categories[0], Retry: c.Retries[0], UserMessage: "There is no such thing.", Description: "Nothing here."},
		{Code: integer(200), Name: "OK", Const: "HTTPOK", Title: "Fine", Status: 200, Description: "All went well."},
	}
	return f
}

// sampleLegacy is a family of integers, with one of everything.
func sampleLegacy(c *model.Catalog) *model.Family {
	f := &model.Family{ID: "legacy", Const: "FamilyLegacy", Title: "The old service",
		Description: "It numbers its errors.", KnownBy: model.ByCode, Integer: true,
		Type: "LegacyCode", Prefix: "Legacy", Plural: "LegacyCodes"}
	saving := &model.Entry{Code: integer(2006), Name: "ENTITY_SAVING_ERROR", Const: "LegacyEntitySavingError",
		Title: "entity saving error", Status: 500, Retry: c.Retries[1], UserMessage: "We could not save this.",
		Description: "The entity was not saved."}
	duplicate := &model.Entry{Code: integer(200601), Name: "DUPLICATE", Const: "LegacyDuplicate",
		Title: "Number already in use", Status: 400, Category: c.Categories[0], Retry: c.Retries[0],
		UserMessage: "This number is already registered.", Message: messageOf("", placeholder("number"), " must be unique"),
		Description: "Somebody has the number.\nIt may be the same person.", Resolution: "Ask for another number.",
		Causes: []model.Cause{{Cause: "The form was sent twice."}, {Cause: "It belongs to another account.", Fix: "Log in."}},
		Label:  "BAD_REQUEST", Refines: saving, Tags: []string{"form", "number"}, Owner: "accounts", Severity: "low",
		Runbook: "https://example.com/run", DocURL: "https://example.com/errors#legacy-200601",
		Inferred: []string{"status", "title"}, Sources: c.Sources,
		Aliases:    []model.Alias{{Name: "TAKEN", Const: "LegacyTaken"}, {Name: "USED", Const: "LegacyUsed"}},
		Deprecated: &model.Deprecation{Since: "2.1", Reason: "Too vague.", ReplacedBy: saving}}
	f.Envelopes = []model.Envelope{
		{List: "/errors", Code: "/errorCode", Message: "/message", Context: []string{"/subject", "/subjectType"}},
		{Code: "/errorCode", Message: "/message"},
	}
	f.Entries = []*model.Entry{saving, duplicate,
		{Code: integer(-2147483648), Name: "LOWEST", Const: "LegacyLowest", Title: "Lowest", Status: 500},
		{Code: integer(2147483647), Name: "HIGHEST", Const: "LegacyHighest", Title: "Highest", Status: 500,
			Deprecated: &model.Deprecation{Since: "3"}},
		{Code: integer(0), Name: "ZERO", Const: "LegacyZero", Title: "Zero", Status: 500, Deprecated: &model.Deprecation{}},
		{Code: integer(404), Name: "NOT_FOUND", Const: "LegacyNotFound", Title: "Not found", Status: 404},
		{Code: integer(-5), Name: "MINUS_FIVE", Const: "LegacyMinusFive", Title: "Minus five", Status: 500, Refines: duplicate},
	}
	return f
}

// sampleIdentity is a family of strings, with codes and prose that try to break out.
func sampleIdentity(c *model.Catalog) *model.Family {
	f := &model.Family{ID: "identity", Const: "FamilyIdentity", Title: "The identity service", KnownBy: model.ByCode,
		Type: "IdentityCode", Plural: "IdentityCodes",
		Envelopes: []model.Envelope{{Code: "/fault/code~1name", Context: []string{"/fault/at"}}}}
	for i, code := range []string{
		"AUTH_FORBIDDEN", "404", "PD:affinity:ErrX", "*/", "`", `"`, `\`, "a b", "B", "b", "\u00e9\u00fc", "AUTH_FORBIDDE",
	} {
		f.Entries = append(f.Entries, &model.Entry{Code: model.Code{Text: code}, Name: fmt.Sprintf("NAME_%d", i),
			Const: fmt.Sprintf("Name%d", i), Title: "Number " + code, Status: 403, Category: c.Categories[0]})
	}
	for i, text := range hostile {
		f.Entries = append(f.Entries, hostileEntry(i, text))
	}
	return f
}

// hostileEntry says the same text everywhere.
func hostileEntry(i int, text string) *model.Entry {
	return &model.Entry{
		Code: model.Code{Text: fmt.Sprintf("HOSTILE_%d", i)}, Name: fmt.Sprintf("HOSTILE_%d", i),
		Const: fmt.Sprintf("Hostile%d", i), Status: 500, Title: text, UserMessage: text,
		Message: messageOf(text), Description: text, Resolution: text, Label: text,
		Causes: []model.Cause{{Cause: text}, {Cause: text, Fix: text}},
		Tags:   []string{text}, Owner: text, Severity: text, Runbook: text, DocURL: text,
		Deprecated: &model.Deprecation{Since: text, Reason: text},
	}
}

// sampleMessages is a family known by status and message.
func sampleMessages(c *model.Catalog) *model.Family {
	f := &model.Family{ID: "msg", Const: "FamilyMsg", Title: "Messages", KnownBy: model.ByMessage,
		Type: "MsgCode", Prefix: "Msg", Plural: "MsgCodes"}
	f.Envelopes = []model.Envelope{{Message: "/fault/text"}}
	f.Entries = []*model.Entry{
		{Code: model.Code{Text: "FIELD_MANDATORY"}, Name: "FIELD_MANDATORY", Const: "MsgFieldMandatory",
			Title: "Field missing", Status: 400, Category: c.Categories[0], UserMessage: "Please fill in {field}.",
			Message: messageOf("", placeholder("field"), " is mandatory."), Description: "A field is missing."},
	}
	for name, m := range variedMessages {
		f.Entries = append(f.Entries, sampleMessage(name, m))
	}
	return f
}

// variedMessages have placeholders of every kind: numbers, names that mean something to Go, names in another order than
// that of the alphabet, braces around them, and more than the search has room for. The first few fit the same texts.
var variedMessages = []*message.Message{
	messageOf("password is mandatory."),
	messageOf("", placeholder("field"), " is mandatory for ", placeholder("kind"), "."),
	messageOf("the ", placeholder("field"), " is mandatory."),
	messageOf("", message.Placeholder{Name: "type"}, " of ", message.Placeholder{Name: "user_id"}),
	messageOf("{", message.Placeholder{Name: "count", Int: true}, "} of ", message.Placeholder{Name: "all", Int: true}),
	messageOf("", placeholder("zone"), " has ", message.Placeholder{Name: "new_message"}, " in ", placeholder("area")),
	messageOf("", placeholder("i"), "9", placeholder("h"), "8", placeholder("g"), "7", placeholder("f"), "6", placeholder("e"),
		"5", placeholder("d"), "4", placeholder("c"), "3", placeholder("b"), "2", placeholder("a"), "!"),
	messageOf("", message.Placeholder{Name: "string"}, ", ", message.Placeholder{Name: "a_1"}, ", ",
		message.Placeholder{Name: "a1"}, ", ", message.Placeholder{Name: "strconv", Int: true}),
	messageOf("", message.Placeholder{Name: "n", Int: true}, "0", message.Placeholder{Name: "m", Int: true}),
	messageOf("all went well"),
}

// sampleMessage is an entry that a message is known by. The last message is that of a status below 400.
func sampleMessage(i int, m *message.Message) *model.Entry {
	e := &model.Entry{Code: model.Code{Text: fmt.Sprintf("MESSAGE_%d", i)}, Name: fmt.Sprintf("MESSAGE_%d", i),
		Const: fmt.Sprintf("MsgMessage%d", i), Title: "A message", Status: 400 + i/5*22, Message: m}
	if i == len(variedMessages)-1 {
		e.Status = 200
	}
	return e
}
