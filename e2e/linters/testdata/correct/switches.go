package main

import (
	"errors"

	"example.com/app/internal/errcat"
	"example.com/app/internal/shop"
	"github.com/errgen/errgen/errcode"
)

// whose says who can do something about an error.
func whose(c errcat.Category) string {
	switch c {
	case errcat.CategorySuccess:
		return "nobody"
	case errcat.CategoryClient:
		return "the client"
	case errcat.CategoryError:
		return "we"
	case errcat.CategoryFailure:
		return "somebody else"
	}
	return "nobody knows" // of a code that is newer than this program
}

// byCategory is a count for each category.
var byCategory = map[errcat.Category]int{
	errcat.CategorySuccess: 0,
	errcat.CategoryClient:  0,
	errcat.CategoryError:   0,
	errcat.CategoryFailure: 0,
}

// advice says what to do about an error of the shop.
func advice(err error) string {
	var code shop.AppCode
	if errors.As(err, &code) && code.Status() < 500 {
		return byCode(code)
	}
	return byAlias(code)
}

// byCode names each code of a family. One has an alias, which no linter asks for beside the code.
func byCode(c shop.AppCode) string {
	switch c {
	case shop.AppFieldMissing:
		return "fill it in"
	//lint:ignore SA1019 a service of an old version still sends it
	case shop.AppOrderNotFound, shop.AppOrderUnknown:
		return "check the number"
	case shop.AppInternalError:
		return "try again later"
	}
	return c.UserMessage()
}

// byAlias names that code by its alias.
func byAlias(c shop.AppCode) string {
	switch c {
	//lint:ignore SA1019 a service of an old version still sends it
	case shop.AppFieldMissing, shop.AppOrderNotFound, shop.AppOrderUnknown:
		return "check the order"
	case shop.AppOutOfOrder:
		return "try again later"
	}
	return c.UserMessage()
}

// either picks codes of several families.
func either(err error) string {
	switch code, _ := errcode.Of(err); code {
	case errcat.SystemInternalError, shop.AppInternalError:
		return "a fault of ours"
	case errcat.LegacyAccessDenied:
		return "denied"
	default:
		return "something else"
	}
}
