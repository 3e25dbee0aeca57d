package payments

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"example.com/payments/internal/payerr"
)

// saying is a bank that answers with the same digits always, and counts how often it is asked.
type saying struct {
	digits string
	asked  int
}

func (b *saying) Charge(context.Context, string, int) error {
	b.asked++
	return BankAnswer(b.digits)
}

// post sends an order, with a key unless that is empty.
func post(service *Service, key, body string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(http.MethodPost, "/payments", strings.NewReader(body))
	if key != "" {
		request.Header.Set("Idempotency-Key", key)
	}
	recorder := httptest.NewRecorder()
	service.Handler().ServeHTTP(recorder, request)
	return recorder
}

// problem is what clients read of an error.
type problem struct {
	Title, Detail         string
	UserMessage           string `json:"user_message"`
	Catalog, Family, Code string
}

// problemOf reads the problem in an answer.
func problemOf(t *testing.T, answer *httptest.ResponseRecorder) (p problem) {
	t.Helper()
	if kind := answer.Header().Get("Content-Type"); kind != "application/problem+json" {
		t.Errorf("Content-Type: %q", kind)
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &p); err != nil {
		t.Errorf("%s: %v", answer.Body, err)
	}
	return p
}

// TestProblems expects what the catalog says on the wire for each thing that may go wrong.
func TestProblems(t *testing.T) {
	const order = `{"card": "4000", "cents": 1250}`
	tests := []struct {
		name, digits, key, body string
		want                    payerr.PaymentCode
	}{
		{"no key", "00", "", order, payerr.IdempotencyKeyMissing},
		{"no JSON", "00", "k", "card=4000", payerr.RequestMalformed},
		{"declined", "05", "k", order, payerr.CardDeclined},
		{"no money", "51", "k", order, payerr.InsufficientFunds},
		{"expired", "54", "k", order, payerr.CardExpired},
		{"away", "91", "k", order, payerr.BankUnavailable},
		{"a new number", "96", "k", order, payerr.InternalError},
		{"no number", "??", "k", order, payerr.InternalError},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := post(New(&saying{digits: test.digits}), test.key, test.body)
			message := test.want.UserMessage()
			want := problem{test.want.Title(), message, message, "payments", "payment", test.want.String()}
			if got := problemOf(t, answer); answer.Code != test.want.Status() || got != want {
				t.Errorf("got %d %+v, want %d %+v", answer.Code, got, test.want.Status(), want)
			}
		})
	}
}

// TestAmounts says which amount was refused, and what is taken.
func TestAmounts(t *testing.T) {
	for body, detail := range map[string]string{
		`{"cents": 500001}`: "amount 500001 is not between 1 and 500000",
		`{"cents": 0}`:      "amount 0 is not between 1 and 500000",
	} {
		answer := post(New(&saying{digits: "00"}), "k", body)
		want := problem{
			Title: "Amount out of range", Detail: detail,
			UserMessage: "We take payments of up to 500000 cents. Please split the amount.",
			Catalog:     "payments", Family: "payment", Code: "AMOUNT_OUT_OF_RANGE",
		}
		if got := problemOf(t, answer); answer.Code != http.StatusUnprocessableEntity || got != want {
			t.Errorf("got %d %+v, want %+v", answer.Code, got, want)
		}
	}
}

// TestSecrets logs what the bank says, and keeps it from clients.
func TestSecrets(t *testing.T) {
	for digits, secret := range map[string]string{
		"05": "charge the card: bank 5: Do not honor",
		"96": "charge the card: bank 96: unknown",
		"??": `charge the card: the bank answers`,
	} {
		logged := logOf(t)
		answer := post(New(&saying{digits: digits}), "k", `{"card": "4000", "cents": 1250}`)
		if !strings.Contains(logged.String(), secret) {
			t.Errorf("%s: the log lacks %q: %s", digits, secret, logged)
		}
		for text := range strings.SplitSeq(secret, ": ") {
			if strings.Contains(answer.Body.String(), text) {
				t.Errorf("%s: the client reads %q: %s", digits, text, answer.Body)
			}
		}
	}
}

// TestFallback answers an error without a code as the catalog says.
func TestFallback(t *testing.T) {
	answer := httptest.NewRecorder()
	fail := func(http.ResponseWriter, *http.Request) error { return errors.New("disk full") }
	handler(fail).ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/", nil))
	if got := problemOf(t, answer); answer.Code != http.StatusInternalServerError || got.Code != "INTERNAL_ERROR" {
		t.Errorf("got %d %+v", answer.Code, got)
	}
}

// logOf gives what is logged from here to the end of a test.
func logOf(t *testing.T) *bytes.Buffer {
	before, text := log.Writer(), new(bytes.Buffer)
	t.Cleanup(func() { log.SetOutput(before) })
	log.SetOutput(text) // to which slog writes
	return text
}

// TestMost takes the largest payment that there may be.
func TestMost(t *testing.T) {
	if answer := post(New(&saying{digits: "00"}), "k", `{"cents": 500000}`); answer.Code != http.StatusCreated {
		t.Errorf("got %d %s", answer.Code, answer.Body)
	}
}

// TestRetryAfter hands on how long the bank asks to be left alone.
func TestRetryAfter(t *testing.T) {
	answer := post(New(&saying{digits: "91"}), "k", `{"cents": 1}`)
	if got := answer.Header().Get("Retry-After"); got != "2" {
		t.Errorf("Retry-After: %q", got)
	}
}

// TestPaidOnce charges a card once for a key, and finds the payment afterwards.
func TestPaidOnce(t *testing.T) {
	bank := &saying{digits: "00"}
	service := New(bank)
	first := post(service, "k", `{"cents": 1250}`)
	again := post(service, "k", `{"cents": 1250}`)
	if first.Code != http.StatusCreated || first.Body.String() != again.Body.String() || bank.asked != 1 {
		t.Errorf("%d %s, then %s, and the bank was asked %d times", first.Code, first.Body, again.Body, bank.asked)
	}
	for _, test := range []struct {
		path   string
		status int
		body   string
	}{
		{"/payments/1", http.StatusOK, `"cents":1250`},
		{"/payments/2", http.StatusNotFound, `"context":{"payment":"2"}`},
	} {
		shown := httptest.NewRecorder()
		service.Handler().ServeHTTP(shown, httptest.NewRequest(http.MethodGet, test.path, nil))
		if shown.Code != test.status || !strings.Contains(shown.Body.String(), test.body) {
			t.Errorf("%s: %d %s", test.path, shown.Code, shown.Body)
		}
	}
}

// TestBankAnswers expects an answer to clients for each number of the bank that the catalog knows.
func TestBankAnswers(t *testing.T) {
	for code := range payerr.AllBankCodes() {
		if err := refusal(code); errors.Is(err, payerr.InternalError) || !errors.Is(err, code) {
			t.Errorf("clients get no code of their own for %v: %v", code, err)
		}
	}
}
