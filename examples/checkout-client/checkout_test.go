package checkout

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/checkout/internal/checkouterr"
	"example.com/checkout/internal/payerr"
	"example.com/payments"
	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
)

// bank gives its answers one after the other, and the last one from then on. It counts how often it is asked.
type bank struct {
	answers []string
	asked   int
}

func (b *bank) Charge(context.Context, string, int) error {
	b.asked++
	answer := b.answers[0]
	b.answers = b.answers[min(1, len(b.answers)-1):]
	return payments.BankAnswer(answer)
}

// shop gives a checkout before the real payments service, and the waits of its client: nobody sleeps in these tests.
func shop(t *testing.T, service http.Handler) (Checkout, *[]time.Duration) {
	server := httptest.NewServer(service)
	t.Cleanup(server.Close)
	var waits []time.Duration
	retrier := errcode.Retrier{
		Sleep: func(ctx context.Context, d time.Duration) error {
			waits = append(waits, d)
			return ctx.Err()
		},
		Rand: func() float64 { return 0 }, // the shortest wait that jitter makes, which is never less than the service asks for
	}
	pay := Payments{URL: server.URL, Client: server.Client(), Retrier: retrier}
	return Checkout{Carts: map[string]int{"books": 4200, "yacht": 90_000_000}, Payments: pay}, &waits
}

// problem is what the shopper's page reads of an error.
type problem struct {
	Title, Detail         string
	UserMessage           string `json:"user_message"`
	Catalog, Family, Code string
}

// order sends an order and gives the status and the problem of the answer.
func order(checkout Checkout, cart, body string) (status int, problem problem) {
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
		{"no cart", "shoes", books, []string{"00"}, 404, "checkout/checkout/CART_NOT_FOUND", nil},
		{"another price", "books", `{"cents": 4000}`, []string{"00"}, 409, "checkout/checkout/PRICE_CHANGED", nil},
		{"no JSON", "books", "card=4000", []string{"00"}, 400, "checkout/checkout/ORDER_MALFORMED", nil},
		{"declined", "books", books, []string{"05"}, 402, "payments/payment/CARD_DECLINED", nil},
		{"expired, which is declined more precisely", "books", books, []string{"54"}, 402, "payments/payment/CARD_EXPIRED", nil},
		{"the bank comes back", "books", books, []string{"91", "91", "00"}, 201, "", seconds(2, 2)},
		{"the bank stays away", "books", books, []string{"91"}, 503, "checkout/checkout/PAYMENT_DELAYED", seconds(2, 2, 2)},
		{"a failure is not repeated", "books", books, []string{"96"}, 500, "checkout/checkout/INTERNAL_ERROR", nil},
		{"more than the service takes", "yacht", `{"cents": 90000000}`, []string{"00"}, 500, "checkout/checkout/INTERNAL_ERROR", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			checkout, waits := shop(t, payments.New(&bank{answers: test.bank}).Handler())
			status, problem := order(checkout, test.cart, test.body)
			if got := path.Join(problem.Catalog, problem.Family, problem.Code); status != test.status || got != test.want {
				t.Errorf("got %d %s, want %d %s", status, got, test.status, test.want)
			}
			if !slices.Equal(*waits, test.waits) {
				t.Errorf("waited %v, want %v", *waits, test.waits)
			}
		})
	}
}

// TestPrice tells the shopper what it costs now, and the page also what was seen, in this order.
func TestPrice(t *testing.T) {
	checkout, _ := shop(t, http.NotFoundHandler())
	want := problem{
		Title:       "Conflict", // of the status, since this catalog has no page that a type could be the address of
		Detail:      "the price is 4200 and no longer 4000",
		UserMessage: "The price is now 4200 cents. Please have a look before you pay.",
		Catalog:     "checkout", Family: "checkout", Code: "PRICE_CHANGED",
	}
	if _, got := order(checkout, "books", `{"cents": 4000}`); got != want {
		t.Errorf("the page reads %+v, not %+v", got, want)
	}
}

// TestForwarded gives the shopper the sentence of the service's catalog, and nothing of what went wrong behind the service.
func TestForwarded(t *testing.T) {
	checkout, _ := shop(t, payments.New(&bank{answers: []string{"54"}}).Handler())
	message := payerr.CardExpired.UserMessage()
	want := problem{payerr.CardExpired.Title(), message, message, "payments", "payment", "CARD_EXPIRED"}
	if _, got := order(checkout, "books", `{"card": "4000", "cents": 4200}`); got != want {
		t.Errorf("the page reads %+v, not %+v", got, want)
	}
}

func seconds(all ...int) (waits []time.Duration) {
	for _, s := range all {
		waits = append(waits, time.Duration(s)*time.Second)
	}
	return waits
}

// TestBothCatalogs finds the codes of both catalogs in one error, and the one that the shopper is told first.
func TestBothCatalogs(t *testing.T) {
	err := unpaid(payerr.BankUnavailable)
	if !errors.Is(err, checkouterr.PaymentDelayed) || !errors.Is(err, payerr.BankUnavailable) {
		t.Errorf("got %v", err)
	}
	var theirs payerr.PaymentCode
	if code, _ := errcode.Of(err); code != checkouterr.PaymentDelayed || !errors.As(err, &theirs) || theirs != payerr.BankUnavailable {
		t.Errorf("got %v and %v", code, theirs)
	}
}

// TestMiddleware answers errors of both catalogs and of none, also where two codes are called the same, and a client of both
// gets them back. Each error is logged.
func TestMiddleware(t *testing.T) {
	for _, test := range []struct{ err, want error }{
		{payerr.InternalError, payerr.InternalError},
		{checkouterr.InternalError, checkouterr.InternalError},
		{errors.New("disk full"), checkouterr.InternalError},
	} {
		logged, answer := logOf(t), httptest.NewRecorder()
		fail := func(http.ResponseWriter, *http.Request) error { return test.err }
		handler(fail).ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/", nil))
		err := errhttp.FromResponse(answer.Result(), checkouterr.Catalog, payerr.Catalog)
		if code, _ := errcode.Of(err); code != test.want {
			t.Errorf("%v comes back as %v", test.err, err)
		}
		if !strings.Contains(logged.String(), test.err.Error()) {
			t.Errorf("%v is not in the log: %s", test.err, logged)
		}
	}
}

// logOf gives what is logged from here to the end of a test.
func logOf(t *testing.T) *bytes.Buffer {
	before, text := log.Writer(), new(bytes.Buffer)
	t.Cleanup(func() { log.SetOutput(before) })
	log.SetOutput(text) // to which slog writes
	return text
}

// TestNewerService gets a code that the service has and this module's copy of the catalog has not: it keeps its value,
// is not repeated, and costs the shopper no more than an answer without a code would.
func TestNewerService(t *testing.T) {
	newer := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/problem+json")
		w.WriteHeader(http.StatusPaymentRequired)
		_, _ = io.WriteString(w, `{"type": "about:blank", "title": "Card stolen", "status": 402,
			"catalog": "payments", "family": "payment", "code": "CARD_STOLEN"}`)
	})
	checkout, waits := shop(t, newer)
	_, err := checkout.Payments.Pay(t.Context(), "key", "4000", 1)
	code, _ := errcode.Of(err)
	if code != payerr.PaymentCode("CARD_STOLEN") || errcode.Known(code) || len(*waits) > 0 {
		t.Errorf("got %v after %v", err, *waits)
	}
	if status, problem := order(checkout, "books", `{"cents": 4200}`); status != 500 || problem.Code != "INTERNAL_ERROR" {
		t.Errorf("the shopper gets %d %+v", status, problem)
	}
}

// TestPaidOnce loses the first answer of the service, and orders twice: all requests have the same key, so the bank is asked
// once.
func TestPaidOnce(t *testing.T) {
	bank := &bank{answers: []string{"00"}}
	service, lost := payments.New(bank).Handler(), false
	checkout, waits := shop(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !lost {
			lost = true
			service.ServeHTTP(httptest.NewRecorder(), r)
			panic(http.ErrAbortHandler)
		}
		service.ServeHTTP(w, r)
	}))
	for range 2 {
		status, problem := order(checkout, "books", `{"card": "4000", "cents": 4200}`)
		if status != 201 || bank.asked != 1 || len(*waits) != 1 {
			t.Errorf("got %d %+v after %v, and the bank was asked %d times", status, problem, *waits, bank.asked)
		}
	}
}

// TestUnreachable keeps the cart while the service is down.
func TestUnreachable(t *testing.T) {
	down := httptest.NewServer(nil)
	down.Close()
	checkout, waits := shop(t, http.NotFoundHandler())
	checkout.Payments.URL = down.URL
	if status, problem := order(checkout, "books", `{"cents": 4200}`); status != 503 || problem.Code != "PAYMENT_DELAYED" || len(*waits) == 0 {
		t.Errorf("got %d %+v after %v", status, problem, *waits)
	}
}
