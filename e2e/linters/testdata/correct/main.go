// Command correct uses generated packages as their documentation shows it.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"example.com/app/internal/errcat"
	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
)

// settings are read from a file. A code that the catalog does not know is refused in Quiet, and kept in Seen.
type settings struct {
	Quiet map[errcat.EIDCode]bool `json:"quiet"`
	Seen  []errcat.LegacyCode     `json:"seen"`
}

func main() {
	expected := errcat.LegacyEntityNotFound
	flag.TextVar(&expected, "expected", errcat.LegacyEntityNotFound, "the `code` that is no alarm")
	flag.Parse()

	var s settings
	if err := json.NewDecoder(os.Stdin).Decode(&s); err != nil {
		slog.Error("read settings", errcode.Attr(errcode.Errorf(errcat.LegacyIllegalArguments, "settings: %w", err)))
		os.Exit(1)
	}
	if body, err := fetch(context.Background(), http.DefaultClient, flag.Arg(0)); err != nil {
		slog.Error(either(err), "advice", advice(err))
	} else {
		slog.Info("fetched", "bytes", len(body))
	}
	http.Handle("/accounts/{id}", errhttp.Handler(accounts{expected: expected}.serve,
		errhttp.Fallback(errcat.Catalog.Fallback), errhttp.Map(codeOf), errhttp.OnError(record)))
	fmt.Println(http.ListenAndServe("localhost:8080", nil))
}

// record logs the errors that a client does not see in full.
func record(r *http.Request, err error) {
	slog.ErrorContext(r.Context(), "request failed", "path", r.URL.Path, errcode.Attr(err))
}
