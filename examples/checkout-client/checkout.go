// Package checkout turns carts into orders, and lets the payments service take the money. It speaks two catalogs: its own,
// and that of the service behind it.
package checkout

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"

	"example.com/checkout/internal/checkouterr"
	"example.com/checkout/internal/payerr"
)

//go:generate go tool errgen generate --go internal/checkouterr

// Checkout sells carts.
type Checkout struct {
	Carts    map[string]int // what a cart costs, in cents
	Payments Payments
}

// Handler serves POST /carts/{id}/order.
func (c Checkout) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /carts/{id}/order", endpoint(c.order))
	return mux
}

// endpoint is a handler that may fail. An error of either catalog leaves through the same lines: WriteProblem honours the
// codes of any package that errgen has generated.
type endpoint func(http.ResponseWriter, *http.Request) error

func (e endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := e(w, r); err != nil {
		slog.WarnContext(r.Context(), "request failed", "path", r.URL.Path, checkouterr.Attr(err))
		checkouterr.WriteProblem(w, r, err)
	}
}

func (c Checkout) order(w http.ResponseWriter, r *http.Request) error {
	cart := r.PathValue("id")
	cents, found := c.Carts[cart]
	if !found {
		return checkouterr.New(checkouterr.CartNotFound)
	}
	var seen struct {
		Card  string `json:"card"`
		Cents int    `json:"cents"`
	}
	if err := json.NewDecoder(r.Body).Decode(&seen); err != nil {
		return checkouterr.Errorf(checkouterr.OrderMalformed, "read the order: %w", err)
	}
	if seen.Cents != cents {
		return checkouterr.NewPriceChanged(cents, seen.Cents)
	}
	payment, err := c.Payments.Pay(r.Context(), cart, seen.Card, cents)
	if err != nil {
		return unpaid(err)
	}
	w.WriteHeader(http.StatusCreated)
	_ = json.NewEncoder(w).Encode(map[string]string{"payment": payment}) // the shopper is gone, and nobody left to tell
	return nil
}

// unpaid decides what a shopper is told about a payment that did not come about. What the service says about a card is
// meant for its owner, and goes on as it is, with the service's own code.
func unpaid(err error) error {
	switch {
	case errors.Is(err, payerr.CardDeclined): // and what refines it, such as CardExpired
		return err
	case errors.Is(err, payerr.BankUnavailable):
		return checkouterr.Errorf(checkouterr.PaymentDelayed, "pay: %w", err)
	}
	return checkouterr.Errorf(checkouterr.InternalError, "pay: %w", err)
}
