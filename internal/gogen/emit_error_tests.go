package gogen

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// errorsTest prints the proof that errors of each code, and of unknown ones, keep it on all their ways.
func errorsTest(f *family) declaration {
	return testFunc("Test"+f.Type+"_errors", "wraps, logs, writes and reads an error of each code, and of unknown ones.", "T", "t",
		jen.Id("checkErrors").Call(append([]jen.Code{jen.Id("t"), f.all()}, values(f.sendable())...)...))
}

// responsesTest prints the proof that what a server writes about each code is what a client reads.
func responsesTest(f *family) declaration {
	if f.catalog.withoutHTTP {
		return declaration{}
	}
	return testFunc("Test"+f.Type+"_responses", "sends an error of each code, and of unknown ones, to a client.", "T", "t",
		jen.Id("checkResponses").Call(append([]jen.Code{jen.Id("t"), f.all()}, values(f.sendable())...)...))
}

// sendable gives codes that the family does not have, but for the empty one, which no wire carries.
func (f *family) sendable() []*model.Entry {
	return slices.DeleteFunc(f.unknown(), func(e *model.Entry) bool { return e.Code.Text == "" })
}

// refinesTest prints the proof that a code is each code that it refines, by any number of steps.
func refinesTest(f *family) declaration {
	var pairs []string
	for _, e := range f.Entries {
		for parent := e.Refines; parent != nil; parent = parent.Refines {
			pairs = append(pairs, "{"+typedLiteral(e)+", "+typedLiteral(parent)+"}")
		}
	}
	return tableTest("Test"+f.Type+"_refines", "expects a more precise code to be the one that it refines.",
		"checkRefines(t", "[2]Code", pairs)
}

// codeOfTest prints the proof that a text becomes a code of its family, known or not.
func codeOfTest(f *family) declaration {
	others := jen.Dict{jen.Lit(""): jen.Nil()}
	if f.Integer {
		for _, text := range []string{"+1", "01", "-0", "1.0", "x", "2147483648"} {
			others[jen.Lit(text)] = jen.Nil()
		}
	}
	for _, e := range f.sendable() {
		others[jen.Lit(e.Code.Text)] = typedValue(e)
	}
	return testFunc("Test"+f.Type+"_codeOf", "makes a code of what a newer server may send.", "T", "t",
		jen.Id("checkCodeOf").Call(jen.Id("t"), f.all(), jen.Lit(f.ID), jen.Map(jen.String()).Id("Code").Values(others)))
}

// statusCodeTest prints the proof that a status is the code that it should be.
func statusCodeTest(c *catalog) declaration {
	checks := []jen.Code{jen.Id("checkStatusCode").Call(jen.Id("t"), c.statusCodes(func(code jen.Code) jen.Code { return code }))}
	if !c.withoutHTTP {
		checks = append(checks, jen.Id("checkDecode").Call(jen.Id("t"), c.statusCodes(c.orFallback)))
	}
	return testFunc("TestDecode_statuses", "falls back to the status, known or not.", "T", "t", checks...)
}

// statusCodes prints what statuses are taken for: one that is in the catalog, if there is one, and one that is not.
func (c *catalog) statusCodes(or func(jen.Code) jen.Code) jen.Code {
	codes, f := jen.Dict{}, c.statusFamily()
	if f == nil {
		codes[jen.Lit(404)] = or(jen.Nil())
		return jen.Map(jen.Int()).Id("Code").Values(codes)
	}
	codes[jen.Lit(599)] = jen.Id(f.Type).Call(jen.Lit(599))
	for _, e := range f.Entries {
		if e.Status >= 400 {
			codes[jen.Lit(e.Status)] = typedValue(e)
		}
	}
	return jen.Map(jen.Int()).Id("Code").Values(codes)
}

// orFallback is the code of an error that has none of its own.
func (c *catalog) orFallback(code jen.Code) jen.Code {
	if c.Fallback == nil {
		return code
	}
	return typedValue(c.Fallback)
}

// fallbackTest prints the proof of the fallback.
func fallbackTest(c *catalog) declaration {
	return testFunc("TestNew_fallback", "asks what an error without a code is to a client.", "T", "t",
		jen.Id("checkFallback").Call(jen.Id("t"), c.orFallback(jen.Nil())))
}

// mannersTest prints the proof of what a Retrier knows about a strategy, beyond its delays.
func mannersTest(c *catalog) declaration {
	var manners []jen.Code
	for _, r := range c.Retries {
		fields := []jen.Code{field("retry", jen.Lit(r.ID))}
		if r.Jitter > 0 {
			fields = append(fields, field("jitter", jen.Lit(r.Jitter)))
		}
		if r.IdempotentOnly {
			fields = append(fields, field("idempotentOnly", jen.True()))
		}
		manners = append(manners, jen.Values(fields...))
	}
	return testFunc("TestRetrier_manners", "compares what else there is to each strategy.", "T", "t",
		jen.Id("checkManners").Call(jen.Id("t"), jen.Index().Id("manner").Add(lines(manners...))))
}
