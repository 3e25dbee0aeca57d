package compat

import "github.com/errgen/errgen/internal/diag"

var userPlaceholdersChanged = &diag.Rule{
	ID: "user-placeholders-changed", Class: Text, Severity: diag.Error,
	Summary: "a user message has other placeholders",
	Why:     `Programs fill in the placeholders of a user message by their names. One that they do not know is shown to people as it stands, in braces. Where the placeholders of the message have changed as well, that is what is reported.`,
	Instead: `Use the placeholders that the user message has, in other words if you like.`,
	Wrong: `-   user_message: "Please fill in {field}."
+   user_message: "Please fill in all fields."`,
}

var reworded = &diag.Rule{
	ID: "reworded", Class: Text, Severity: diag.Note,
	Summary: "texts of an error have been reworded",
	Why:     `Title, user message, description, resolution, causes, owner and severity are for people and may be reworded at any time: nothing is derived from them. So may be the message of an error that is known by its code, as long as it has no placeholders. It is mentioned so that a reviewer reads it.`,
	Instead: `Nothing: reword as you like.`,
	Wrong: `-   title: Not found
+   title: There is no such user`,
}
