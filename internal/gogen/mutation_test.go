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

// The texts of two codes that are neighbours.
const (
	textsOfZero     = "\t\t\"0\" +\n\t\t\"Zero\" +\n\t\t\"ZERO\""
	textsOfNotFound = "\t\t\"404\" +\n\t\t\"Not found\" +\n\t\t\"NOT_FOUND\""
)

// Lines that are neighbours in the tables of messages.
const (
	startThe   = "\t{0x7468652000000000, 107, 111, 3, 4, 1, -1},\n"
	startBrace = "\t{0x7b00000000000000, 132, 133, 4, 5, 1, -1},\n"
	endOpen    = "\t{192, 192, 5, 8, -1},\n"
	endMark    = "\t{278, 279, 8, 9, 5},\n"
)

// mutations change the emitted code of the sample in one place each. The first place where old stands is meant.
var mutations = []mutation{
	// What the catalog says about a code.
	{"code", "legacy_codes.go", `"200601" +`, `"200602" +`},
	{"name", "legacy_codes.go", `"DUPLICATE" +`, `"DUPLICATA" +`},
	{"title", "legacy_codes.go", `"Number already in use"`, `"Number already in us."`},
	{"status", "catalog.go", `{400, placeOfCategoryClient, placeOfRetryNever,`, `{409, placeOfCategoryClient, placeOfRetryNever,`},
	{"category", "catalog.go", `{404, placeOfCategoryClient,`, `{404, placeOfCategoryFailure,`},
	{"retry", "catalog.go", `placeOfRetryNever,`, `placeOfRetryBackoff,`},
	{"user_message", "legacy_codes.go", `"This number is already registered." +`, `"This number was already registered." +`},
	{"message", "legacy_codes.go", `"{number} must be unique" +`, `"{number} must be uniqua" +`},
	{"description", "legacy_codes.go", `"The entity was not saved.`, `"The entity was not saved!`},
	{"resolution", "legacy_codes.go", `"Ask for another number."`, `"Ask for the one number."`},
	{"label", "legacy_codes.go", `"BAD_REQUEST"`, `"BAD-REQUEST"`},
	{"owner", "legacy_codes.go", `"accounts"`, `"account"`},
	{"severity", "legacy_codes.go", `"low"`, `"LOW"`},
	{"runbook", "legacy_codes.go", `"https://example.com/run"`, `"https://example.com/ran"`},
	{"doc_url", "legacy_codes.go", `#legacy-200601`, `#legacy-200602`},
	{"parent", "legacy_codes.go", "\"2006\" +\n\t\t\"{number}", "\"404X\" +\n\t\t\"{number}"},
	{"since", "legacy_codes.go", `"2.1"`, `"2.0"`},
	{"replacement", "legacy_codes.go", "\"2006\" +\n\t\t\"The form", "\"2007\" +\n\t\t\"The form"},
	{"deprecated", "catalog.go", `placeOfRetryNever, true}`, `placeOfRetryNever, false}`},
	{"cause", "legacy_codes.go", `"The form was sent twice.\x1e"`, `"The form was sent thrice\x1e"`},
	{"fix", "legacy_codes.go", `\x1fLog in.`, `\x1eLog in.`},
	{"alias_name", "legacy_codes.go", "\"TAKEN\\x1e\" +\n\t\t\"USED\\x1e", "\"USED\\x1e\" +\n\t\t\"TAKEN\\x1e"},
	{"tag", "legacy_codes.go", `"form\x1e`, `"from\x1e`},
	{"source", "legacy_codes.go", `"handbook\x1e`, `"handbuch\x1e`},
	{"inferred", "legacy_codes.go", `"status\x1e`, `"state\x1e`},
	{"handlings_swapped", "legacy_codes.go", "\thandled404_NoCategory_NoRetry,\n\thandled500_NoCategory_NoRetry,\n", "\thandled500_NoCategory_NoRetry,\n\thandled404_NoCategory_NoRetry,\n"},
	{"texts_swapped", "legacy_codes.go", textsOfZero, textsOfNotFound},
	{"text_end", "legacy_codes.go", `"\x00\x00\x00\x04\x00\x00\x17`, `"\x00\x00\x00\x04\x00\x00\x16`},
	{"no_texts", "legacy_codes.go", "from : begin+to]\n\t}\n\treturn \"\"", "from : begin+to]\n\t}\n\treturn \"x\""},
	{"text_extent", "legacy_codes.go", "i*bytesPerEnd:]", "(i+1)*bytesPerEnd:]"},
	{"text_method", "msg_codes.go", "textsOfMsgCode[begin+from : begin+to]", "textsOfMsgCode[0*begin+from : 0*begin+to]"},
	{"text_start", "legacy_codes.go", "\t0, 90, 472,", "\t0, 90, 471,"},
	{"block", "legacy_codes.go", `begin1OfLegacyCode uint32 = 0`, `begin1OfLegacyCode uint32 = 1`},
	{"per_block", "row.go", `perBlock = 16`, `perBlock = 4`},
	{"text_dropped", "legacy_codes.go", "\t\t\"Ask for another number.\" +\n", ""},
	{"category_at", "catalog.go", "case placeOfCategoryClient:\n\t\treturn CategoryClient", "case placeOfCategoryClient:\n\t\treturn CategoryFailure"},
	{"retry_at", "catalog.go", "case placeOfRetryNever:\n\t\treturn RetryNever", "case placeOfRetryNever:\n\t\treturn RetryOnce"},

	// Constants.
	{"constant", "legacy_codes.go", `LegacyCode = 2006`, `LegacyCode = 2007`},
	{"text_constant", "identity_codes.go", `IdentityCode = "B"`, `IdentityCode = "C"`},
	{"alias", "legacy_codes.go", `LegacyTaken LegacyCode = 200601`, `LegacyTaken LegacyCode = 200602`},
	{"family_id", "catalog.go", `Family = "legacy"`, `Family = "old"`},
	{"category_id", "catalog.go", `Category = "unused"`, `Category = "used"`},
	{"retry_id", "catalog.go", `Retry = "steady"`, `Retry = "constant"`},

	// Indices.
	{"index_pilot", "identity_codes.go", "{\n\t3, 1, 1, 0,", "{\n\t4, 1, 1, 0,"},
	{"index_slot", "http_codes.go", "{\n\t0, 2, 1, 0,", "{\n\t2, 0, 1, 0,"},
	{"index_row", "legacy_codes.go", "{\n\t4, 5, 0, 1, 6,", "{\n\t4, 5, 0, 6, 1,"},
	{"index_mark", "identity_codes.go", " 1331691526,", " 1332740102,"},
	{"index_code", "legacy_codes.go", "{\n\t0, 404, 2006,", "{\n\t0, 405, 2006,"},
	{"index_codes", "identity_codes.go", "(Name0 +\n\t\tName1 +", "(Name1 +\n\t\tName0 +"},
	{"index_start", "identity_codes.go", "{\n\t0, 14, 17,", "{\n\t0, 14, 16,"},
	{"index_end", "identity_codes.go", " 47, 60,\n", " 47, 59,\n"},
	{"index_hashed", "legacy_codes.go", "hashInteger(int64(c), 0x", "hashInteger(int64(c)+1, 0x"},
	{"index_text_seed", "identity_codes.go", "withLength(0xe2", "withLength(0xe3"},
	{"index_other_seed", "identity_codes.go", "hashText(string(c), 0xe2", "hashText(string(c), 0xe3"},
	{"index_other", "identity_codes.go", "return c.findOther()", "return 0, \"\", false"},
	{"index_pilot_shift", "identity_codes.go", "[hash>>62]", "[hash>>63]"},
	{"index_slot_shift", "legacy_codes.go", "]) >> 61", "]) >> 62"},
	{"index_comparison", "identity_codes.go", "return row, code, (load8(known)", "return row, code, row >= 0 || (load8(known)"},
	{"index_other_comparison", "identity_codes.go", "return row, code, c == code", "return row, code, row >= 0"},
	{"index_found_length", "identity_codes.go", "if len(known) != len(text)", "if len(known) > len(text)"},
	{"index_integer_comparison", "legacy_codes.go", "LegacyCode(codesOfLegacyCode[slot]) == c", "LegacyCode(codesOfLegacyCode[slot]) == c || slot > 0"},
	{"index_hash", "hash.go", "third^spread2", "third^spread1"},
	{"index_length", "hash.go", "uint64(length)*spread2", "uint64(length/2)*spread2"},
	{"index_words", "hash.go", "second = (last + 2) / 3", "second = last / 3"},
	{"parse_text", "identity_codes.go", "return code, true", "return code[:1], true"},
	{"parse_integer", "legacy_codes.go", "return LegacyCode(n), true", "return LegacyCode(-n), true"},
	{"status_dropped", "catalog.go", "\t{404, 2},\n", "\t{404, 1},\n"},
	{"status_step", "catalog.go", "\t3, 30, 5, 18,", "\t3, 30, 5, 17,"},
	{"status_key", "catalog.go", `{404, 2}`, `{405, 2}`},
	{"category_step", "catalog.go", "\t2, 3, 6, 1,", "\t2, 4, 6, 1,"},
	{"retry_key", "catalog.go", `{RetryOnce, 1}`, `{RetryPatient, 1}`},
	{"retry_step", "catalog.go", "\t1, 2, 3, 4,", "\t1, 2, 4, 4,"},
	{"family_order", "catalog.go", "\tFamilyHTTP,\n\tFamilyLegacy,\n", "\tFamilyLegacy,\n\tFamilyHTTP,\n"},
	{"family_of_another", "catalog_test.go", `{"legacy", 7, 0x`, `{"legacy", 8, 0x`},
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
	{"template_literal", "msg_codes.go", `"the {field} is mandatory." +`, `"the {field} is mandatory!" +`},
	{"template_between", "msg_codes.go", `"{type} of {user_id}" +`, `"{type} on {user_id}" +`},
	{"template_name", "msg_codes.go", `"{type} of {user_id}" +`, `"{type} of {user_od}" +`},
	{"template_order", "msg_codes.go", startThe + startBrace, startBrace + startThe},
	{"template_end_order", "msg_codes.go", endOpen + endMark, endMark + endOpen},
	{"template_dropped", "msg_codes.go", `{400, 1, 5},`, `{400, 1, 4},`},
	{"template_status", "msg_codes.go", `{422, 5, 6},`, `{423, 5, 6},`},
	{"template_start", "msg_codes.go", startThe, "\t{0x7468652000000000, 107, 110, 3, 4, 1, -1},\n"},
	{"template_head", "msg_codes.go", `{0x7468652000000000,`, `{0x7468662000000000,`},
	{"template_start_ends", "msg_codes.go", startThe, "\t{0x7468652000000000, 107, 111, 3, 3, 1, -1},\n"},
	{"template_start_link", "msg_codes.go", startBrace, "\t{0x7b00000000000000, 132, 133, 4, 5, -1, -1},\n"},
	{"template_fixed_code", "msg_codes.go", ` 85, 107, 3, 3, 1, 1},`, ` 85, 107, 3, 3, 1, 2},`},
	{"template_fixed_none", "msg_codes.go", ` 85, 107, 3, 3, 1, 1},`, ` 85, 107, 3, 3, 1, -1},`},
	{"template_fixed_link", "msg_codes.go", ` 85, 107, 3, 3, 1, 1},`, ` 85, 107, 3, 3, -1, 1},`},
	{"template_end", "msg_codes.go", `{118, 132, 3, 4, -1},`, `{119, 132, 3, 4, -1},`},
	{"template_end_templates", "msg_codes.go", endOpen, "\t{192, 192, 5, 7, -1},\n"},
	{"template_end_link", "msg_codes.go", endMark, "\t{278, 279, 8, 9, -1},\n"},
	{"template_code", "msg_codes.go", `{3, 5, 6},`, `{4, 5, 6},`},
	{"template_placeholders", "msg_codes.go", `{5, 6, 8},`, `{5, 6, 7},`},
	{"template_integer", "msg_codes.go", `{134, 139, 144, 149, 1, true},`, `{134, 139, 144, 149, 1, false},`},
	{"template_number", "msg_codes.go", `{150, 153, 158, 158, 0, true},`, `{150, 153, 158, 158, 0, false},`},
	{"template_name_part", "msg_codes.go", `{24, 31, 32, 32, 1, false},`, `{24, 30, 32, 32, 1, false},`},
	{"template_literal_part", "msg_codes.go", `{14, 18, 19, 23, 0, false},`, `{14, 18, 20, 23, 0, false},`},
	{"template_rank", "msg_codes.go", `{24, 31, 32, 32, 1, false},`, `{24, 31, 32, 32, 0, false},`},
	{"match_codes", "msg_codes.go", `m.codes = allMsgCodes[:]`, `m.codes = allLegacyCodes[:]`},
	{"constructor_swapped", "msg_codes.go", `newMessage(MsgMessage1, field, kind)`, `newMessage(MsgMessage1, kind, field)`},
	{"constructor_text", "msg_codes.go", "\"MESSAGE_5\" +\n\t\t\"{zone} has", "\"MESSAGE_5\" +\n\t\t\"{zone} had"},
	{"constructor_param", "detail.go", `params[i].Value = value`, `params[len(values)-1-i].Value = value`},
	{"constructor_braces", "detail.go", `return message[:1], false, message[2:]`, `return message[:2], false, message[2:]`},
	{"constructor_code", "msg_codes.go", `newMessage(MsgMessage1,`, `newMessage(MsgMessage2,`},
	{"match_family", "msg_codes.go", `found, params, _ := messageOfMsgCode(`, `found, params, _ := messageOfLegacyCode(`},
	{"match_in", "catalog.go", `return messageOfMsgCode(`, `return messageOfLegacyCode(`},
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
	{"title_method", "legacy_codes.go", `c.text(atTitle)`, `c.text(atName)`},
	{"status_method", "http_codes.go", `return int(c)`, `return int(c.handling().status)`},
	{"handling_method", "legacy_codes.go", `return &unknown`, `return &handlings[0]`},
	{"family_method", "legacy_codes.go", `return FamilyLegacy`, `return FamilyHTTP`},
	{"entry_method", "legacy_codes.go", `entry(FamilyLegacy)`, `entry(FamilyHTTP)`},
	{"parent_method", "legacy_codes.go", `parent(FamilyLegacy)`, `parent(FamilyHTTP)`},
	{"record_method", "legacy_codes.go", `return record{"", "", &unknown}`, `return record{textsOfLegacyCode, textEndsOfLegacyCode, &handlings[0]}`},
	{"error_method", "legacy_codes.go", `errorText(FamilyLegacy,`, `errorText(FamilyHTTP,`},
	{"known_method", "msg_codes.go", "_, ok := c.row()\n\treturn ok", "_, ok := c.row()\n\treturn !ok"},
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
