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
	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
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
	mux.Handle("POST /carts/{id}/order", handler(c.order))
	return mux
}

// handler is the middleware of all handlers, for errors of both catalogs: it logs everything that went wrong, and answers with
// what shoppers may see of it.
func handler(fn func(http.ResponseWriter, *http.Request) error) http.Handler {
	return errhttp.Handler(fn, errhttp.Fallback(checkouterr.InternalError), errhttp.OnError(logError))
}

func logError(r *http.Request, err error) {
	slog.WarnContext(r.Context(), "request failed", "path", r.URL.Path, errcode.Attr(err))
}

func (c Checkout) order(w http.ResponseWriter, r *http.Request) error {
	cart := r.PathValue("id")
	cents, found := c.Carts[cart]
	if !found {
		return errcode.New(checkouterr.CartNotFound).With("cart", cart)
	}
	var seen struct {
		Card  string `json:"card"`
		Cents int    `json:"cents"`
	}
	if err := json.NewDecoder(r.Body).Decode(&seen); err != nil {
		return errcode.Errorf(checkouterr.OrderMalformed, "read the order: %w", err)
	}
	if seen.Cents != cents {
		return checkouterr.NewPriceChanged(cents, seen.Cents)
	}
	payment, err := c.Payments.Pay(r.Context(), cart, seen.Card, cents)
	if err != nil {
		return unpaid(err)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusCreated)
	return json.NewEncoder(w).Encode(map[string]string{"payment": payment}) // an error of this is logged only
}

// unpaid decides what a shopper is told about a payment that did not come about. What the service says about a card is
// for its owner, and goes on as it is, with the service's own code.
func unpaid(err error) error {
	_, unreachable := errhttp.Transient(err)
	switch {
	case errors.Is(err, payerr.CardDeclined): // and what refines it, such as CardExpired
		return err
	case errors.Is(err, payerr.BankUnavailable), unreachable:
		return errcode.Errorf(checkouterr.PaymentDelayed, "pay: %w", err)
	}
	return errcode.Errorf(checkouterr.InternalError, "pay: %w", err)
}
