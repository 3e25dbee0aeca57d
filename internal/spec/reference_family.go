package spec

// aboutFamily says what the keys of a family are for, but for those of its errors.
var aboutFamily = map[string]description{
	"Family":             {"Family", "A set of codes that one API speaks, with a Go type of its own.", ""},
	"Family.id":          {"Id of the family", "The name of the family in links, in Go and in fallback:. It never changes.", "legacy"},
	"Family.title":       {"Title of the family", "The heading of the family on the reference page.", "Legacy API"},
	"Family.description": {"Description of the family", "Which API speaks these codes, and what its error responses look like.", "The codes of the legacy API, in the member errorCode."},
	"Family.code_type":   {"Type of the codes", "Whether codes are whole numbers or texts. Codes with letters, or with zeros in front, are texts.", "integer"},
	"Family.known_by":    {"Known by", "What tells the errors apart on the wire: a code in the body, the HTTP status itself (one family at most), or the text of the message. Left out: code.", "code"},
	"Family.go":          {"Names in Go", "What the family is called in the generated Go package.", ""},
	"Family.allow":       {"Allowed codes", "Which codes the family may have: a list of ranges for integer codes, or one regular expression from ^ to $ for codes that are texts. Left out: any.", "2000-9999"},
	"Family.owners":      {"Owners of codes", "Which team owns which range of integer codes. The errors of a range belong to its team, and errgen next takes new codes from it with --owner.", ""},
	"Family.sources":     {"Source documents", "Where the errors come from that name no sources of their own: ids from sources: at the top.", "legacy-errors"},
	"Family.label":       {"Label", "The label of the errors that have none of their own.", "BAD_REQUEST"},
	"Family.groups":      {"Groups", "The headings of the reference page within the family.", ""},
	"Family.reserved":    {"Reserved codes", "Codes and names that must never be used again, since clients may still know them.", ""},
	"Family.envelope":    {"Envelopes", "Where the code and the message stand in the body of a response. The first envelope that fits is taken.", ""},
	"Family.errors":      {"Errors", "The errors of the family, in the order of the reference page.", ""},

	"GoNames":        {"Names in Go", "What the family is called in the generated Go package. Programs use these names: they never change.", ""},
	"GoNames.type":   {"Go type", "The name of the Go type of the codes.", "LegacyCode"},
	"GoNames.prefix": {"Prefix of the constants", "What the name of every constant of the family begins with. Left out: nothing.", "Legacy"},
	"GoNames.plural": {"Plural of the type", "The plural of the type in names such as AllLegacyCodes. Left out: the English plural.", "LegacyCodes"},

	"Group":             {"Group", "A heading on the reference page, with the errors below it.", ""},
	"Group.id":          {"Id of the group", "What group: of an error names the group by.", "sign-up"},
	"Group.title":       {"Title of the group", "The heading.", "Signing up"},
	"Group.description": {"Description of the group", "What the errors of the group have in common.", "Errors while an account is created."},
	"Group.allow":       {"Codes of the group", "Which codes belong into the group: a list of ranges, or one regular expression from ^ to $. Errors without group: go into the first group that allows their code.", "2000-2999"},

	"Ownership":       {"Range of a team", "A range of codes, and the team that they belong to.", ""},
	"Ownership.range": {"Range", "The codes: a range that the family allows, and that nobody else owns.", "2000-2999"},
	"Ownership.owner": {"Owner", "The team. An error of the range needs no owner: of its own, and has no other one.", "accounts-team"},

	"Reservation":             {"Reservation", "A code, a range of codes or a name that must never be used again. Write either code or name; an error that was retired has a title, too, and may have both.", ""},
	"Reservation.code":        {"Reserved code", "The code; in a family of integers also a range of codes, such as 8004-8006.", "8004"},
	"Reservation.name":        {"Reserved name", "The name, of an error or of an alias.", "USER_GONE"},
	"Reservation.title":       {"Title of the retired error", "The title that the error had. With it, the error keeps its place on the reference page, and links to it still work.", "Card declined"},
	"Reservation.since":       {"Retired since", "The version or the day from which on nobody meets the code any more.", "v3.2"},
	"Reservation.reason":      {"Reason", "Why nobody may use it again. Whoever tries is told so.", "Old clients take it for a success."},
	"Reservation.replaced_by": {"Replaced by", "The code to use instead: one of the family, or family/code for one of another family.", "200601"},

	"Envelope":         {"Envelope", "Where things stand in the body of a response, as JSON pointers (RFC 6901). An envelope has a code, a message or both.", ""},
	"Envelope.list":    {"List", "The array whose items are read, where one body holds several errors.", "/errors"},
	"Envelope.code":    {"Pointer to the code", "Where the code stands: in an item of the list, if there is one.", "/errorCode"},
	"Envelope.message": {"Pointer to the message", "Where the message stands.", "/message"},
	"Envelope.context": {"Pointers to the context", "Where further members stand that are worth keeping with the error.", "/subject"},
}
