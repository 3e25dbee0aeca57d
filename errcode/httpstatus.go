package errcode

import (
	"log/slog"
	"time"
)

// HTTPStatus is the code of an error that is known by nothing but its HTTP status: what a client gets if no catalog reads a
// response, and what a service sends for an error without a code. The statuses of RFC 9110, and a few others, have titles.
//
// A call that failed with 429 is repeated, since the server did not take the request; with 502, 503 or 504 only if the call is
// idempotent; and a Retry-After of the response is honoured.
type HTTPStatus int

// Error returns the status and its phrase: "http 404: Not Found".
func (s HTTPStatus) Error() string { return describe(s, httpFamily.ByInt(int64(s)).Title) }

// String returns the status in decimal.
func (s HTTPStatus) String() string { return httpFamily.IntText(int64(s)) }

// Entry returns what there is to say about the status.
func (s HTTPStatus) Entry() *Entry { return httpFamily.IntEntry(int64(s)) }

// Family returns the family of all statuses.
func (s HTTPStatus) Family() *Family { return &httpFamily }

// Catalog returns [HTTP].
func (s HTTPStatus) Catalog() *Catalog { return HTTP }

// Status returns the status itself.
func (s HTTPStatus) Status() int { return int(s) }

// LogValue returns the status as a group for log/slog.
func (s HTTPStatus) LogValue() slog.Value { return LogValue(s) }

// HTTP is the catalog of [HTTPStatus]. It is used only if no other catalog can read a response.
var HTTP = &Catalog{ID: "http", Title: "HTTP statuses", Families: []*Family{&httpFamily}, Retries: []*Retry{&retryRefused, &retryLost}}

// retryRefused is for requests that the server did not take (RFC 6585, section 4).
var retryRefused = Retry{
	ID: "refused", MaxRetries: 4, Delay: 500 * time.Millisecond, MaxDelay: 30 * time.Second, Multiplier: 2, Jitter: 0.2,
	HonorRetryAfter: true,
}

// retryLost is for requests that may have been acted on (RFC 9110, section 9.2.2).
var retryLost = Retry{
	ID: "lost", MaxRetries: 4, Delay: 500 * time.Millisecond, MaxDelay: 30 * time.Second, Multiplier: 2, Jitter: 0.2,
	HonorRetryAfter: true, IdempotentOnly: true,
}

// phraseOf returns the phrase of a status, or "Error".
func phraseOf(status int) string {
	if e := httpFamily.ByInt(int64(status)); e.Known() {
		return e.Title
	}
	return "Error"
}

// httpFamily is all statuses of errors: those of RFC 9110, section 15, of RFC 4918, RFC 6585, RFC 7725 and RFC 8470, and 499,
// which servers log when a client went away.
var httpFamily = Family{
	ID: "http", Title: "HTTP statuses", KnownBy: ByStatus,
	Int:   func(n int64) Code { return HTTPStatus(n) },
	Allow: []Range{{From: 100, To: 599}},
	Entries: []Entry{
		{Code: HTTPStatus(400), Wire: "400", Name: "BAD_REQUEST", Title: "Bad Request", Status: 400},
		{Code: HTTPStatus(401), Wire: "401", Name: "UNAUTHORIZED", Title: "Unauthorized", Status: 401},
		{Code: HTTPStatus(402), Wire: "402", Name: "PAYMENT_REQUIRED", Title: "Payment Required", Status: 402},
		{Code: HTTPStatus(403), Wire: "403", Name: "FORBIDDEN", Title: "Forbidden", Status: 403},
		{Code: HTTPStatus(404), Wire: "404", Name: "NOT_FOUND", Title: "Not Found", Status: 404},
		{Code: HTTPStatus(405), Wire: "405", Name: "METHOD_NOT_ALLOWED", Title: "Method Not Allowed", Status: 405},
		{Code: HTTPStatus(406), Wire: "406", Name: "NOT_ACCEPTABLE", Title: "Not Acceptable", Status: 406},
		{Code: HTTPStatus(407), Wire: "407", Name: "PROXY_AUTHENTICATION_REQUIRED", Title: "Proxy Authentication Required", Status: 407},
		{Code: HTTPStatus(408), Wire: "408", Name: "REQUEST_TIMEOUT", Title: "Request Timeout", Status: 408},
		{Code: HTTPStatus(409), Wire: "409", Name: "CONFLICT", Title: "Conflict", Status: 409},
		{Code: HTTPStatus(410), Wire: "410", Name: "GONE", Title: "Gone", Status: 410},
		{Code: HTTPStatus(411), Wire: "411", Name: "LENGTH_REQUIRED", Title: "Length Required", Status: 411},
		{Code: HTTPStatus(412), Wire: "412", Name: "PRECONDITION_FAILED", Title: "Precondition Failed", Status: 412},
		{Code: HTTPStatus(413), Wire: "413", Name: "CONTENT_TOO_LARGE", Title: "Content Too Large", Status: 413},
		{Code: HTTPStatus(414), Wire: "414", Name: "URI_TOO_LONG", Title: "URI Too Long", Status: 414},
		{Code: HTTPStatus(415), Wire: "415", Name: "UNSUPPORTED_MEDIA_TYPE", Title: "Unsupported Media Type", Status: 415},
		{Code: HTTPStatus(416), Wire: "416", Name: "RANGE_NOT_SATISFIABLE", Title: "Range Not Satisfiable", Status: 416},
		{Code: HTTPStatus(417), Wire: "417", Name: "EXPECTATION_FAILED", Title: "Expectation Failed", Status: 417},
		{Code: HTTPStatus(421), Wire: "421", Name: "MISDIRECTED_REQUEST", Title: "Misdirected Request", Status: 421},
		{Code: HTTPStatus(422), Wire: "422", Name: "UNPROCESSABLE_CONTENT", Title: "Unprocessable Content", Status: 422},
		{Code: HTTPStatus(423), Wire: "423", Name: "LOCKED", Title: "Locked", Status: 423},
		{Code: HTTPStatus(424), Wire: "424", Name: "FAILED_DEPENDENCY", Title: "Failed Dependency", Status: 424},
		{Code: HTTPStatus(425), Wire: "425", Name: "TOO_EARLY", Title: "Too Early", Status: 425},
		{Code: HTTPStatus(426), Wire: "426", Name: "UPGRADE_REQUIRED", Title: "Upgrade Required", Status: 426},
		{Code: HTTPStatus(428), Wire: "428", Name: "PRECONDITION_REQUIRED", Title: "Precondition Required", Status: 428},
		{Code: HTTPStatus(429), Wire: "429", Name: "TOO_MANY_REQUESTS", Title: "Too Many Requests", Status: 429, Retry: &retryRefused},
		{Code: HTTPStatus(431), Wire: "431", Name: "REQUEST_HEADER_FIELDS_TOO_LARGE", Title: "Request Header Fields Too Large", Status: 431},
		{Code: HTTPStatus(451), Wire: "451", Name: "UNAVAILABLE_FOR_LEGAL_REASONS", Title: "Unavailable For Legal Reasons", Status: 451},
		{Code: HTTPStatus(499), Wire: "499", Name: "CLIENT_CLOSED_REQUEST", Title: "Client Closed Request", Status: 499},
		{Code: HTTPStatus(500), Wire: "500", Name: "INTERNAL_SERVER_ERROR", Title: "Internal Server Error", Status: 500},
		{Code: HTTPStatus(501), Wire: "501", Name: "NOT_IMPLEMENTED", Title: "Not Implemented", Status: 501},
		{Code: HTTPStatus(502), Wire: "502", Name: "BAD_GATEWAY", Title: "Bad Gateway", Status: 502, Retry: &retryLost},
		{Code: HTTPStatus(503), Wire: "503", Name: "SERVICE_UNAVAILABLE", Title: "Service Unavailable", Status: 503, Retry: &retryLost},
		{Code: HTTPStatus(504), Wire: "504", Name: "GATEWAY_TIMEOUT", Title: "Gateway Timeout", Status: 504, Retry: &retryLost},
		{Code: HTTPStatus(505), Wire: "505", Name: "HTTP_VERSION_NOT_SUPPORTED", Title: "HTTP Version Not Supported", Status: 505},
		{Code: HTTPStatus(507), Wire: "507", Name: "INSUFFICIENT_STORAGE", Title: "Insufficient Storage", Status: 507},
		{Code: HTTPStatus(508), Wire: "508", Name: "LOOP_DETECTED", Title: "Loop Detected", Status: 508},
		{Code: HTTPStatus(511), Wire: "511", Name: "NETWORK_AUTHENTICATION_REQUIRED", Title: "Network Authentication Required", Status: 511},
	},
}
