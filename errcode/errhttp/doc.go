// Package errhttp carries the errors of package errcode over HTTP.
//
// A service answers with [WriteProblem], or wraps functions that return errors with [Handler]. What it sends are problem details
// (RFC 9457) with the code, and only what clients may see.
//
// A client gets the error back with [FromResponse], from such a service, and from any server whose answers the envelopes of a
// catalog describe. [Send] does that and repeats the request as the catalog says; [Transient] knows the errors of
// the network that are worth another try.
//
// Catalogs are arguments, so that one call reads the answers of several services, and one middleware serves them all.
package errhttp
