// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"time"
)

// A handler answers with whatever error it met. The client sees the code, and no text that was meant for logs.
func ExampleWriteProblem() {
	find := func(context.Context, string) (string, error) { return "", Errorf(nil, "no connection to %s", "db-7") }
	http.HandleFunc("GET /things/{id}", func(w http.ResponseWriter, r *http.Request) {
		thing, err := find(r.Context(), r.PathValue("id"))
		if err != nil {
			WriteProblem(w, r, err)
			return
		}
		fmt.Fprintln(w, thing)
	})
}

// A client tells errors apart by their codes.
func ExampleFromResponse() {
	resp, err := http.Get("https://api.example.com/things/7")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	err = FromResponse(resp)
	if code, ok := CodeOf(err); ok {
		fmt.Println(code.Title(), code.UserMessage())
	}
}

// A client repeats a request as the catalog says for the code of the answer. The body is sent anew each time: requests
// that are made of bytes or a string can give it again.
func ExampleRetrier_Do() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, "PUT", "https://api.example.com/things/7", bytes.NewReader([]byte(`{"size":3}`)))
	if err != nil {
		fmt.Println(err)
		return
	}
	err = Retrier{Idempotent: true}.Do(ctx, func(ctx context.Context) error {
		again := req.Clone(ctx)
		if again.Body, err = req.GetBody(); err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(again)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		return FromResponse(resp)
	})
	fmt.Println(err)
}
