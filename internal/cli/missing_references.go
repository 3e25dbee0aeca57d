package cli

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// How many missing references, and users of each, are listed. The rest is counted.
const (
	mostMissing = 20
	mostUsers   = 5
)

// mentionMissing says what --family leaves out that something refers to. Nothing is wrong with that, so that it fails nothing.
func (c Command) mentionMissing(missing []model.MissingReference) {
	for _, a := range missing[:min(len(missing), mostMissing)] {
		fmt.Fprintf(c.Stderr, "errgen: --family leaves out %s, %s\n", a.What, why(a))
	}
	if more := len(missing) - mostMissing; more > 0 {
		fmt.Fprintf(c.Stderr, "errgen: --family leaves out %d more that others refer to\n", more)
	}
}

// why says in words who refers to what was left out.
func why(a model.MissingReference) string {
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
