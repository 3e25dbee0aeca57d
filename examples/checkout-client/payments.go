package checkout

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"example.com/checkout/internal/payerr"
)

// The service's own catalog, as far as its clients are told: the numbers of the bank stay out of this module.
//go:generate go tool errgen generate --spec ../payments-service/spec/errors.yaml --family payment --go internal/payerr

// Payments is a client of the payments service.
type Payments struct {
	URL     string
	Client  *http.Client
	Retrier payerr.Retrier // its Idempotent is set: each payment has a key
}

// Pay takes a payment, and tries again where the catalog of the service says that this may help. Errors have the codes of
// that catalog.
func (p Payments) Pay(ctx context.Context, key, card string, cents int) (id string, err error) {
	order, err := json.Marshal(map[string]any{"card": card, "cents": cents})
	if err != nil {
		return "", fmt.Errorf("write the payment: %w", err)
	}
	retrier := p.Retrier
	retrier.Idempotent = true
	err = retrier.Do(ctx, func(ctx context.Context) error {
		id, err = p.post(ctx, key, order)
		return err
	})
	return id, err
}

// post sends a payment once.
func (p Payments) post(ctx context.Context, key string, order []byte) (id string, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, p.URL+"/payments", bytes.NewReader(order))
	if err != nil {
		return "", err
	}
	request.Header.Set("Idempotency-Key", key)
	response, err := p.Client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	if err := payerr.FromResponse(response); err != nil {
		return "", err
	}
	var payment struct {
		ID string `json:"id"`
	}
	if err := json.NewDecoder(response.Body).Decode(&payment); err != nil {
		return "", fmt.Errorf("read the payment: %w", err)
	}
	return payment.ID, nil
}
