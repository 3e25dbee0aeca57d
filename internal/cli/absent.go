package cli

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// How much is said of what --family leaves out. Beyond it, it is counted.
const (
	mostAbsent = 20
	mostUsers  = 5
)

// remarkAbsent says what --family leaves out that something refers to. Nothing is wrong with that, so that it fails nothing.
func (c Command) remarkAbsent(absent []model.Absence) {
	for _, a := range absent[:min(len(absent), mostAbsent)] {
		fmt.Fprintf(c.Stderr, "errgen: --family leaves out %s, %s\n", a.What, why(a))
	}
	if more := len(absent) - mostAbsent; more > 0 {
		fmt.Fprintf(c.Stderr, "errgen: --family leaves out %d more that others refer to\n", more)
	}
}

// why says in words who refers to what was left out.
func why(a model.Absence) string {
	switch {
	case a.Fallback:
		return "the fallback, which is what an error without a code is to a client"
	case a.Statuses:
		return "by which a response is known that has nothing but its status"
	}
	users := strings.Join(a.By[:min(len(a.By), mostUsers)], ", ")
	if more := len(a.By) - mostUsers; more > 0 {
		users += fmt.Sprintf(" and %d more", more)
	}
	return "which is to be used instead of " + users
}
