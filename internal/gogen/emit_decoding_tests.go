package gogen

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// sampleDetail is what the bodies of the emitted tests say.
const sampleDetail = "what happened"

// envelopesTest prints the proof that each shape of a body gives each code of its family.
func envelopesTest(f *family) declaration {
	var checks []jen.Code
	for i, e := range f.Envelopes {
		if codes := f.readable(i); e.Code != "" && len(codes) > 0 {
			checks = append(checks, envelopeCheck(f, e, codes))
		}
	}
	if len(checks) == 0 {
		return declaration{}
	}
	return testFunc("Test"+f.Type+"_envelopes", "decodes each code from each shape of a body.", "T", "t", checks...)
}

// envelopeCheck prints a body in two parts, between which the codes go.
func envelopeCheck(f *family, e model.Envelope, codes []*model.Entry) jen.Code {
	s := newShape(e)
	fields := []jen.Code{field("status", jen.Lit(500))}
	if s.has(e.Message) {
		fields = append(fields, field("detail", jen.Lit(sampleDetail)))
	}
	if len(s.context) > 0 {
		fields = append(fields, field("context", jen.Index().Id("Param").Values(s.context...)))
	}
	before, after, _ := strings.Cut(s.text(), codeMark)
	return jen.Id("checkEnvelope").Call(jen.Id("t"), jen.Lit(before), jen.Lit(after), jen.Id("body").Values(fields...),
		f.sequence(codes))
}

// sequence prints an iterator over entries of the family.
func (f *family) sequence(entries []*model.Entry) jen.Code {
	if len(entries) == len(f.Entries) {
		return f.all()
	}
	return jen.Qual("slices", "Values").Call(jen.Index().Id(f.Type).Add(lines(wireValues(entries)...)))
}

// readable gives the entries whose codes the envelope number i finds: those that no envelope before it finds first.
func (f *family) readable(i int) []*model.Entry {
	own, taken := f.Envelopes[i], []*family{}
	for _, other := range f.catalog.families {
		for j, e := range other.Envelopes {
			if other == f && j == i {
				return f.without(taken)
			}
			if e.List == own.List && e.Code == own.Code || e.List == "" && e.Code == own.List+"/0"+own.Code {
				taken = append(taken, other)
			}
		}
	}
	return nil
}

// without gives the entries whose codes none of some families has.
func (f *family) without(families []*family) []*model.Entry {
	var all []*model.Entry
	for _, e := range f.Entries {
		free := true
		for _, other := range families {
			free = free && other.byText[e.Code.Text] == nil
		}
		if free {
			all = append(all, e)
		}
	}
	return all
}

// listsTest prints the proof that all errors in the list of a body are kept.
func listsTest(f *family) declaration {
	var bodies []jen.Code
	for i, e := range f.Envelopes {
		if codes := f.readable(i); e.List != "" && e.Code != "" && len(codes) > 1 {
			bodies = append(bodies, listBody(e, codes[:min(len(codes), 3)]))
		}
	}
	if len(bodies) == 0 {
		return declaration{}
	}
	return testFunc("Test"+f.Type+"_lists", "decodes several errors of one body.", "T", "t",
		jen.Id("checkBodies").Call(jen.Id("t"), jen.Index().Id("body").Add(lines(bodies...))))
}

// listBody prints a body with several codes.
func listBody(e model.Envelope, codes []*model.Entry) jen.Code {
	var elements, others = []string{}, []jen.Code{}
	element := model.Envelope{Code: e.Code}
	for i, code := range codes {
		elements = append(elements, strings.Replace(newShape(element).text(), codeMark, quoted(code.Code.Text), 1))
		if i > 0 {
			others = append(others, typedValue(code))
		}
	}
	list := &node{}
	list.put(e.List, "["+strings.Join(elements, ",")+"]")
	return jen.Values(field("status", jen.Lit(500)), field("text", jen.Lit(list.String())),
		field("code", typedValue(codes[0])), field("others", jen.Index().Id("Code").Values(others...)))
}

// bodiesTest prints the proof that messages are found in bodies, with or without a shape of their own.
func bodiesTest(f *family) declaration {
	if f.KnownBy != model.ByMessage {
		return declaration{}
	}
	var bodies []string
	for _, e := range f.Entries {
		if e.Message == nil || e.Status < 400 {
			continue
		}
		if text := e.Message.FillInOrder(plainValues(e.Message)); f.firstToKnow(e.Status, text) == e {
			for _, body := range f.bodies(text) {
				bodies = append(bodies, "{status: "+strconv.Itoa(e.Status)+", text: "+quote(body)+
					", code: "+typedLiteral(e)+", detail: "+quote(text)+"}")
			}
		}
	}
	return tableTest("Test"+f.Type+"_bodies", "decodes each message from a body.", "checkBodies(t", "body", bodies)
}

// firstToKnow gives the entry that a message is of: of the families known by messages the first one that has it decides.
func (f *family) firstToKnow(status int, text string) *model.Entry {
	for _, other := range f.catalog.families {
		if other.KnownBy != model.ByMessage {
			continue
		}
		if e, _ := other.bestMatch(status, text); e != nil {
			return e
		}
	}
	return nil
}

// bodies lists bodies that hold a message: plain text, where that is no JSON, a JSON string, a member, and the family's own
// shapes.
func (f *family) bodies(text string) []string {
	all := []string{quoted(text), `{"n":1,"any":` + quoted(text) + `}`}
	if strings.TrimSpace(text) == text && !json.Valid([]byte(text)) {
		all = append(all, text)
	}
	for _, e := range f.Envelopes {
		if e.Message != "" {
			shape := newShape(model.Envelope{List: e.List, Message: e.Message})
			all = append(all, strings.Replace(shape.text(), quoted(sampleDetail), quoted(text), 1))
		}
	}
	return all
}
