package gogen

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// method prints a method of a family's type that takes nothing.
func method(f *family, name, doc string, results jen.Code, body ...jen.Code) declaration {
	return methodOf(f, name, doc, jen.Params(), results, body...)
}

// methodOf prints a method of a family's type.
func methodOf(f *family, name, doc string, params, results jen.Code, body ...jen.Code) declaration {
	return declaration{
		names: []string{f.Type + "." + name},
		doc:   comment(paragraph(name + " " + doc)),
		code:  jen.Func().Params(jen.Id("c").Id(f.Type)).Id(name).Add(params).Add(results).Block(body...),
	}
}

// getter prints a method that gives something of how the code is handled.
func getter(name, result, of, doc string) func(*family) declaration {
	return func(f *family) declaration {
		return method(f, name, doc, jen.Id(result), jen.Return(jen.Id(of).Call(handlingField(name))))
	}
}

// handlingField is a field of how the receiver is handled, called as the method is that gives it.
func handlingField(method string) *jen.Statement {
	return jen.Id("c").Dot("handling").Call().Dot(strings.ToLower(method))
}

// textGetter prints a method that gives one of the code's texts.
func textGetter(name, text, doc string) func(*family) declaration {
	return func(f *family) declaration {
		return method(f, name, doc, jen.String(), jen.Return(jen.Id("c").Dot("text").Call(jen.Id(text))))
	}
}

// record is what the catalog says about the receiver.
func record() *jen.Statement { return jen.Id("c").Dot("record").Call() }

func errorMethod(f *family) declaration {
	return method(f, "Error", "gives family, code and title, and makes the code an error.", jen.String(),
		jen.Return(jen.Id("errorText").Call(
			jen.Id(f.Const), jen.Id("c").Dot("String").Call(), jen.Id("c").Dot("Title").Call())))
}

// stringMethod prints String. The text of a known integer is at hand; printing another allocates memory.
func stringMethod(f *family) declaration {
	const doc = "gives the code as it stands on the wire."
	if !f.Integer {
		return method(f, "String", doc, jen.String(), jen.Return(jen.String().Call(jen.Id("c"))))
	}
	return method(f, "String", doc, jen.String(),
		jen.If(jen.Id("r").Op(":=").Add(record()), jen.Id("r").Dot("known").Call()).Block(
			jen.Return(jen.Id("r").Dot("text").Call(jen.Id("atCode")))),
		jen.Return(jen.Qual("strconv", "Itoa").Call(jen.Int().Call(jen.Id("c")))))
}

func familyMethod(f *family) declaration {
	return method(f, "Family", "gives ["+f.Const+"], for an unknown code too.", jen.Id("Family"),
		jen.Return(jen.Id(f.Const)))
}

func knownMethod(f *family) declaration {
	return method(f, "Known", "reports whether this catalog has the code.", jen.Bool(),
		jen.List(jen.Id("_"), jen.Id("ok")).Op(":=").Id("c").Dot("row").Call(),
		jen.Return(jen.Id("ok")))
}

// statusMethod prints Status. Where the status is the code, it is so for an unknown code too.
func statusMethod(f *family) declaration {
	if f.KnownBy == model.ByStatus {
		return method(f, "Status", "gives the HTTP status, which is the code itself.", jen.Int(),
			jen.Return(jen.Int().Call(jen.Id("c"))))
	}
	return getter("Status", "int", "int", "gives the HTTP status that the error is sent with.")(f)
}

func parentMethod(f *family) declaration {
	return method(f, "Parent", "gives the code that this one is a more precise case of.",
		jen.Params(jen.Id("Code"), jen.Bool()), jen.Return(record().Dot("parent").Call(jen.Id(f.Const))))
}

func entryMethod(f *family) declaration {
	return method(f, "Entry", "gives everything that the catalog says about the code.",
		jen.Params(jen.Id("Entry"), jen.Bool()),
		jen.Return(record().Dot("entry").Call(jen.Id(f.Const))))
}

// isMethod prints what makes errors.Is work on a constant that no Error is made of.
func isMethod(f *family) declaration {
	return methodOf(f, "Is", "reports whether the code is the target, or refines it. It makes errors.Is work.",
		jen.Params(jen.Id("target").Error()), jen.Bool(),
		jen.Return(jen.Id("isCode").Call(jen.Id("c"), jen.Id("target"))))
}

func logValueMethod(f *family) declaration {
	return method(f, "LogValue", "gives the code as a group for log/slog.", jen.Qual("log/slog", "Value"),
		jen.Return(jen.Id("codeValue").Call(jen.Id("c"))))
}

// problemMethod prints what makes the middleware of another catalog send the code as what it is.
func problemMethod(f *family) declaration {
	return method(f, "Problem", "gives the status and the body of a response that tells a client of the error, as [Error.Problem] does.",
		jen.Params(jen.Id("status").Int(), jen.Id("body").Index().Byte()),
		jen.Return(jen.Id("New").Call(jen.Id("c")).Dot("Problem").Call()))
}

// handlingMethod prints the way to how a code is handled.
func handlingMethod(f *family) declaration {
	return method(f, "handling", "gives how the catalog says that the code is handled.", jen.Op("*").Id("handling"),
		ifRow(f, jen.Return(jen.Op("&").Id("handlings").Index(jen.Id(f.handlingName()).Index(jen.Id("row"))))),
		jen.Return(jen.Op("&").Id("unknown")))
}

// textMethod prints the way to the texts of a code: that of record.text, without a record.
func textMethod(f *family) declaration {
	return methodOf(f, "text", "gives one of the texts of the code.", jen.Params(jen.Id("i").Int()), jen.String(),
		ifRow(f,
			beginOfTexts(f),
			raw("from, to := extent("+f.endsName()+"[row*bytesPerCode+i*bytesPerEnd:])"),
			raw("return "+f.textsName()+"[begin+from : begin+to]")),
		raw(`return ""`))
}

// sealMethod prints the method that makes the type a Code, which no type of another package can become.
func sealMethod(f *family) declaration {
	return method(f, "record", "gives everything that the catalog says about the code.", jen.Id("record"),
		ifRow(f,
			beginOfTexts(f),
			raw("ends := "+f.endsName()+"[row*bytesPerCode:]"),
			raw("return record{"+f.textsName()+"[begin:], ends, &handlings["+f.handlingName()+"[row]]}")),
		raw(`return record{"", "", &unknown}`))
}

// beginOfTexts prints where the texts of a row begin.
func beginOfTexts(f *family) *jen.Statement {
	return raw("begin := " + f.blocksName() + "[row/perBlock] + uint32(" + f.startsName() + "[row])")
}

// ifRow prints what is done when the receiver has a row. In a family without codes none has.
func ifRow(f *family, body ...jen.Code) *jen.Statement {
	if len(f.Entries) == 0 {
		return jen.Null()
	}
	return jen.If(jen.List(jen.Id("row"), jen.Id("ok")).Op(":=").Id("c").Dot("row").Call(), jen.Id("ok")).Block(body...)
}
