package runtime

import "strings"

// Copied reports whether a generated package gets the file of that name: all but the stand-in catalog and the tests of
// the runtime itself. What the package's own tests have in common is in files named checks_….
func Copied(name string) bool {
	if strings.HasSuffix(name, "_test.go") {
		return strings.HasPrefix(name, "checks_")
	}
	return name != "zz_catalog.go"
}
