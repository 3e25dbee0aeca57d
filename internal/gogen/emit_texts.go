package gogen

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// perBlock is how many entries share a known place in the texts of a family. The runtime has the same constant.
const perBlock = perLine

// blocks gives the entries of a family in blocks.
func (f *family) blocks() [][]*model.Entry { return slices.Collect(slices.Chunk(f.Entries, perBlock)) }

// blockLiterals are the texts of some entries, one literal a line. What is empty has no line.
func blockLiterals(entries []*model.Entry) []string {
	var literals []string
	for _, e := range entries {
		for _, part := range textsOf(e) {
			if part != "" {
				literals = append(literals, quote(part))
			}
		}
	}
	return literals
}

// familyTexts prints the texts of all codes as one.
func familyTexts(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	var names []string
	for i := range f.blocks() {
		names = append(names, f.blockName(i))
	}
	return declaration{
		names: []string{f.textsName()},
		raw: comment(paragraph(f.textsName()+" holds the texts of all codes, in catalog order.")) +
			"\nconst " + f.textsName() + " = " + sum(names),
	}
}

// blockName is the constant for a block of texts.
func (f *family) blockName(i int) string { return fmt.Sprintf("texts%dOf%s", i+1, f.Type) }

// beginName is the constant for the place where a block begins.
func (f *family) beginName(i int) string { return fmt.Sprintf("begin%dOf%s", i+1, f.Type) }

// textConstants prints the blocks, and where each begins. The compiler adds up the lengths, so that another wording of one
// text changes no line but its own and those of its entry in the tables of ends and of starts.
func textConstants(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	var d declaration
	var b strings.Builder
	b.WriteString(comment(paragraph("The texts in blocks, and where each block begins in " + f.textsName() + ".")))
	for i, block := range f.blocks() {
		begin := "0"
		if i > 0 {
			begin = f.beginName(i-1) + " + uint32(len(" + f.blockName(i-1) + "))"
			b.WriteByte('\n')
		}
		b.WriteString("\nconst " + f.beginName(i) + " uint32 = " + begin)
		b.WriteString("\nconst " + f.blockName(i) + " = " + sum(blockLiterals(block)))
		d.names = append(d.names, f.beginName(i), f.blockName(i))
	}
	d.raw = b.String()
	return d
}

// blocksTable prints where the blocks begin.
func blocksTable(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	var names []string
	for i := range f.blocks() {
		names = append(names, f.beginName(i))
	}
	return declaration{
		names: []string{f.blocksName()},
		raw: comment(paragraph(f.blocksName()+" holds where in "+f.textsName()+" each block begins.")) +
			"\nvar " + f.blocksName() + " = [...]uint32" + listed("\n", names),
	}
}

// Lists are texts in which the first of these ends an item, and the second parts the parts of one. row.go of the runtime has
// them, too.
const (
	itemEnd  = "\x1e"
	itemPart = "\x1f"
)

// textsPerCode is how many texts an entry has, empty ones included.
const textsPerCode = 21

// textsOf ranges over the texts of an entry, in the order of row.go of the runtime, with their numbers: of a list, over each
// item under the number of the list.
func textsOf(e *model.Entry) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, text := range singleTexts(e) {
			if !yield(i, text) {
				return
			}
		}
		for i, list := range textLists(e) {
			for _, item := range list {
				if !yield(textsPerCode-listsPerCode+i, item+itemEnd) {
					return
				}
			}
		}
	}
}

// listsPerCode is how many of the texts are lists: the last ones.
const listsPerCode = 5

// singleTexts are the texts of an entry that are no lists.
func singleTexts(e *model.Entry) [textsPerCode - listsPerCode]string {
	var since, reason, replacement string
	if d := e.Deprecated; d != nil {
		since, reason, replacement = d.Since, d.Reason, replacementText(e)
	}
	return [...]string{
		e.Code.Text, e.Title, e.UserMessage, e.Name, e.Label, e.DocURL, refinedText(e), e.MessageText(), e.Description,
		e.Resolution, e.Owner, e.Severity, e.Runbook, since, reason, replacement,
	}
}

// textLists are the lists of an entry.
func textLists(e *model.Entry) [listsPerCode][]string {
	return [...][]string{causeList(e), aliasNames(e), e.Tags, sourceIDs(e), e.Inferred}
}

// causeList is the list of causes, with their cures.
func causeList(e *model.Entry) []string {
	var causes []string
	for _, c := range e.Causes {
		text := c.Cause
		if c.Fix != "" {
			text += itemPart + c.Fix
		}
		causes = append(causes, text)
	}
	return causes
}

// refinedText is the code that an entry refines, as on the wire.
func refinedText(e *model.Entry) string {
	if e.Refines == nil {
		return ""
	}
	return e.Refines.Code.Text
}

// replacementText is the code that takes the place of a deprecated one, with its family where that is another.
func replacementText(e *model.Entry) string {
	replacement := e.Deprecated.ReplacedBy
	switch {
	case replacement == nil:
		return ""
	case replacement.Family != e.Family:
		return replacement.Ref()
	}
	return replacement.Code.Text
}

// aliasNames lists the further names of an entry.
func aliasNames(e *model.Entry) []string {
	var names []string
	for _, a := range e.Aliases {
		names = append(names, a.Name)
	}
	return names
}

// sourceIDs lists the documents that an entry was drawn from.
func sourceIDs(e *model.Entry) []string {
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.ID)
	}
	return ids
}
