package synthetic

// The three words of a name. No list has a word twice.
var (
	domains = []string{
		"account", "address", "alert", "archive", "audit", "auth", "backup", "billing", "branch", "budget", "calendar",
		"card", "catalog", "channel", "claim", "consent", "contract", "customer", "delivery", "device", "directory",
		"document", "export", "gateway", "identity", "import", "inventory", "invoice", "ledger", "licence", "mail", "market",
		"order", "partner", "payment", "payroll", "policy", "profile", "project", "refund", "report", "session", "shipping",
		"storage", "tenant", "ticket", "vault", "wallet",
	}
	things = []string{
		"amount", "attachment", "batch", "binding", "certificate", "challenge", "checksum", "column", "comment", "currency",
		"cursor", "date", "digest", "email", "event", "field", "file", "filter", "folder", "group", "handle", "header", "image",
		"index", "interval", "item", "key", "label", "limit", "link", "locale", "lock", "member", "nonce", "number", "owner",
		"page", "password", "period", "phone", "quota", "record", "reference", "role", "scope", "secret", "signature",
		"template", "token", "version",
	}
	states = []state{
		{"ABRIDGED", "is abridged"}, {"ALREADY_USED", "has been used before"}, {"AMBIGUOUS", "is ambiguous"},
		{"BLOCKED", "is blocked"}, {"CANCELLED", "has been cancelled"}, {"CLOSED", "is closed"},
		{"CONFLICTING", "conflicts with another one"}, {"CORRUPT", "is corrupt"}, {"DELETED", "has been deleted"},
		{"DISABLED", "is switched off"}, {"DUPLICATE", "exists already"}, {"EMPTY", "is empty"}, {"EXHAUSTED", "is used up"},
		{"EXPIRED", "has expired"}, {"FORBIDDEN", "is not open to the caller"}, {"FROZEN", "is frozen"},
		{"INCOMPLETE", "is incomplete"}, {"INVALID", "is not valid"}, {"LOCKED", "is locked by somebody else"},
		{"MALFORMED", "is malformed"}, {"MISMATCHED", "does not match"}, {"MISSING", "is missing"},
		{"NOT_ACTIVE", "is not active"}, {"NOT_FOUND", "was not found"}, {"NOT_OWNED", "belongs to somebody else"},
		{"NOT_READY", "is not ready"}, {"NOT_SUPPORTED", "is not supported"}, {"NOT_UNIQUE", "is not unique"},
		{"OUTDATED", "is outdated"}, {"OUT_OF_ORDER", "came out of order"}, {"OUT_OF_RANGE", "is out of range"},
		{"PENDING", "is still pending"}, {"READ_ONLY", "cannot be changed"}, {"REFUSED", "was refused"},
		{"REJECTED", "was rejected"}, {"RESERVED", "is reserved"}, {"REVOKED", "has been revoked"}, {"STALE", "is stale"},
		{"SUSPENDED", "is suspended"}, {"TIMED_OUT", "took too long"}, {"TOO_EARLY", "came too early"},
		{"TOO_LARGE", "is too large"}, {"TOO_LONG", "is too long"}, {"TOO_MANY", "was asked for too often"},
		{"TOO_SHORT", "is too short"}, {"UNAVAILABLE", "is not available"}, {"UNKNOWN", "is unknown"},
		{"UNREADABLE", "cannot be read"}, {"UNSIGNED", "is not signed"}, {"UNVERIFIED", "has not been verified"},
	}
)

// state is what is wrong with a thing: as part of a name, and as the end of a sentence.
type state struct {
	name, phrase string
}

// stride spreads neighbours over the lists. It has no divisor in common with Most, so that no two errors have the same words.
const stride = 7919

// Most is the number of codes that a family can have.
const Most = 48 * 50 * 50

// words are the parts that everything about an error is made of.
type words struct {
	domain, thing string
	state         state
}

// wordsOf gives the words of error i of a family, from 0 to Most-1; no two are the same.
func wordsOf(i int) words {
	at := i * stride % Most
	return words{
		domain: domains[at%len(domains)],
		thing:  things[at/len(domains)%len(things)],
		state:  states[at/len(domains)/len(things)],
	}
}
