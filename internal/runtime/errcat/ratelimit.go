// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "time"

// RateLimit is what the headers of a response say about the rate limit that a request counted towards.
type RateLimit struct {
	Limit     int       // requests allowed per second; -1 when X-RateLimit-Limit is missing or no number
	Remaining int       // requests left in the current window; -1 when X-RateLimit-Remaining is missing or no number
	Reset     time.Time // when the window ends, in UTC; zero when X-RateLimit-Reset is missing or no time
}
