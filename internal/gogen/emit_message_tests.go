package gogen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// messagesTest prints the proof that each message is matched back, and that what is next to it is taken for what it is.
func messagesTest(f *family) declaration {
	if len(f.withMessage) == 0 {
		return declaration{}
	}
	var cases []string
	for _, e := range f.Entries {
		if e.Message == nil {
			continue
		}
		text := e.Message.FillInOrder(plainValues(e.Message))
		for _, near := range []string{text, e.Message.FillInOrder(trickyValues(e.Message)), text + "!", "!" + text} {
			cases = append(cases, messageCase(f, e.Status, near))
		}
		for _, wordy := range wordyTexts(e.Message) {
			cases = append(cases, messageCase(f, e.Status, wordy))
		}
		cases = append(cases, messageCase(f, e.Status+1, text))
	}
	for _, nested := range f.messages.nested {
		cases = append(cases, messageCase(f, nested.status, nested.text))
	}
	return tableTest("Test"+f.matchName()+"_messages", "matches each message, and what is next to it.",
		"checkMessages(t, "+f.matchName()+", "+quote(f.ID), "message", cases)
}

// plainValues are values for the placeholders of a message, each of them different.
func plainValues(m *message.Message) []string {
	return valuesOf(m, func(i int) string { return "value" + string(rune('A'+i%26)) })
}

// trickyValues are values that hold the literals that follow them, so that the text may have to be split elsewhere.
func trickyValues(m *message.Message) []string {
	return valuesOf(m, func(i int) string { return "a" + m.Literals[i+1] + "b" })
}

// wordyTexts are texts in which one placeholder that stands for a number, and must not take a word, has one.
func wordyTexts(m *message.Message) []string {
	var texts []string
	for i, p := range m.Placeholders {
		if values := plainValues(m); p.Int {
			values[i] = "4x"
			texts = append(texts, m.FillInOrder(values))
		}
	}
	return texts
}

// valuesOf gives a number for each placeholder that stands for one, and a text for the others.
func valuesOf(m *message.Message, text func(i int) string) []string {
	values := make([]string, len(m.Placeholders))
	for i, p := range m.Placeholders {
		values[i] = text(i)
		if p.Int {
			values[i] = strconv.Itoa(40 + i)
		}
	}
	return values
}

// messageCase prints what a text is among the messages of a status.
func messageCase(f *family, status int, text string) string {
	fields := "{status: " + strconv.Itoa(status) + ", text: " + quote(text)
	if e, values := f.bestMatch(status, text); e != nil {
		fields += ", code: " + typedLiteral(e) + paramsField(e.Message, values)
	}
	return fields + "}"
}

// paramsField is the list of what placeholders stand for, in alphabetical order of their names.
func paramsField(m *message.Message, values []string) string {
	if len(values) == 0 {
		return ""
	}
	var params []string
	for _, p := range m.Sorted() {
		params = append(params, "{"+quote(p.Name)+", "+quote(values[slices.Index(m.Placeholders, p)])+"}")
	}
	return ", params: []Param{" + strings.Join(params, ", ") + "}"
}

// constructorsTest prints the proof that each constructor puts its arguments where they belong.
func constructorsTest(f *family) declaration {
	var cases []string
	for _, e := range f.Entries {
		if e.Message != nil && len(e.Message.Placeholders) > 0 {
			cases = append(cases, madeCase(e))
		}
	}
	var d declaration
	for n := range slices.Chunk(cases, callsInTest) {
		name := "Test" + f.Type + "_constructors"
		if len(d.names) > 0 {
			name += strconv.Itoa(len(d.names) + 1)
			d.raw += "\n\n"
		}
		d.raw += rawTest(name, "makes an error of each message that has placeholders.", "checkMade(t, []made"+listed("\n\t", n)+")").raw
		d.names = append(d.names, name)
	}
	return d
}

// callsInTest is the number of constructors that one test calls. A function of very many calls takes the compiler long.
const callsInTest = 200

// madeCase prints a call of a constructor and what is expected of it: the code, the detail, the user message.
func madeCase(e *model.Entry) string {
	values := plainValues(e.Message)
	var args, pairs []string
	for _, p := range e.Message.Sorted() {
		i := slices.Index(e.Message.Placeholders, p)
		args = append(args, argument(p, values[i]))
		pairs = append(pairs, "{"+p.Name+"}", values[i])
	}
	return "{New" + e.Const + "(" + strings.Join(args, ", ") + "), " + typedLiteral(e) + ", " +
		quote(e.Message.FillInOrder(values)) + ", " + quote(strings.NewReplacer(pairs...).Replace(e.UserMessage)) + "}"
}

// argument is the literal that a constructor takes for a value.
func argument(p message.Placeholder, value string) string {
	if p.Int {
		return value
	}
	return quote(value)
}

// noMessageTest prints the proof that a text that is no message costs no memory.
func noMessageTest(f *family) declaration {
	if len(f.withMessage) == 0 {
		return declaration{}
	}
	e, misses := f.withMessage[0], []string{}
	for _, text := range []string{"", "?", "no such message", e.Message.FillInOrder(plainValues(e.Message)) + "\x00?"} {
		if found, _ := f.bestMatch(e.Status, text); found == nil {
			misses = append(misses, text)
		}
	}
	return testFunc("Test"+f.matchName()+"_misses", "expects texts that are no messages to cost no memory.", "T", "t",
		jen.Id("checkNoMessage").Call(jen.Id("t"), jen.Id(f.matchName()), jen.Lit(e.Status), jen.Index().String().Values(literals(misses)...)))
}
