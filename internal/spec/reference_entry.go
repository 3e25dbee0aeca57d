package spec

// aboutEntry says what the keys of an error are for.
var aboutEntry = map[string]description{
	"Entry":              {"Error", "One error. Its code and its name are promises to programs; its texts may be reworded at any time.", ""},
	"Entry.code":         {"Code", "The code as it stands on the wire. Never change a published one, and never use it again for something else. A text that looks like a number stands in quotes. Errors of a family known by message have a name instead.", "200601"},
	"Entry.name":         {"Name", "What programs call the error; the Go constant is derived from it. Never change a published one. Left out in a family of texts: the code.", "DUPLICATE_USPTA_NUMBER"},
	"Entry.title":        {"Title", "The error in a few words: the heading on the reference page.", "USPTA number already in use"},
	"Entry.status":       {"HTTP status", "The status that the error comes with. In a family known by status it is the code, and is left out.", "400"},
	"Entry.category":     {"Category", "An id from categories:. Left out: the category that claims the status.", "client"},
	"Entry.retry":        {"Retry strategy", "Whether and how the call is repeated: an id from retries:. Left out: the strategy of the category.", "never"},
	"Entry.user_message": {"Message for people", "One or two sentences for the person in front of the screen: what happened, and what to do now. It may hold {placeholders} that message has too. Needed wherever something failed.", "This USPTA number is already registered. Please check it."},
	"Entry.message":      {"Message on the wire", "What the API says, byte for byte, with {placeholders} for the parts that vary; {count:int} is a number. Plain braces are doubled.", "{field_name} is mandatory."},
	"Entry.description":  {"Description", "What happened and when, for developers and support.", "A client with this USPTA number is registered already."},
	"Entry.resolution":   {"Resolution", "What to do about it, whatever the cause.", "Use a number that no other client has."},
	"Entry.causes":       {"Causes", "The reasons for which the error comes up: plain texts, or pairs of cause and fix.", ""},
	"Entry.label":        {"Label", "A second word that stands beside the code on the wire. Left out: the label of the family.", "BAD_REQUEST"},
	"Entry.group":        {"Group", "The heading on the reference page: an id from groups: of the family. Left out: the first group that allows the code.", "sign-up"},
	"Entry.refines":      {"Refines", "The more general code of the same family that this one is a special case of. Programs that handle that code handle this one too.", "2006"},
	"Entry.aliases":      {"Aliases", "Further names of the same code, such as those that it had before.", "USPTA_TAKEN"},
	"Entry.deprecated":   {"Deprecated", "That programs should no longer rely on the code.", ""},
	"Entry.tags":         {"Tags", "Words to find the error by.", "billing"},
	"Entry.owner":        {"Owner", "Who answers for the error.", "Payments team"},
	"Entry.severity":     {"Severity", "How bad it is, in a word of your own.", "critical"},
	"Entry.runbook":      {"Runbook", "Where operators read what to do.", "https://example.com/runbooks/uspta"},
	"Entry.inferred":     {"Judged, not documented", "The keys of this error that no source document states, to be reviewed. Take a key off the list once it is confirmed.", "status"},
	"Entry.sources":      {"Source documents", "Where the error comes from: ids from sources: at the top. Left out: the sources of the family.", "legacy-errors"},

	"Cause":       {"Cause", "A reason for which the error comes up: a plain text, or a pair with its own cure.", ""},
	"Cause.cause": {"Cause", "The reason, as a clause or a sentence.", "The number was typed wrong"},
	"Cause.fix":   {"Fix", "What to do where this is the cause.", "Compare it with the certificate."},

	"Deprecation":             {"Deprecation", "That programs should no longer rely on the code, and what they should rely on instead.", ""},
	"Deprecation.since":       {"Since", "A release, a date or any other text.", "v2.4"},
	"Deprecation.reason":      {"Reason", "Why the code goes.", "The check moved to the sign-up service."},
	"Deprecation.replaced_by": {"Replaced by", "The code to use instead: one of this family, or another family and its code with a slash between them.", "2006"},
}
