package checkout

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/checkout/internal/checkouterr"
	"example.com/checkout/internal/payerr"
	"example.com/payments"
)

// bank gives its answers one after the other, and the last one from then on.
type bank struct{ answers []string }

func (b *bank) Charge(context.Context, string, int) error {
	answer := b.answers[0]
	b.answers = b.answers[min(1, len(b.answers)-1):]
	return payments.BankAnswer(answer)
}

// shop gives a checkout before the real payments service, and the waits of its client: nobody sleeps in these tests.
func shop(t *testing.T, service http.Handler) (Checkout, *[]time.Duration) {
	server := httptest.NewServer(service)
	t.Cleanup(server.Close)
	var waits []time.Duration
	retrier := payerr.Retrier{
		Sleep: func(ctx context.Context, d time.Duration) error {
			waits = append(waits, d)
			return ctx.Err()
		},
		Rand: func() float64 { return 0.5 }, // the middle: no jitter
	}
	pay := Payments{URL: server.URL, Client: server.Client(), Retrier: retrier}
	return Checkout{Carts: map[string]int{"books": 4200, "yacht": 90_000_000}, Payments: pay}, &waits
}

// order sends an order and gives the status and the problem of the answer.
func order(checkout Checkout, cart, body string) (status int, problem struct{ Family, Code, Detail string }) {
	recorder := httptest.NewRecorder()
	checkout.Handler().ServeHTTP(recorder, httptest.NewRequest(http.MethodPost, "/carts/"+cart+"/order", strings.NewReader(body)))
	_ = json.Unmarshal(recorder.Body.Bytes(), &problem) // of an order that came about, nothing is read
	return recorder.Code, problem
}

// TestOrders follows what may go wrong from the bank, through the payments service and this one, to the shopper.
func TestOrders(t *testing.T) {
	const books = `{"card": "4000", "cents": 4200}`
	tests := []struct {
		name, cart, body string
		bank             []string
		status           int
		want             string // the code that the shopper's page gets
		waits            []time.Duration
	}{
		{"paid", "books", books, []string{"00"}, 201, "", nil},
		{"no cart", "shoes", books, []string{"00"}, 404, "checkout/CART_NOT_FOUND", nil},
		{"another price", "books", `{"cents": 4000}`, []string{"00"}, 409, "checkout/PRICE_CHANGED", nil},
		{"no JSON", "books", "card=4000", []string{"00"}, 400, "checkout/ORDER_MALFORMED", nil},
		{"declined", "books", books, []string{"05"}, 402, "payment/CARD_DECLINED", nil},
		{"expired, which is declined more precisely", "books", books, []string{"54"}, 402, "payment/CARD_EXPIRED", nil},
		{"the bank comes back", "books", books, []string{"91", "91", "00"}, 201, "", seconds(2, 2)},
		{"the bank stays away", "books", books, []string{"91"}, 503, "checkout/PAYMENT_DELAYED", seconds(2, 2, 2)},
		{"a fault is not repeated", "books", books, []string{"96"}, 500, "checkout/INTERNAL_ERROR", nil},
		{"more than the service takes", "yacht", `{"cents": 90000000}`, []string{"00"}, 500, "checkout/INTERNAL_ERROR", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			checkout, waits := shop(t, payments.New(&bank{test.bank}).Handler())
			status, problem := order(checkout, test.cart, test.body)
			if status != test.status || strings.TrimPrefix(problem.Family+"/"+problem.Code, "/") != test.want {
				t.Errorf("got %d %+v, want %d %s", status, problem, test.status, test.want)
			}
			if !slices.Equal(*waits, test.waits) {
				t.Errorf("waited %v, want %v", *waits, test.waits)
			}
		})
	}
}

// TestPrice tells the shopper what it costs now, and what was seen, in this order.
func TestPrice(t *testing.T) {
	checkout, _ := shop(t, http.NotFoundHandler())
	if _, problem := order(checkout, "books", `{"cents": 4000}`); problem.Detail != "the price is 4200 and no longer 4000" {
		t.Errorf("the shopper reads %q", problem.Detail)
	}
}

func seconds(all ...int) (waits []time.Duration) {
	for _, s := range all {
		waits = append(waits, time.Duration(s)*time.Second)
	}
	return waits
}

// TestBothCatalogs finds the codes of both catalogs in one error, and tells them apart.
func TestBothCatalogs(t *testing.T) {
	err := unpaid(payerr.New(payerr.BankUnavailable))
	if !errors.Is(err, checkouterr.PaymentDelayed) || !errors.Is(err, payerr.BankUnavailable) {
		t.Errorf("got %v", err)
	}
	ours, _ := checkouterr.CodeOf(err)
	theirs, _ := payerr.CodeOf(err)
	if ours != checkouterr.Code(checkouterr.PaymentDelayed) || theirs != payerr.Code(payerr.BankUnavailable) {
		t.Errorf("got %v and %v", ours, theirs)
	}
}

// TestNewerService gets a code that the service has and this module's copy of the catalog has not: it keeps its value,
// is not repeated, and costs the shopper no more than an answer without a code would.
func TestNewerService(t *testing.T) {
	newer := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/problem+json")
		w.WriteHeader(http.StatusPaymentRequired)
		_, _ = w.Write([]byte(`{"family": "payment", "code": "CARD_STOLEN", "status": 402, "title": "CARD_STOLEN"}`))
	})
	checkout, waits := shop(t, newer)
	_, err := checkout.Payments.Pay(t.Context(), "key", "4000", 1)
	code, _ := payerr.CodeOf(err)
	if code != payerr.Code(payerr.PaymentCode("CARD_STOLEN")) || code.Known() || len(*waits) > 0 {
		t.Errorf("got %v after %v", err, *waits)
	}
	if _, problem := order(checkout, "books", `{"cents": 4200}`); problem.Code != "INTERNAL_ERROR" {
		t.Errorf("the shopper gets %+v", problem)
	}
}
