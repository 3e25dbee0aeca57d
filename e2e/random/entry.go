package random

import (
	"strconv"
	"strings"
)

// entry writes an error.
func (f *family) entry(id string) {
	code := f.errorCode()
	name := f.newName()
	f.key("name", name)
	f.text("title", f.phrase())
	status := f.status(code)
	if f.knownBy != "status" {
		f.number("status", int64(status))
	}
	f.policy(status)
	f.texts(status)
	if code == "" {
		code = name
	}
	f.rest(code)
	f.bases = append(f.bases, code)
	f.refs = append(f.refs, id+"/"+code)
}

// errorCode writes a code that the family does not have yet, and gives it; a family known by message has none.
func (f *family) errorCode() string {
	if f.knownBy == "message" {
		return ""
	}
	code := f.anyCode()
	for f.names[code] {
		code = f.anyCode()
	}
	f.names[code] = true
	if f.integer {
		f.key("code", code)
	} else {
		f.text("code", code)
	}
	return code
}

// anyCode makes a code of the kind of the family.
func (f *family) anyCode() string {
	switch {
	case f.knownBy == "status":
		return strconv.Itoa(one(f.source, 100, 199, 200, 299, 301, 400, 404, 499, 500, 503, 599, 100+f.IntN(500)))
	case f.integer:
		return strconv.Itoa(max(f.lowest, one(f.source, 0, -1, 1, 2147483647, -2147483648, f.IntN(100), f.IntN(100000))))
	case f.often(50):
		return f.name()
	}
	return one(f.source, "card_declined", "E11000", "0x010c", "a.b.c", "08001", "é", "日本", "x", "insufficient funds", "a/b", "42", "-1",
		"null", "~", "{}", `"`, "`", `\`, "%s", "a,b", "#", strings.Repeat("long-", 12))
}

// newName makes a name that the family does not have yet.
func (f *family) newName() string {
	name := f.name()
	for f.names[name] {
		name = f.name()
	}
	f.names[name] = true
	return name
}

// status picks a status, at the edges of what there is more often than not.
func (f *family) status(code string) int {
	if n, err := strconv.Atoi(code); err == nil && f.knownBy == "status" {
		return n
	}
	return one(f.source, 100, 199, 200, 299, 300, 399, 400, 404, 499, 500, 599, 400+f.IntN(200))
}

// policy says how an error is sent and repeated.
func (f *family) policy(status int) {
	switch {
	case len(f.categories) > f.claiming && f.often(20):
		f.key("category", one(f.source, f.categories[f.claiming:]...))
	case f.often(50):
		for i := range f.claiming {
			if starts := f.starts(); starts[i] <= status && status < starts[i+1] {
				f.key("category", f.categories[i])
			}
		}
	}
	if len(f.retries) > 0 && f.often(40) {
		f.key("retry", one(f.source, f.retries...))
	}
}

// texts writes the message of an error and what people read.
func (f *family) texts(status int) {
	var names []string
	if f.often(60) || f.knownBy == "message" {
		names = someOf(f.source, one(f.source, 0, 1, 2, 3, f.IntN(13)), placeholders)
		f.text("message", f.message(status, names))
	}
	if status < 200 || status > 299 || len(f.categories) > 0 || f.often(50) {
		own := someOf(f.source, f.IntN(2), names)
		f.text("user_message", strings.TrimSpace("Please "+plainTemplate(own)+"wait."))
	}
	f.text("description", f.prose())
	f.text("resolution", f.maybe(50, f.prose))
}

// message makes a message; one without placeholders may be that of another error, which has another status.
func (f *family) message(status int, names []string) string {
	for text, of := range f.messages {
		if len(names) == 0 && of != status {
			delete(f.messages, text)
			return text
		}
	}
	text := strings.TrimSpace(f.template(names, f.literal))
	if len(names) == 0 && len(f.messages) == 0 && f.often(30) {
		f.messages[text] = status
	}
	return text
}

// plainTemplate is a few words for each placeholder.
func plainTemplate(names []string) string {
	text := ""
	for _, name := range names {
		text += "see {" + name + "} and "
	}
	return text
}

// rest writes what is left of an error.
func (f *family) rest(code string) {
	f.list("causes", f.IntN(3), func(int) { f.cause() })
	f.text("label", f.maybe(20, f.phrase))
	if len(f.groups) > 0 && f.often(50) {
		f.key("group", one(f.source, f.groups...))
	}
	if len(f.bases) > 0 && f.often(30) {
		f.text("refines", one(f.source, f.bases...))
	}
	f.aliases()
	if f.often(20) {
		f.mapping("deprecated", f.deprecation)
	}
	f.flow("tags", someOf(f.source, f.IntN(3), []string{"billing", "a:b", "x.y"}))
	f.owner(code)
	f.text("severity", f.maybe(30, func() string { return "high" }))
	f.text("runbook", f.maybe(30, func() string { return "https://run.example.com/a?b=%22#c" }))
	f.flow("inferred", someOf(f.source, f.IntN(3), []string{"title", "description"}))
	f.flow("sources", someOf(f.source, f.IntN(3), f.sources))
}

// cause writes a reason, with a cure or as a plain text.
func (f *family) cause() {
	if f.often(30) {
		f.plain(quoted(f.phrase()))
		return
	}
	f.text("cause", f.prose())
	f.text("fix", f.maybe(50, f.prose))
}

// deprecation says that nobody should rely on an error any longer.
func (f *family) deprecation() {
	if since := f.maybe(50, f.phrase); since != "" {
		f.text("since", since)
		f.text("reason", f.maybe(50, f.phrase))
	} else {
		f.text("reason", f.phrase())
	}
	f.text("replaced_by", f.replacement())
}

// owner writes who answers for an error; the codes of a team are its own.
func (f *family) owner(code string) {
	n, err := strconv.Atoi(code)
	switch {
	case f.owned && err == nil && (n == 2147483647 || 0 <= n && n <= 99):
		f.text("owner", f.maybe(30, func() string { return map[bool]string{true: lastTeam, false: team}[n > 99] }))
	default:
		f.text("owner", f.maybe(30, f.phrase))
	}
}

// replacement is an error that was written before: of the same family, or with the family of another.
func (f *family) replacement() string {
	others := append(append([]string{}, f.refs...), f.bases...)
	if len(others) == 0 || f.often(50) {
		return ""
	}
	return one(f.source, others...)
}

// aliases writes further names that the family does not have yet.
func (f *family) aliases() {
	var all []string
	for f.often(20) {
		all = append(all, f.newName())
	}
	f.flow("aliases", all)
}
