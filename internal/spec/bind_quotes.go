package spec

import "strings"

// foreignQuotes are the quotes of word processors and of other languages, by what they open with. A straight quote may
// close what a curly one has opened.
var foreignQuotes = []struct{ opening, closing string }{
	{"“", `”"`},
	{"„", `“”"`},
	{"«", "»"},
	{"»", "«"},
}

// withoutCurlyQuotes gives what stands in such quotes, if a whole text does.
func withoutCurlyQuotes(text string) (inner string, ok bool) {
	for _, q := range foreignQuotes {
		rest, opened := strings.CutPrefix(text, q.opening)
		bare := strings.TrimRight(rest, q.closing)
		if opened && bare != rest && !strings.ContainsAny(bare, q.opening+strings.Trim(q.closing, `"`)) {
			return strings.TrimSpace(bare), true
		}
	}
	return "", false
}

func hasCurlyQuotes(text string) bool {
	_, ok := withoutCurlyQuotes(text)
	return ok
}
