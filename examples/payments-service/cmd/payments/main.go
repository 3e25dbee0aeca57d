// Payments serves payments on a local port, with a bank that only knows the cards of the README.
package main

import (
	"context"
	"log/slog"
	"net/http"
	"os"

	"example.com/payments"
)

// rehearsal is a bank that moves no money: the last two digits of a card are its answer.
type rehearsal struct{}

func (rehearsal) Charge(_ context.Context, card string, _ int) error {
	return payments.BankAnswer(card[max(len(card)-2, 0):])
}

func main() {
	const address = "localhost:8081"
	slog.Info("payments", "address", address)
	if err := http.ListenAndServe(address, payments.New(rehearsal{}).Handler()); err != nil {
		slog.Error("serve", "error", err)
		os.Exit(1)
	}
}
