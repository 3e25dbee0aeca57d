package main

import (
	"database/sql"
	"errors"
	"fmt"
	"net/http"

	"example.com/app/internal/errcat"
	"github.com/errgen/errgen/errcode"
)

// accounts answers with accounts and the last error of each.
type accounts struct {
	db       *sql.DB
	expected errcat.LegacyCode
}

// errLocked is a sentinel.
var errLocked = errcode.Errorf(errcat.LegacyAccessDenied, "the account is locked")

func (a accounts) serve(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	if id == "" {
		return errcat.NewVIPFieldMandatory("id")
	}
	last, err := a.last(r, id)
	switch {
	case errors.Is(err, a.expected):
		return errcode.New(a.expected).With("id", id).WithCause(err)
	case errors.Is(err, errLocked):
		return errLocked.WithLog("id", id)
	case err != nil:
		return errcode.Errorf(errcat.LegacyEntitySavingError, "account %s: %w", id, err)
	}
	_, err = fmt.Fprintln(w, last, last.Title(), whose(last.Category()))
	return err
}

// last reads a code from the database.
func (a accounts) last(r *http.Request, id string) (code errcat.LegacyCode, err error) {
	err = a.db.QueryRowContext(r.Context(), "SELECT last FROM accounts WHERE id = ?", id).Scan(&code)
	return code, err
}

// codeOf gives codes to the errors of other packages.
func codeOf(err error) (errcode.Code, bool) {
	return errcat.LegacyEntityNotFound, errors.Is(err, sql.ErrNoRows)
}
