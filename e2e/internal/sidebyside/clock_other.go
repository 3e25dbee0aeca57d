//go:build !linux

package sidebyside

import "time"

var started = time.Now()

// spent gives the time that has passed: other systems say less about single threads.
func spent() time.Duration { return time.Since(started) }
