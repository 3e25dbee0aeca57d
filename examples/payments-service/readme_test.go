package payments

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestReadme sends what the README shows, and expects the answers that it shows, in which … stands for anything.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	const request = `(?m)^\$ curl -s -d '(.*4000-(..).*)' -H 'Idempotency-Key: (.*)' localhost:8081/payments\n(.*)$`
	shown := regexp.MustCompile(request).FindAllStringSubmatch(string(page), -1)
	if len(shown) == 0 || len(shown) != strings.Count(string(page), "curl") {
		t.Fatalf("the README shows %d answers", len(shown))
	}
	logged := logOf(t)
	for _, s := range shown {
		body, digits, key, answer := s[1], s[2], s[3], s[4]
		if got := post(New(&saying{digits: digits}), key, body).Body.String(); !like(answer, got) {
			t.Errorf("%s is answered with %s, the README has %s", body, got, answer)
		}
	}
	line := regexp.MustCompile(`(?m)^WARN .*$`).FindString(string(page))
	if line == "" || !like("…"+line+"…", logged.String()) {
		t.Errorf("the log has %s, the README %s", logged, line)
	}
}

// elided is what a page leaves out.
var elided = regexp.MustCompile(` ?… ?`)

// like reports whether a text is what a page shows, in which … stands for anything.
func like(shown, text string) bool {
	pattern := elided.ReplaceAllLiteralString(regexp.QuoteMeta(shown), "(?s:.*)")
	return regexp.MustCompile("^" + pattern + "$").MatchString(text)
}
