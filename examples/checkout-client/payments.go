package checkout

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"example.com/checkout/internal/payerr"
	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
)

// The service's own catalog, as far as its clients are told: the numbers of the bank stay out of this module.
//go:generate go tool errgen generate --spec ../payments-service/spec/errors.yaml --family payment --go internal/payerr

// Payments is a client of the payments service.
type Payments struct {
	URL     string
	Client  *http.Client
	Retrier errcode.Retrier
}

// Pay takes a payment, and tries again where the catalog of the service says that this may help. Errors have the codes of
// that catalog.
func (p Payments) Pay(ctx context.Context, key, card string, cents int) (id string, err error) {
	request, err := p.request(key, card, cents)
	if err != nil {
		return "", err
	}
	response, err := errhttp.Send(ctx, p.Client, request, p.Retrier, payerr.Catalog)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	var payment struct {
		ID string `json:"id"`
	}
	if err := json.NewDecoder(response.Body).Decode(&payment); err != nil {
		return "", fmt.Errorf("read the payment: %w", err)
	}
	return payment.ID, nil
}

// request makes the request for a payment. Its key lets the service tell that it is the same payment each time, so that it may
// be sent again.
func (p Payments) request(key, card string, cents int) (*http.Request, error) {
	order, err := json.Marshal(map[string]any{"card": card, "cents": cents})
	if err != nil {
		return nil, fmt.Errorf("write the payment: %w", err)
	}
	request, err := http.NewRequest(http.MethodPost, p.URL+"/payments", bytes.NewReader(order))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Idempotency-Key", key)
	return request, nil
}
