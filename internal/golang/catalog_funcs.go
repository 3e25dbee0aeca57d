package golang

import (
	"github.com/dave/jennifer/jen"
)

// codeSeq is an iterator over codes of any family.
func codeSeq() *jen.Statement { return jen.Qual("iter", "Seq").Types(jen.Qual(runtime, "Code")) }

// codeFound is a code, and whether there is one.
func codeFound() *jen.Statement { return jen.Params(jen.Qual(runtime, "Code"), jen.Bool()) }

// function prints a function of one line.
func function(name, doc string, params, results, body *jen.Statement) declaration {
	return declaration{
		names: []string{name},
		doc:   comment(paragraphBlock(name + " " + doc)),
		code:  jen.Func().Id(name).Add(params).Add(results).Add(returnBody(body)),
	}
}

// returnBody is a body that returns something, in the line of its function if that is short enough for gofmt.
func returnBody(body *jen.Statement) *jen.Statement { return jen.Op("{").Return(body).Op("}") }

// lookupFunc prints the search in all families.
func lookupFunc(*catalog) declaration {
	return function("Lookup", "returns the code that stands on the wire as text, of the first family that has it.",
		jen.Params(jen.Id("wire").String()), codeFound(), jen.Id("Catalog").Dot("Lookup").Call(jen.Id("wire")))
}

// lookupInFunc prints the search in one family.
func lookupInFunc(*catalog) declaration {
	return function("LookupIn", "returns the code of one family that stands on the wire as text.",
		jen.Params(jen.List(jen.Id("family"), jen.Id("wire")).String()), codeFound(),
		jen.Id("Catalog").Dot("LookupIn").Call(jen.Id("family"), jen.Id("wire")))
}

// allFunc prints the range over all codes.
func allFunc(*catalog) declaration {
	return function("All", "ranges over all codes, in catalog order.", jen.Params(), codeSeq(), jen.Id("Catalog").Dot("All").Call())
}

// byStatusFunc prints the range over the codes of a status.
func byStatusFunc(*catalog) declaration {
	return function("ByStatus", "ranges over the codes that are sent with an HTTP status.",
		jen.Params(jen.Id("status").Int()), codeSeq(), jen.Id("Catalog").Dot("ByStatus").Call(jen.Id("status")))
}

// byCategoryFunc prints the range over the codes of a category.
func byCategoryFunc(*catalog) declaration {
	return function("ByCategory", "ranges over the codes of a category.", jen.Params(jen.Id("category").Id("Category")), codeSeq(),
		jen.Id("Catalog").Dot("ByCategory").Call(jen.Qual(runtime, "Category").Call(jen.Id("category"))))
}

// byRetryFunc prints the range over the codes with a strategy.
func byRetryFunc(*catalog) declaration {
	return function("ByRetry", "ranges over the codes with a strategy.", jen.Params(jen.Id("retry").Qual(runtime, "Retry")), codeSeq(),
		jen.Id("Catalog").Dot("ByRetry").Call(jen.Id("retry")))
}
