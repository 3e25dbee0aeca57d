// Package errcode is what packages of error codes that errgen generates have in common.
//
// A generated package is data: constants, and rows that say what the catalog says about each. This package does the rest. It
// finds codes, puts them into errors, tells what logs and clients may see of these, and repeats calls. Package errhttp carries
// errors over HTTP. Since all catalogs share these types, a middleware that is written against them works for all.
//
// # Services
//
// A code is an error, so a function may return it as it is. [New] adds facts about one occurrence, for clients, and [Errorf] a
// text and a cause, for logs only:
//
//	return shop.StockEmpty
//	return errcode.New(shop.StockEmpty).With("product", id)
//	return errcode.Errorf(shop.OrderStoreDown, "insert order: %w", err)
//
// errhttp.WriteProblem answers a request with any of them.
//
// # Clients
//
// errhttp.FromResponse gives the code back, for any number of catalogs. [Of] finds it in an error, through any wrapping, for a
// switch; [errors.Is] also finds the code that it is a more precise case of:
//
//	switch code, _ := errcode.Of(err); code {
//	case shop.StockEmpty:
//	case billing.CardDeclined:
//	}
//
// A code that is newer than the program keeps its value, its family and the status of the response. A response that no catalog
// can read is an [HTTPStatus]. A [Retrier] repeats a call as the catalog says.
//
// # What stays
//
// Rows, families and catalogs are shared by the whole program and are not to be changed. Everything is safe for concurrent use.
// Nothing that handles an error panics, whatever the error is. Looking codes up, asking them what they mean and finding them in
// errors allocates nothing. The interface [Code] will not grow; structs may get further fields, so write their literals with
// the names of fields.
package errcode
