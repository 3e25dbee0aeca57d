package checkout

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"example.com/payments"
)

// rehearsal is the bank of the service's program: the last two digits of a card are its answer.
type rehearsal struct{}

func (rehearsal) Charge(_ context.Context, card string, _ int) error {
	return payments.BankAnswer(card[len(card)-2:])
}

// TestReadme sends what the README shows, and expects the answers that it shows, in which … stands for anything.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	const request = `(?m)^\$ curl -s -d '(.*)' localhost:8082(\S*) .*\n(.*)$`
	shown := regexp.MustCompile(request).FindAllStringSubmatch(string(page), -1)
	if len(shown) == 0 || len(shown) != strings.Count(string(page), "curl") {
		t.Fatalf("the README shows %d answers", len(shown))
	}
	for _, s := range shown {
		checkout, _ := shop(t, payments.New(rehearsal{}).Handler())
		answer := httptest.NewRecorder()
		checkout.Handler().ServeHTTP(answer, httptest.NewRequest(http.MethodPost, s[2], strings.NewReader(s[1])))
		if !like(s[3], answer.Body.String()) {
			t.Errorf("%s is answered with %s, the README has %s", s[1], answer.Body, s[3])
		}
	}
}

// elided is what a page leaves out.
var elided = regexp.MustCompile(` ?… ?`)

// like reports whether a text is what a page shows, in which … stands for anything.
func like(shown, text string) bool {
	pattern := elided.ReplaceAllLiteralString(regexp.QuoteMeta(shown), "(?s:.*)")
	return regexp.MustCompile("^" + pattern + "$").MatchString(text)
}
