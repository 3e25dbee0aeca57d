package gogen

import (
	"fmt"

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
	return comment(append(blocks, deprecationBlock(f.catalog.Families, e))...)
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
