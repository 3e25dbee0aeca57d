package spec

import "strings"

// blockText cuts a text that starts with | or >. All of its lines below count, to the space.
func (a *arranger) blockText(l *leaf, start location, parent int) {
	header := a.lines[start.line][start.offset:]
	mark, _, _ := strings.Cut(header, " ")
	l.behind = strings.TrimRight(header[len(mark):], " ")
	column := a.blockColumn(start.line+1, parent, mark)
	l.text = []string{strings.Map(twoForDigit, mark)}
	a.next = start.line + 1
	var empty []string // lines that are part of the text if more of it follows
	for number, line := range a.lines[start.line+1:] {
		isText := strings.Trim(line, " ") != ""
		if isText && indentOf(line) < column {
			break
		}
		if !isText && len(line) <= column {
			empty = append(empty, "")
			continue
		}
		l.text = append(append(l.text, empty...), line[column:])
		empty, a.next = nil, start.line+number+2
	}
}

// twoForDigit changes the digit of a mark, which says how far the text is indented, to what is canonical.
func twoForDigit(r rune) rune {
	if '1' <= r && r <= '9' {
		return '2'
	}
	return r
}

// blockColumn gives the column, from 0, in which the lines of a block text start: the one that its mark says, or the
// furthest of those that the first line of text and the empty ones above reach.
func (a *arranger) blockColumn(first, parent int, mark string) int {
	if at := strings.IndexAny(mark, "123456789"); at >= 0 {
		return parent + int(mark[at]-'0')
	}
	column := parent + 1
	for _, line := range a.lines[first:] {
		column = max(column, indentOf(line))
		if strings.Trim(line, " ") != "" {
			break
		}
	}
	return column
}
