package runtime

import "strings"

// Copied reports whether a generated package gets the file of that name: all but the stand-in catalog and the tests of
// the runtime itself. What the package's own tests have in common is in files named checks_…, and its examples are in
// files named examples_….
func Copied(name string) bool {
	if strings.HasSuffix(name, "_test.go") {
		return strings.HasPrefix(name, "checks_") || strings.HasPrefix(name, "examples_")
	}
	return name != "zz_catalog.go"
}

// NeedsHTTP reports whether the file of that name is there for net/http, and may be left out along with it.
func NeedsHTTP(name string) bool {
	return name == "http.go" || name == "header.go" || strings.HasSuffix(name, "_http_test.go")
}
