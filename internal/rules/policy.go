package rules

import "github.com/errgen/errgen/internal/diag"

// Status is about HTTP statuses of errors.
var Status = &diag.Rule{
	ID: "status", Class: policy,
	Summary: "a status is not an HTTP status, or not that of the error",
	Why:     `HTTP has statuses from 100 to 599. In a family known by status the code is the status, so a status: that says something else contradicts it.`,
	Wrong:   `status: 999`,
	Right:   `status: 409`,
}

// StatusRange is about the statuses of categories.
var StatusRange = &diag.Rule{
	ID: "status-range", Class: policy,
	Summary: "a category claims statuses that HTTP does not have",
	Why:     `HTTP has statuses from 100 to 599; a range that goes beyond is mostly a slip of the keys.`,
	Wrong: `categories:
  - id: failure
    description: Something went wrong.
    statuses: [400-600]`,
	Right: `categories:
  - id: failure
    description: Something went wrong.
    statuses: [400-599]`,
}

// CategoryStatus is about errors whose status and category do not fit.
var CategoryStatus = &diag.Rule{
	ID: "category-status", Class: policy,
	Summary: "the status of an error does not lead to one category",
	Why:     `Where a catalog has categories, each error is in one of them: the one that it names, or the only one that claims its status. Programs decide by the category what to do. A status that none claims, or several, leaves that open, and one that the named category does not claim contradicts it.`,
	Wrong: `status: 503
category: client`,
	Right: `status: 503
category: server`,
}

// RetryBounds is about strategies that make no sense.
var RetryBounds = &diag.Rule{
	ID: "retry-bounds", Class: policy,
	Summary: "a strategy for repetitions cannot work as it is written",
	Why:     `A strategy that repeats has a delay, so that nobody is flooded. Delays do not shrink, do not vary by more than themselves, and their limit is not below the first of them.`,
	Wrong: `retries:
  - id: backoff
    description: Up to three times.
    max_retries: 3`,
	Right: `retries:
  - id: backoff
    description: Up to three times.
    max_retries: 3
    delay: 500ms`,
}
