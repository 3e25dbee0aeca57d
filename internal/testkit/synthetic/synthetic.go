// Package synthetic writes catalogs of any size, for measurements and for tests that need many codes.
//
// Catalog takes the numbers of codes and gives the YAML of a valid catalog with texts as long as those of a real one. The
// same numbers give the same bytes. Nothing that users run imports the package.
package synthetic

import (
	"bytes"
	"fmt"
	"strconv"
)

// Size says how many codes a catalog has in each of its families. A family without codes is left out; none may have more
// than Most.
type Size struct {
	Strings  int // AppCode: words, as AUTH_TOKEN_EXPIRED
	Integers int // NumberCode: numbers
	Messages int // MessageCode: known by status and message

	Bare bool // with no texts but those that must be there, a few words each
}

// Mixed divides n codes as real catalogs do: six in ten are words, three are numbers, one is known by its message.
func Mixed(n int) Size {
	return Size{Strings: n - n*3/10 - n/10, Integers: n * 3 / 10, Messages: n / 10}
}

// Catalog writes a catalog.
func Catalog(s Size) []byte {
	b := bytes.NewBufferString(head)
	for _, f := range []family{stringFamily, integerFamily, messageFamily} {
		if n := f.size(s); n > 0 {
			b.WriteString(f.head)
			for i := range n {
				f.entry(b, i)
				if s.Bare {
					bareTexts(b, i)
				} else {
					f.texts(b, i)
				}
			}
		}
	}
	return b.Bytes()
}

const head = `version: 1
catalog:
  id: synthetic
  title: A synthetic catalog
  description: As many codes as are wanted, with texts as long as those of a real catalog.
  docs_url: https://errors.example.com/
retries:
  - id: never
    description: Not repeated automatically.
  - id: once
    description: Repeated a single time, after a delay.
    max_retries: 1
    delay: 1s
  - id: backoff
    description: Repeated with exponentially growing delays.
    max_retries: 5
    delay: 500ms
    multiplier: 2
    max_delay: 30s
    honor_retry_after: true
categories:
  - id: client
    description: The error lies with the request.
    statuses: [400-499]
    retry: never
  - id: error
    description: The service itself failed.
    statuses: [500-501]
    retry: once
  - id: failure
    description: A service elsewhere failed, or could not be reached.
    statuses: [502-504]
    retry: backoff
families:
`

// statuses are the HTTP statuses in use.
var statuses = []int{400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 423, 429, 500, 501, 502, 503, 504}

// family is how the codes of one kind are written.
type family struct {
	head  string
	size  func(Size) int
	entry func(b *bytes.Buffer, i int) // what tells it from the others
	texts func(b *bytes.Buffer, i int) // what the families have in common
}

var (
	stringFamily = family{
		head: "  - id: app\n    title: Application errors\n    code_type: string\n" +
			"    go:\n      type: AppCode\n    errors:\n",
		size: func(s Size) int { return s.Strings },
		entry: func(b *bytes.Buffer, i int) {
			fmt.Fprintf(b, "      - code: %s\n", wordsOf(i).name())
		},
		texts: someWithMessage,
	}
	integerFamily = family{
		head: "  - id: number\n    title: Numbered errors\n    code_type: integer\n" +
			"    go:\n      type: NumberCode\n      prefix: Number\n    errors:\n",
		size: func(s Size) int { return s.Integers },
		entry: func(b *bytes.Buffer, i int) {
			fmt.Fprintf(b, "      - code: %d\n        name: %s\n", number(i), wordsOf(i).name())
		},
		texts: someWithMessage,
	}
	messageFamily = family{
		head: "  - id: message\n    title: Errors known by their messages\n    code_type: string\n    known_by: message\n" +
			"    go:\n      type: MessageCode\n      prefix: Message\n    errors:\n",
		size: func(s Size) int { return s.Messages },
		entry: func(b *bytes.Buffer, i int) {
			fmt.Fprintf(b, "      - name: %s\n", wordsOf(i).name())
		},
		texts: func(b *bytes.Buffer, i int) {
			if i%3 == 0 {
				fullTexts(b, i, wordsOf(i).message())
			} else {
				fullTexts(b, i, wordsOf(i).varied(i%3))
			}
		},
	}
)

// number is the code of error i: most lie close together with gaps, every tenth is far off. No two are the same.
func number(i int) int {
	if i%10 == 9 {
		return 1_000_000 + 37*i
	}
	return 1000 + 3*i + i*i%3
}

// bareTexts writes only what every entry must have.
func bareTexts(b *bytes.Buffer, i int) {
	title := wordsOf(i).title()
	fmt.Fprintf(b, "        title: %s\n        status: %d\n        user_message: %s\n        description: %s\n",
		title, statuses[i%len(statuses)], strconv.Quote(title+"."), title+".")
}

// someWithMessage writes texts as long as those of a real catalog. Half of the entries have a message, and one in 16 has one
// with placeholders: with those known by their message, of which two in three have, that makes an eighth of Mixed. In the
// catalog of the identity platform it is 12 of 99.
func someWithMessage(b *bytes.Buffer, i int) {
	switch {
	case i%16 == 0:
		fullTexts(b, i, wordsOf(i).varied(i/16))
	case i%2 == 0:
		fullTexts(b, i, wordsOf(i).message())
	default:
		fullTexts(b, i, "")
	}
}

// fullTexts writes texts as long as those of a real catalog. A message may be left out.
func fullTexts(b *bytes.Buffer, i int, message string) {
	w := wordsOf(i)
	fmt.Fprintf(b, "        title: %s\n        status: %d\n        user_message: %s\n",
		w.title(), statuses[i%len(statuses)], strconv.Quote(w.userMessage(i)))
	if message != "" {
		fmt.Fprintf(b, "        message: %s\n", strconv.Quote(message))
	}
	fmt.Fprintf(b, "        description: %s\n        resolution: %s\n        causes:\n", w.description(i), w.resolution(i))
	for _, cause := range w.causes(i) {
		fmt.Fprintf(b, "          - %s\n", cause)
	}
}
