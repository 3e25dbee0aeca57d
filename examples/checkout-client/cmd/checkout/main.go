// Checkout sells two carts on a local port, and has them paid by the payments service beside it.
package main

import (
	"log/slog"
	"net/http"
	"os"

	"example.com/checkout"
)

func main() {
	const address = "localhost:8082"
	shop := checkout.Checkout{
		Carts:    map[string]int{"books": 4200, "yacht": 90_000_000},
		Payments: checkout.Payments{URL: "http://localhost:8081", Client: http.DefaultClient},
	}
	slog.Info("checkout", "address", address)
	if err := http.ListenAndServe(address, shop.Handler()); err != nil {
		slog.Error("serve", "error", err)
		os.Exit(1)
	}
}
