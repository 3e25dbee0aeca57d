package payments

import (
	"context"
	"encoding/json"
	"errors"
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

// TestProblems expects what the catalog says on the wire for each thing that may go wrong.
func TestProblems(t *testing.T) {
	const order = `{"card": "4000", "cents": 1250}`
	tests := []struct {
		name, digits, key, body string
		want                    payerr.PaymentCode
		detail                  string
	}{
		{"no key", "00", "", order, payerr.IdempotencyKeyMissing, payerr.IdempotencyKeyMissing.UserMessage()},
		{"no JSON", "00", "k", "card=4000", payerr.RequestMalformed, payerr.RequestMalformed.UserMessage()},
		{"too much", "00", "k", `{"cents": 500001}`, payerr.AmountOutOfRange, "amount 500001 is not between 1 and 500000"},
		{"nothing", "00", "k", `{"cents": 0}`, payerr.AmountOutOfRange, "amount 0 is not between 1 and 500000"},
		{"declined", "05", "k", order, payerr.CardDeclined, payerr.CardDeclined.UserMessage()},
		{"no money", "51", "k", order, payerr.InsufficientFunds, payerr.InsufficientFunds.UserMessage()},
		{"expired", "54", "k", order, payerr.CardExpired, payerr.CardExpired.UserMessage()},
		{"away", "91", "k", order, payerr.BankUnavailable, payerr.BankUnavailable.UserMessage()},
		{"a new number", "96", "k", order, payerr.InternalError, payerr.InternalError.UserMessage()},
		{"no number", "??", "k", order, payerr.InternalError, payerr.InternalError.UserMessage()},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := post(New(&saying{digits: test.digits}), test.key, test.body)
			var problem struct{ Family, Code, Detail string }
			if err := json.Unmarshal(answer.Body.Bytes(), &problem); err != nil {
				t.Fatal(err)
			}
			if problem.Family != "payment" || problem.Code != test.want.String() || answer.Code != test.want.Status() {
				t.Errorf("got %d %+v, want %v", answer.Code, problem, test.want)
			}
			if problem.Detail != test.detail {
				t.Errorf("the client reads %q, not %q", problem.Detail, test.detail)
			}
			if strings.Contains(answer.Body.String(), "charge the card") {
				t.Errorf("the client sees what went wrong behind: %s", answer.Body)
			}
		})
	}
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
	for path, want := range map[string]int{"/payments/1": http.StatusOK, "/payments/2": http.StatusNotFound} {
		shown := httptest.NewRecorder()
		service.Handler().ServeHTTP(shown, httptest.NewRequest(http.MethodGet, path, nil))
		if shown.Code != want {
			t.Errorf("%s: %d", path, shown.Code)
		}
	}
}

// TestBankAnswers expects an answer to clients for each number of the bank that the catalog knows.
func TestBankAnswers(t *testing.T) {
	for code := range payerr.AllBankCodes() {
		if errors.Is(refusal(code), payerr.InternalError) {
			t.Errorf("clients get no code of their own for %v", code)
		}
	}
}
