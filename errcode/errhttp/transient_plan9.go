package errhttp

// Plan 9 has texts in the place of numbers; errors of its network come as *net.OpError.
var refused, interrupted []error
