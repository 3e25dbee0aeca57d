package payments

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"example.com/payments/internal/payerr"
)

//go:generate go tool errgen generate --go internal/payerr --docs docs --schema spec/errors.schema.json

// endpoint is a handler that may fail. One place logs all of what went wrong, and answers with what clients may see of it.
type endpoint func(http.ResponseWriter, *http.Request) error

func (e endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := e(w, r); err != nil {
		slog.WarnContext(r.Context(), "request failed", "path", r.URL.Path, payerr.Attr(err))
		payerr.WriteProblem(w, r, err)
	}
}

// BankAnswer gives the error that two digits of the bank stand for, and nil for 00, which is its consent. Digits that the
// catalog does not have yet are an error as well, and keep their value.
func BankAnswer(digits string) error {
	number, err := strconv.Atoi(digits)
	switch {
	case err != nil:
		return fmt.Errorf("the bank answers %q", digits)
	case number == 0:
		return nil
	}
	return payerr.BankCode(number)
}

// answers says what clients are told for what the bank says.
var answers = []struct {
	bank payerr.BankCode
	code payerr.PaymentCode
}{
	{payerr.BankDoNotHonor, payerr.CardDeclined},
	{payerr.BankExpiredCard, payerr.CardExpired},
	{payerr.BankInsufficientFunds, payerr.InsufficientFunds},
	{payerr.BankIssuerUnavailable, payerr.BankUnavailable},
}

// bankPause is how long the bank asks to be left alone when it cannot be reached.
const bankPause = 2 * time.Second

// refusal turns what the bank says into an error for clients. The bank's own number goes into the logs only.
func refusal(err error) error {
	for _, answer := range answers {
		if errors.Is(err, answer.bank) {
			refused := payerr.Errorf(answer.code, "charge the card: %w", err)
			if answer.code == payerr.BankUnavailable {
				refused = refused.WithRetryAfter(bankPause)
			}
			return refused
		}
	}
	return payerr.Errorf(payerr.InternalError, "charge the card: %w", err)
}
