package compat

import "github.com/errgen/errgen/internal/diag"

var nameRemoved = &diag.Rule{
	ID: "name-removed", Class: API, Severity: diag.Error,
	Summary: "a name of a code is gone, and with it a Go constant",
	Why:     `Programs that use the constant no longer compile. Links to the error on the reference page are made of its name, too.`,
	Instead: `Keep the old name under aliases:.`,
	Wrong: `-   name: NOT_FOUND
+   name: USER_NOT_FOUND`,
}

var goConstantReused = &diag.Rule{
	ID: "go-constant-reused", Class: API, Severity: diag.Error,
	Summary: "a Go constant stands for another error than before",
	Why:     `Different names may give the same Go constant, as SLOW_2 and SLOW2 do, or the same name in two families without a prefix. Programs that use the constant compile as before, or nearly so, and mean another error from now on.`,
	Instead: `Choose a name that gives a constant of its own.`,
	Wrong: `- - code: 1004
-   name: SLOW_2
+ - code: 1005
+   name: SLOW2`,
}

var placeholdersChanged = &diag.Rule{
	ID: "placeholders-changed", Class: API, Severity: diag.Error,
	Summary: "a message has other placeholders",
	Why:     `Placeholders are the parameters of the constructor, in alphabetical order: with one more or fewer, or one of another type, calls no longer compile. A new name may swap arguments without a word, and programs that look a value up by its name do not find it.`,
	Instead: `Leave the message as it is and add an error with the new one. Values that no text has room for go into the context.`,
	Wrong: `-   message: "{field} is mandatory."
+   message: "{field_name} is mandatory."`,
}

var matchRemoved = &diag.Rule{
	ID: "match-removed", Class: API, Severity: diag.Error,
	Summary: "a family no longer has a message, and with it the Go function that matches them",
	Why:     `The function Match… of a family is there as long as one of its errors has a message. Programs that call it no longer compile.`,
	Instead: `Leave a message in.`,
	Wrong: `    code: GONE
-   message: "It is gone."`,
}

var familyRemoved = &diag.Rule{
	ID: "family-removed", Class: API, Severity: diag.Error,
	Summary: "a family is gone",
	Why:     `Its Go type and all of its constants are gone, and no response is read as one of its errors. A family with another id is another family: the id stands in every response that was written with the generated package.`,
	Instead: `Leave it in, with its errors marked deprecated:. Its title may be changed freely.`,
	Wrong: `- - id: legacy
+ - id: old-api
    title: Legacy API`,
}

var goTypeChanged = &diag.Rule{
	ID: "go-type-changed", Class: API, Severity: diag.Error,
	Summary: "the Go type of a family has another name",
	Why:     `Programs that name the type, or one of the functions called after it (Parse…, Match…, All…), no longer compile.`,
	Instead: `Leave the type as it is.`,
	Wrong: `    go:
-     type: LegacyCode
+     type: OldCode`,
}

var goPrefixChanged = &diag.Rule{
	ID: "go-prefix-changed", Class: API, Severity: diag.Error,
	Summary: "the constants of a family begin with something else",
	Why:     `Every constant and constructor of the family has another name, and programs that use one no longer compile.`,
	Instead: `Leave the prefix as it is.`,
	Wrong: `    go:
-     prefix: Legacy
+     prefix: Old`,
}

var goPluralChanged = &diag.Rule{
	ID: "go-plural-changed", Class: API, Severity: diag.Error,
	Summary: "the function that lists the codes of a family has another name",
	Why:     `The function All… is called after the plural. Programs that call it no longer compile.`,
	Instead: `Leave the plural as it is.`,
	Wrong: `    go:
+     plural: LegacyCodeList`,
}

var initialismsChanged = &diag.Rule{
	ID: "initialisms-changed", Class: API, Severity: diag.Error,
	Summary: "initialisms have changed, and with them the names of Go constants",
	Why:     `A word under initialisms: is in capitals in every name of the generated package. Programs that use a constant with the word in it no longer compile.`,
	Instead: `Add initialisms only before the first name that has the word, and never take one out that a name has.`,
	Wrong: `-   initialisms: [PKCE]
+   initialisms: [PKCE, SKU]`,
}

var categoryRemoved = &diag.Rule{
	ID: "category-removed", Class: API, Severity: diag.Error,
	Summary: "a category is gone, and with it a Go constant",
	Why:     `Programs that use the constant no longer compile. A category with another id is another category. That its errors are in another one now is not reported again.`,
	Instead: `Leave it in, even without errors.`,
	Wrong: `- - id: client
+ - id: caller`,
}

var strategyRemoved = &diag.Rule{
	ID: "strategy-removed", Class: API, Severity: diag.Error,
	Summary: "a retry strategy is gone, and with it a Go variable",
	Why:     `Programs that use the constant no longer compile. A strategy with another id is another strategy.`,
	Instead: `Leave it in, even without errors.`,
	Wrong: `- - id: backoff
+ - id: exponential`,
}

var lookupChanged = &diag.Rule{
	ID: "lookup-changed", Class: API, Severity: diag.Error,
	Summary: "Lookup of a text answers another family",
	Why:     `Where several families have a code of the same text, Lookup gives that of the first family, and so do bodies with the same envelope. Another order of families, or a new code in an earlier one, changes the answer without a word from the compiler.`,
	Instead: `Leave the families in their order and add new ones at the end. Choose a code that no later family has.`,
	Wrong: `  - id: first
    errors:
+     - code: 2006
  - id: second
    errors:
      - code: 2006`,
}

var catalogIDChanged = &diag.Rule{
	ID: "catalog-id-changed", Class: API, Severity: diag.Error,
	Summary: "the catalog has another id",
	Why:     `The id stands in every generated file and says whose it is. generate refuses to write over the files of another catalog, and every repository that generates from this one would have to delete its own first.`,
	Instead: `Leave the id as it is; the title may be changed freely.`,
	Wrong: `  catalog:
-   id: shop
+   id: store`,
}
