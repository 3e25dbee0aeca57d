package gogen

import (
	"fmt"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// constantComment is the documentation of a code where a Go developer meets it.
func constantComment(f *family, e *model.Entry) string {
	blocks := []block{paragraph(e.Const + " is " + e.Family.ID + " " + e.Code.Text + ": " + e.Title)}
	blocks = append(blocks, paragraphs("", e.Description)...)
	blocks = append(blocks, list("Causes:", causeItems(e)))
	blocks = append(blocks, paragraphs("What to do: ", e.Resolution)...)
	blocks = append(blocks, paragraph(handlingWords(e)))
	if message := e.MessageText(); message != "" {
		blocks = append(blocks, paragraph("The message on the wire is "+quote(message)))
	}
	if e.Refines != nil {
		blocks = append(blocks, paragraph("It is a more precise case of ["+e.Refines.Const+"]."))
	}
	return comment(append(blocks, deprecationBlock(f, e))...)
}

// aliasComment is the documentation of a further name.
func aliasComment(f *family, e *model.Entry, a model.Alias) string {
	return comment(paragraph(a.Const+" is another name of ["+e.Const+"]."), deprecationBlock(f, e))
}

// causeItems lists the causes, each with its cure.
func causeItems(e *model.Entry) []string {
	var items []string
	for _, c := range e.Causes {
		item := c.Cause
		if c.Fix != "" {
			item = strings.TrimSuffix(item, ".") + ". To mend it: " + c.Fix
		}
		items = append(items, item)
	}
	return items
}

// handlingWords says how the error is sent and what a client does about it.
func handlingWords(e *model.Entry) string {
	text := fmt.Sprintf("It is sent with HTTP status %d", e.Status)
	if e.Category != nil {
		text += ", category [" + e.Category.Const + "]"
	}
	if e.Retry == nil {
		return text + ". The call is " + e.Retry.Words() + "."
	}
	return text + ". By [" + e.Retry.Const + "] the call is " + e.Retry.Words() + "."
}

// deprecationBlock is the last paragraph of a code that should no longer be relied on.
func deprecationBlock(f *family, e *model.Entry) block {
	if e.Deprecated == nil {
		return nil
	}
	parts := []string{strings.TrimSuffix(strings.TrimSpace(e.Deprecated.Reason), ".")}
	if parts[0] == "" {
		parts[0] = "no longer to be relied on"
	}
	if e.Deprecated.Since != "" {
		parts = append(parts, "since "+e.Deprecated.Since)
	}
	if e.Deprecated.ReplacedBy != nil {
		parts = append(parts, "use "+f.link(e.Deprecated.ReplacedBy))
	}
	return deprecation(strings.Join(parts, ", ") + ".")
}

// link names an entry: by its constant where the package has it, as <family>/<code> where its family was left out.
func (f *family) link(e *model.Entry) string {
	if slices.Contains(f.catalog.Families, e.Family) {
		return "[" + e.Const + "]"
	}
	return e.Ref()
}
