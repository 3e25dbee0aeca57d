// Package errcode is the runtime of error codes: generated packages are data for it.
package errcode
