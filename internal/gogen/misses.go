package gogen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// misses lists texts that the family does not have: what no integer family can have, and texts that only the comparison
// with a code tells from them.
func (f *family) misses() []string {
	texts := append(f.strangers(),
		"", " ", "-", "-0", "+", "+1", "01", "1.0", "1e3", "0x10", "१", "2147483648", "-2147483649",
		"9223372036854775808", "99999999999999999999",
	)
	return slices.DeleteFunc(texts, func(text string) bool { return f.byText[text] != nil })
}

// strangers gives texts that the index of a string family takes for codes until it compares them.
func (f *family) strangers() []string {
	if f.Integer || f.index == nil {
		return nil
	}
	return f.index.Strangers(each(f.Entries, wireText))
}

// unknown gives codes that the family does not have: the zero value, where that is none, and another.
func (f *family) unknown() []*model.Entry {
	var all []*model.Entry
	if f.byText[f.zeroCode().Text] == nil {
		all = append(all, &model.Entry{Family: f.Family, Code: f.zeroCode()})
	}
	other := f.otherCode(0)
	for n := 1; f.byText[other.Text] != nil; n++ {
		other = f.otherCode(n)
	}
	return append(all, &model.Entry{Family: f.Family, Code: other})
}

// zeroCode is the code whose constant would be the zero value of the type.
func (f *family) zeroCode() model.Code {
	if f.Integer {
		return model.Code{Text: "0"}
	}
	return model.Code{}
}

// otherCode is one of a row of codes that a family hardly has.
func (f *family) otherCode(n int) model.Code {
	if f.Integer {
		return model.Code{Int: int64(7777 + n), Text: strconv.Itoa(7777 + n)}
	}
	return model.Code{Text: "NO_SUCH_CODE" + strings.Repeat("_", n)}
}
