package golang

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// constantComment is the documentation of a code. It names the strategy, the category and the parent, and does not repeat what
// these say: so it changes only when the code does.
func constantComment(f *family, e *model.Entry) string {
	blocks := []block{paragraphBlock(f.names.Entry(e) + " is " + e.Family.ID + " " + e.Code.Text + ": " + e.Title)}
	blocks = append(blocks, paragraphBlocks("", e.Description)...)
	blocks = append(blocks, listBlock("Causes:", causeItems(e)))
	blocks = append(blocks, paragraphBlocks("What to do: ", e.Resolution)...)
	blocks = append(blocks, paragraphBlock(f.policyWords(e)))
	if text := e.MessageText(); text != "" {
		blocks = append(blocks, unwrapped(f.messageWords(e)+" "+quotedSentence(text)))
	}
	if e.Refines != nil {
		blocks = append(blocks, paragraphBlock("It is a more precise case of ["+f.names.Entry(e.Refines)+"]."))
	}
	return comment(append(blocks, f.deprecationBlock(e))...)
}

// messageWords are what stands in front of the message: also what makes it.
func (f *family) messageWords(e *model.Entry) string {
	if !e.HasPlaceholders() {
		return "Its message is"
	}
	return "Its message, which [" + f.constructorName(e) + "] fills, is"
}

// quotedSentence is a text in quotes, with a full stop behind it unless it ends like a sentence itself.
func quotedSentence(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return strconv.Quote(text)
	}
	return strconv.Quote(text) + "."
}

// aliasComment is the documentation of a further name.
func aliasComment(f *family, e *model.Entry, alias string) string {
	return comment(paragraphBlock(alias+" is another name of ["+f.names.Entry(e)+"]."), f.deprecationBlock(e))
}

// causeItems lists the causes, each with its fix.
func causeItems(e *model.Entry) []string {
	var items []string
	for _, c := range e.Causes {
		item := c.Cause
		if c.Fix != "" {
			item = strings.TrimSuffix(item, ".") + ". To fix it: " + c.Fix
		}
		items = append(items, item)
	}
	return items
}

// policyWords says how the error is sent, and by which strategy the call is repeated.
func (f *family) policyWords(e *model.Entry) string {
	text := fmt.Sprintf("It is sent with HTTP status %d", e.Status)
	if e.Category != nil {
		text += ", category [" + f.names.Category(e.Category) + "]"
	}
	if e.Retry == nil {
		return text + ". The call is never repeated."
	}
	return text + ". Strategy: [" + f.names.Retry(e.Retry) + "]."
}

// deprecationBlock is the last paragraph of a code that should no longer be relied on.
func (f *family) deprecationBlock(e *model.Entry) block {
	if e.Deprecated == nil {
		return nil
	}
	var sentences []string
	if e.Deprecated.Since != "" {
		sentences = append(sentences, "since "+e.Deprecated.Since)
	}
	if reason := strings.TrimSuffix(strings.TrimSpace(e.Deprecated.Reason), "."); reason != "" {
		sentences = append(sentences, reason)
	}
	if len(sentences) == 0 {
		sentences = append(sentences, "no longer to be relied on")
	}
	if e.Deprecated.ReplacedBy != nil {
		sentences = append(sentences, "Use "+f.link(e.Deprecated.ReplacedBy))
	}
	return deprecation(strings.Join(sentences, ". ") + ".")
}

// link names an entry: by its constant if the package has its family, and as family/code otherwise.
func (f *family) link(e *model.Entry) string {
	if slices.Contains(f.catalog.Families, e.Family) {
		return "[" + f.names.Entry(e) + "]"
	}
	return e.Ref()
}
