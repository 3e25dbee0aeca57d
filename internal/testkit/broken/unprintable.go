package broken

import "strings"

// unprintable are the sources that cannot stand in an archive as they are: they have bytes that are not UTF-8, line ends of
// another system, characters that nobody sees, or no last line end.
var unprintable = map[string]string{
	"byte-order-mark-position": "\ufeff" + edited("version: 1", "version: one"),
	"bytes-not-utf8":           edited("title: Broken", "title: Gr\xf6\xdfe"),
	"bytes-nul":                edited("title: Broken", "title: Bro\x00ken"),
	"bytes-utf16":              "\xff\xfev\x00e\x00r\x00s\x00i\x00o\x00n\x00:\x00 \x001\x00",
	"characters-raw":           edited(entry, charactersRaw),
	"crlf-position":            strings.ReplaceAll(edited("status: 500", "status: many"), "\n", "\r\n"),
	"file-empty":               "",
	"key-in-folded-text-at-the-end-of-the-file": edited("Something is broken.\n", ">-\n          It is broken.\n          label: X"),
	"key-missing":                      "?",
	"line-ends-of-old":                 "version: 1\rcatalog:\r  id: app\r  title: A",
	"prose-cut-at-the-end-of-the-file": edited("Something is broken.\n", "It is\n          broken, see #42"),
}

const head = `version: 1
catalog:
  id: app
  title: Application
families:
  - id: app
    title: Errors
    code_type: integer
    go:
      type: AppCode
    errors:
`

const entry = `      - code: 1
        name: BROKEN
        title: Broken
        status: 500
        user_message: "Something is broken."
        description: Something is broken.
`

const charactersRaw = "      - code: 1\n        name: BROKEN\n        title: A\x07B\n        status: 500\n" +
	"        user_message: \"A\u202eB\"\n        label: A\u200fB\n        owner: A\ufeffB\n        severity: A\uffffB\n" +
	"        tags: [A\x7fB]\n        description: A\u2028B\u2029C\u0085D\n" +
	"      - code: 2\n        name: LOST\n        title: Broken\n        status: 5\u200f00\n" +
	"        user_message: \"Something is broken.\"\n        description: Something is broken.\n"

// edited gives a valid catalog with the last occurrence of a text replaced.
func edited(old, new string) string {
	valid := head + entry
	i := strings.LastIndex(valid, old)
	return valid[:i] + new + valid[i+len(old):]
}
