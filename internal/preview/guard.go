package preview

import (
	"net"
	"net/http"
	"slices"
	"strings"
)

// guarded lets through only requests that ask for a local name at the right port, and come from no other page.
//
// A name of somebody else's can be made to point at this computer (DNS rebinding); a browser then takes the preview for
// a page of theirs. What it says in Host gives that away. Origin is what a browser says on behalf of another page.
func guarded(port string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin, sent := r.Header["Origin"]
		switch {
		case !isLocalHost(r.Host, port):
			http.Error(w, "errgen serve answers only to localhost, 127.0.0.1 and [::1], at port "+port, http.StatusForbidden)
		case sent && (len(origin) != 1 || !isOwn(origin[0], port)):
			http.Error(w, "errgen serve answers only to its own page", http.StatusForbidden)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "errgen serve only shows", http.StatusMethodNotAllowed)
		default:
			protect(w.Header())
			next.ServeHTTP(w, r)
		}
	})
}

// isOwn reports whether an origin is one that the preview's own pages have.
func isOwn(origin, port string) bool {
	host, found := strings.CutPrefix(origin, "http://")
	return found && isLocalHost(host, port)
}

// isLocalHost reports whether a host, as it stands in a header, is a local name with the right port.
func isLocalHost(host, port string) bool {
	name, at, err := net.SplitHostPort(host)
	if err != nil { // without a port it is that of HTTP
		name, at = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"), "80"
	}
	return at == port && slices.Contains(hosts, strings.ToLower(name))
}

// protect keeps answers out of other pages and out of stores.
func protect(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "frame-ancestors 'none'")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}
