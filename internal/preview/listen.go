package preview

import (
	"fmt"
	"net"
	"slices"
	"strconv"
)

// hosts are the names that the server goes by: those that no name server can make point at it.
var hosts = []string{"localhost", "127.0.0.1", "::1"}

// Listen opens a port on a local address; port 0 is any that is free. Another host than a local one is refused, since
// a preview is for whoever writes it.
func Listen(host string, port int) (net.Listener, error) {
	if !slices.Contains(hosts, host) {
		return nil, &HostError{host}
	}
	if host == "localhost" {
		host = "127.0.0.1" // a resolver may have its own idea of localhost
	}
	return net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
}

// HostError says that a host is not a local one.
type HostError struct{ Host string }

func (e *HostError) Error() string {
	return fmt.Sprintf("%q is not a local address: the preview is for this computer only, so choose localhost, 127.0.0.1 or ::1", e.Host)
}

// URL is the address of the page that a listener is for.
func URL(l net.Listener) string {
	host := "localhost"
	if address, ok := l.Addr().(*net.TCPAddr); ok && address.IP.To4() == nil {
		host = "[::1]"
	}
	return "http://" + host + ":" + port(l) + "/"
}

// port is the one that a listener is on.
func port(l net.Listener) string {
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}
