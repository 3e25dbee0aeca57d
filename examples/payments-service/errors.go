package payments

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"example.com/payments/internal/payerr"
	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
)

//go:generate go tool errgen generate --go internal/payerr --docs docs --schema spec/errors.schema.json

// handler is the middleware of all handlers: it logs everything that went wrong, and answers with what clients may see of it.
func handler(fn func(http.ResponseWriter, *http.Request) error) http.Handler {
	return errhttp.Handler(fn, errhttp.Fallback(payerr.InternalError), errhttp.OnError(logError))
}

func logError(r *http.Request, err error) {
	slog.WarnContext(r.Context(), "request failed", "path", r.URL.Path, errcode.Attr(err))
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
var answers = map[payerr.BankCode]payerr.PaymentCode{
	payerr.BankDoNotHonor:        payerr.CardDeclined,
	payerr.BankExpiredCard:       payerr.CardExpired,
	payerr.BankInsufficientFunds: payerr.InsufficientFunds,
	payerr.BankIssuerUnavailable: payerr.BankUnavailable,
}

// bankPause is how long the bank asks to be left alone when it cannot be reached.
const bankPause = 2 * time.Second

// refusal turns what the bank says into an error for clients. The bank's own number goes into the logs only.
func refusal(err error) error {
	var bank payerr.BankCode
	_ = errors.As(err, &bank) // without a number it stays 0, for which there is no answer either
	refused := errcode.Errorf(cmp.Or(answers[bank], payerr.InternalError), "charge the card: %w", err)
	if bank == payerr.BankIssuerUnavailable {
		refused = refused.WithRetryAfter(bankPause)
	}
	return refused
}
