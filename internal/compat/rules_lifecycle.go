package compat

import "github.com/errgen/errgen/internal/diag"

var codeRetired = &diag.Rule{
	ID: "code-retired", Class: Lifecycle, Severity: diag.Warning,
	Summary: "a code is gone, and reserved from now on",
	Why:     `This is the way to take a code out: nobody can use it for something else. Its Go constant is gone all the same, and programs that use it no longer compile; they should have had time to see it deprecated.`,
	Instead: `Nothing, if it has been deprecated for long enough.`,
	Wrong: `  reserved:
+   - code: GONE
+     reason: Nothing goes away any more.
  errors:
-   - code: GONE`,
}

var undeprecated = &diag.Rule{
	ID: "undeprecated", Class: Lifecycle, Severity: diag.Error,
	Summary: "a code is no longer deprecated",
	Why:     `Those who heeded the deprecation have moved to something else, and cannot know that they need not have. Promises that are taken back are not believed the next time.`,
	Instead: `Leave it deprecated. If it has to come back, accept this change with the reason, so that it can be told to those who moved.`,
	Wrong: `    code: GONE
-   deprecated:
-     replaced_by: MOVED`,
}

var deprecatedWithoutReplacement = &diag.Rule{
	ID: "deprecated-without-replacement", Class: Lifecycle, Severity: diag.Warning,
	Summary: "a code is deprecated, and nothing takes its place",
	Why:     `The doc comment says that the constant should not be used, and not what to use.`,
	Instead: `Name what takes its place under replaced_by:. Where nothing does, the reason should say so.`,
	Wrong: `    code: GONE
+   deprecated:
+     since: "2"`,
}

var reservationRemoved = &diag.Rule{
	ID: "reservation-removed", Class: Lifecycle, Severity: diag.Error,
	Summary: "a code or name is no longer reserved",
	Why:     `Nothing keeps it from being used again, and programs from before would take the new error for the old one. Other reservations may cover it: only what none covers is reported.`,
	Instead: `Put the reservation back. It costs nothing, and is needed as long as a program is out there that knows the code.`,
	Wrong: `  reserved:
-   - code: 8004
-     reason: Clients of the first year know it.`,
}

var expiredAcceptance = &diag.Rule{
	ID: "expired-acceptance", Class: Lifecycle, Severity: diag.Error,
	Summary: "an accepted change has been accepted for long enough",
	Why:     `An item under accept: holds until its date, so that an exception does not become the rule. After that day the change counts again.`,
	Instead: `Delete the item. If the change still is one, since the baseline is older, compare with a later baseline, or set a later date.`,
	Wrong: `  accept:
    - rule: code-removed
      subject: legacy/3001
      reason: It was never sent.
      until: 2020-01-31`,
}

var unusedAcceptance = &diag.Rule{
	ID: "unused-acceptance", Class: Lifecycle, Severity: diag.Warning,
	Summary: "an acceptance accepts nothing",
	Why:     `There is no such change, or no longer, since the baseline has it, too. What accepts nothing today may accept something tomorrow that nobody had in mind.`,
	Instead: `Delete it, or correct the rule or the subject if they are mistyped.`,
	Wrong: `  accept:
+   - rule: code-remove
+     subject: legacy/3001`,
}
