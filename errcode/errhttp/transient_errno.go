//go:build !plan9

package errhttp

import "syscall"

var (
	refused     = []error{syscall.ECONNREFUSED}
	interrupted = []error{syscall.ECONNRESET, syscall.ECONNABORTED, syscall.EPIPE}
)
