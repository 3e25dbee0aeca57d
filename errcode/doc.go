// Package errcode is the runtime of the packages that errgen generates from catalogs of error codes.
//
// A generated package is data: constants, and one row for each code. This package does the rest. It finds codes, makes errors
// with them, decides what logs and what clients may see, and repeats calls. Package errhttp carries errors over HTTP. All
// catalogs share these types, so a middleware that is written against them works for every catalog.
//
// # Services
//
// A code is an error, so a function may return it as it is. [New] makes an error that facts for clients can be added to, and
// [Errorf] one with a text and a cause, for logs only:
//
//	return shop.StockEmpty
//	return errcode.New(shop.StockEmpty).With("product", id)
//	return errcode.Errorf(shop.OrderStoreDown, "insert order: %w", err)
//
// errhttp.WriteProblem answers a request with any of them. An error that came from another service keeps its code and its
// status: a 404 from there becomes a 404 from here. To answer with a code of your own, wrap it:
//
//	return errcode.Errorf(shop.OrderStoreDown, "ask the store: %w", err)
//
// A sentinel, an error that callers ask for by name, is made with Errorf or a With… method, not with New alone:
//
//	var errLastPiece = errcode.Errorf(shop.StockEmpty, "somebody took the last piece")
//
// # Clients
//
// errhttp.FromResponse returns the error of a response, for any number of catalogs. [Of] finds the code in it, through any
// wrapping, for a switch; [errors.Is] also finds the more general code that it refines:
//
//	switch code, _ := errcode.Of(err); code {
//	case shop.StockEmpty:
//	case billing.CardDeclined:
//	}
//
// A code that is newer than the program keeps its value, its family and the status of the response. If no catalog can read a
// response, its code is an [HTTPStatus]. A [Retrier] repeats a call as the catalog says.
//
// # Generated packages
//
// Some names are there for generated packages, and for types of your own that implement [Code]: [Parse], [All], [Describe],
// [LogValue], [MarshalJSON], [UnmarshalJSON], [UnmarshalText], [Scan], [NewMessage], and the methods of [Family] that return
// rows. A program rarely calls them itself.
//
// # Guarantees
//
// Rows, families and catalogs are shared by the whole program and are not to be changed. Everything is safe for concurrent use.
// Nothing that handles an error panics, whatever the error is. Looking codes up, asking them what they mean and finding them in
// errors allocates nothing. The interface [Code] will not grow; structs may get further fields, so write their literals with
// the names of fields.
package errcode
