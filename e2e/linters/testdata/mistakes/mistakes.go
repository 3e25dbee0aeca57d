// Package mistakes has what linters find in programs that use generated packages. What each of them has to say stands at the end
// of the line.
package mistakes

import (
	"errors"
	"fmt"

	"example.com/app/internal/errcat"
	"example.com/app/internal/shop"
	"github.com/errgen/errgen/errcode"
)

// Category lacks a category.
func Category(c errcat.Category) bool {
	switch c { // exhaustive: missing cases in expression switch: errcat.CategoryFailure
	case errcat.CategorySuccess, errcat.CategoryClient, errcat.CategoryError:
		return true
	default:
		return false
	}
}

// Legacy lacks a code of integers.
func Legacy(c errcat.LegacyCode) string {
	switch c { // exhaustive: missing cases in expression switch: errcat.LegacyWrongPassword
	case errcat.LegacyEntitySavingError, errcat.LegacyDuplicateUSPTANumber, errcat.LegacyDuplicatePTRNumber,
		errcat.LegacyEntityNotFound, errcat.LegacyEntityAlreadyExists:
		return "entity"
	case errcat.LegacyInvalidAuthenticationToken, errcat.LegacyAuthenticationError, errcat.LegacyInvalidBackendToken,
		errcat.LegacyAccessDenied, errcat.LegacyNewPasswordsDiffer:
		return "login"
	case errcat.LegacyValidationError, errcat.LegacyIllegalArguments, errcat.LegacyEmptyEntityID, errcat.LegacyUnknownIdentifier,
		errcat.LegacyNoRemainingAmount, errcat.LegacyEmptyClientOrg, errcat.LegacyEmptyPassword,
		errcat.LegacyInvalidClientGrantType, errcat.LegacyInvalidClientProfile, errcat.LegacyInvalidClientScopeSet:
		return "request"
	case errcat.LegacyUnexpectedSystemError, errcat.LegacyUnreadableHTTPMessage, errcat.LegacyMailTriggerError:
		return "system"
	}
	return ""
}

// App lacks a code of texts, which has two names.
func App(c shop.AppCode) bool {
	switch c { // exhaustive: missing cases in expression switch: shop.AppOrderUnknown, shop.AppInternalError|shop.AppOutOfOrder
	case shop.AppFieldMissing, shop.AppOrderNotFound:
		return true
	}
	return false
}

// Waits lacks a category, too.
var Waits = map[errcat.Category]bool{ // exhaustive: missing keys in map literal: errcat.CategorySuccess, errcat.CategoryFailure
	errcat.CategoryClient: false,
	errcat.CategoryError:  true,
}

// Compare compares where the code may be wrapped.
func Compare(err error) bool {
	return err == errcat.LegacyAccessDenied // errorlint: comparing with == will fail on wrapped errors. Use errors.Is to check for a specific error
}

// Switch compares in the same way.
func Switch(err error) bool {
	switch err {
	case errcat.LegacyAccessDenied: // errorlint: switch on an error will fail on wrapped errors. Use errors.Is to check for specific errors
		return true
	}
	return false
}

// Assert asserts where the error may be wrapped.
func Assert(err error) bool {
	_, isCode := err.(errcat.LegacyCode) // errorlint: type assertion on error will fail on wrapped errors. Use errors.As to check for specific errors
	_, isError := err.(*errcode.Error)   // errorlint: type assertion on error will fail on wrapped errors. Use errors.As to check for specific errors
	return isCode || isError
}

// Wrap loses the code.
func Wrap(id string) error {
	return fmt.Errorf("account %s: %v", id, errcat.LegacyAccessDenied) // errorlint: non-wrapping format verb for fmt.Errorf. Use `%w` to format errors
}

// Format formats what it does not have.
func Format(id string) error {
	return errors.Join(
		errcode.Errorf(errcat.LegacyAccessDenied, "account %d", id),     // vet: github.com/errgen/errgen/errcode.Errorf format %d has arg id of wrong type string
		errcode.Errorf(errcat.LegacyAccessDenied, "account %s: %w", id), // vet: github.com/errgen/errgen/errcode.Errorf format %w reads arg #2, but call has 1 arg
		errcode.Errorf(errcat.LegacyAccessDenied, "account: %w", id),    // vet: github.com/errgen/errgen/errcode.Errorf format %w has arg id of wrong type string
		errcode.Errorf(errcat.LegacyAccessDenied, "account", id),        // vet: github.com/errgen/errgen/errcode.Errorf call has arguments but no formatting directives
	)
}

// Forget makes errors and drops them, which none of these linters finds.
func Forget() {
	errcat.NewVIPFieldMandatory("id")
	errcode.New(errcat.LegacyAccessDenied)
	errcode.Errorf(errcat.LegacyAccessDenied, "forgotten")
	errcode.New(errcat.LegacyAccessDenied).With("id", 7)
}

// Copy copies a family.
func Copy() string {
	family := errcat.LegacyAccessDenied.Family()
	changed := *family // vet: assignment copies lock value to changed: github.com/errgen/errgen/errcode.Family contains sync/atomic.Pointer[github.com/errgen/errgen/errcode.intIndex] contains sync/atomic.noCopy
	return changed.ID
}

// Deprecated uses what the catalog gives up.
func Deprecated() error { return shop.AppOrderUnknown } // staticcheck: example.com/app/internal/shop.AppOrderUnknown is deprecated: since 2.0. It was too easily taken for a fault of ours. Use [AppOrderNotFound].  (SA1019)
