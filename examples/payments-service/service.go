// Package payments takes payments by card over HTTP. Whatever goes wrong has a code of spec/errors.yaml, and leaves as
// problem details.
package payments

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"sync"

	"example.com/payments/internal/payerr"
	"github.com/errgen/errgen/errcode"
)

// Bank moves the money. Its errors are codes of the family bank.
type Bank interface {
	Charge(ctx context.Context, card string, cents int) error
}

// Payment is one that came about.
type Payment struct {
	ID    string `json:"id"`
	Cents int    `json:"cents"`
}

// most is what is taken in one payment, in cents.
const most = 500_000

// Service keeps payments in memory.
type Service struct {
	bank  Bank
	mu    sync.Mutex
	byKey map[string]Payment // by idempotency key
	byID  map[string]Payment
}

// New gives a service that charges cards at a bank.
func New(bank Bank) *Service {
	return &Service{bank: bank, byKey: map[string]Payment{}, byID: map[string]Payment{}}
}

// Handler serves POST /payments and GET /payments/{id}.
func (s *Service) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /payments", handler(s.pay))
	mux.Handle("GET /payments/{id}", handler(s.show))
	return mux
}

func (s *Service) pay(w http.ResponseWriter, r *http.Request) error {
	key := r.Header.Get("Idempotency-Key")
	if key == "" {
		return payerr.IdempotencyKeyMissing
	}
	var order struct {
		Card  string `json:"card"`
		Cents int    `json:"cents"`
	}
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil {
		return errcode.Errorf(payerr.RequestMalformed, "read the order: %w", err)
	}
	if order.Cents < 1 || order.Cents > most {
		return payerr.NewAmountOutOfRange(order.Cents, most)
	}
	payment, err := s.charge(r.Context(), key, order.Card, order.Cents)
	if err != nil {
		return err
	}
	return reply(w, http.StatusCreated, payment)
}

// charge takes the money once for each key, however often it is asked to.
func (s *Service) charge(ctx context.Context, key, card string, cents int) (Payment, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if payment, paid := s.byKey[key]; paid {
		return payment, nil
	}
	if err := s.bank.Charge(ctx, card, cents); err != nil {
		return Payment{}, refusal(err)
	}
	payment := Payment{ID: strconv.Itoa(len(s.byID) + 1), Cents: cents}
	s.byKey[key], s.byID[payment.ID] = payment, payment
	return payment, nil
}

func (s *Service) show(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	s.mu.Lock()
	payment, found := s.byID[id]
	s.mu.Unlock()
	if !found {
		return errcode.New(payerr.PaymentNotFound).With("payment", id)
	}
	return reply(w, http.StatusOK, payment)
}

func reply(w http.ResponseWriter, status int, v any) error {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	return json.NewEncoder(w).Encode(v) // once begun, an answer stays as it is: its error is logged only
}
