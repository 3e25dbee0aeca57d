package compat

import "github.com/errgen/errgen/internal/diag"

var categoryChanged = &diag.Rule{
	ID: "category-changed", Class: Behaviour, Severity: diag.Error,
	Summary: "an error is in another category",
	Why:     `Programs that go by the category handle the error in another way. A strategy that comes with the category is not reported again. A category that follows from another status, or from a category that is gone, is not reported either.`,
	Instead: `Name the old category with category:, or add an error for the new case.`,
	Wrong: `    status: 500
+   category: failure`,
}

var retryLoosened = &diag.Rule{
	ID: "retry-loosened", Class: Behaviour, Severity: diag.Error,
	Summary: "a failed call is repeated more often, sooner, or with less care",
	Why: `Every client that updates sends more calls to a server that may be in trouble, or repeats what must not happen twice. These count: more repetitions, a shorter wait before any of them, a Retry-After header that is no longer honoured, and requests that are no longer held to be idempotent.

Strategies are compared by what they do, not by their ids. Jitter is not judged. A change of a strategy is reported at the strategy, one of a category at the category, and one of an error at the error. Where some of it is tighter and some looser, it is loosened.`,
	Instead: `Add a strategy for new errors, and leave the old ones with theirs.`,
	Wrong: `  - id: backoff
-   max_retries: 3
+   max_retries: 10`,
}

var retryTightened = &diag.Rule{
	ID: "retry-tightened", Class: Behaviour, Severity: diag.Warning,
	Summary: "a failed call is repeated less often, later, or with more care",
	Why:     `Calls that used to succeed in the end may fail now, or take longer. Servers have nothing to fear from it.`,
	Instead: `Look at what depends on the repetition. If nothing does, go on.`,
	Wrong: `  - id: backoff
-   max_retries: 3
+   max_retries: 1`,
}

var refinesChanged = &diag.Rule{
	ID: "refines-changed", Class: Behaviour, Severity: diag.Error,
	Summary: "an error refines another code than before",
	Why:     `errors.Is is true for what a code refines. With another one, or none, programs that ask for the wider error do not find it any more, or find it where they did not.`,
	Instead: `Leave refines: as it is, and add a new error that refines the other code.`,
	Wrong: `    code: 200601
-   refines: 2006
+   refines: 2007`,
}

var fallbackChanged = &diag.Rule{
	ID: "fallback-changed", Class: Behaviour, Severity: diag.Error,
	Summary: "an error without a code is another one to clients",
	Why:     `Whatever a service fails with that has no code goes out as the fallback. Clients that know how to handle it get another code and status.`,
	Instead: `Leave the fallback as it is.`,
	Wrong: `-   fallback: eid/SYSTEM_INTERNAL_ERROR
+   fallback: http/500`,
}
