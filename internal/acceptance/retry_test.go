package acceptance_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/generated/errcat"
)

// service is a real server that gives its answers one after the other, and the last one from then on.
type service struct {
	answers []answer
	bodies  []string // of the requests
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusTeapot)
		return
	}
	s.answers[min(len(s.bodies), len(s.answers)-1)].ServeHTTP(w, r)
	s.bodies = append(s.bodies, string(body))
}

// clock stands for time: nobody waits, and every wait is written down.
type clock struct{ waits []time.Duration }

func (c *clock) sleep(ctx context.Context, d time.Duration) error {
	c.waits = append(c.waits, d)
	return ctx.Err()
}

// call posts to a server under a retrier and gives what came of it.
func call(t *testing.T, s *service, idempotent bool) (waits []time.Duration, err error) {
	t.Helper()
	server := httptest.NewServer(s)
	defer server.Close()
	request, err := http.NewRequest(http.MethodPost, server.URL, strings.NewReader("the order"))
	if err != nil {
		t.Fatal(err)
	}
	var c clock
	middle := func() float64 { return 0.5 } // no jitter, but half of it on Retry-After, where it is only added
	retrier := errcode.Retrier{Idempotent: idempotent, Sleep: c.sleep, Rand: middle}
	err = retrier.Do(t.Context(), func(ctx context.Context) error { return send(ctx, server.Client(), request) })
	return c.waits, err
}

// send sends a request whose body can be read again each time.
func send(ctx context.Context, client *http.Client, request *http.Request) error {
	again := request.Clone(ctx)
	body, err := request.GetBody()
	if err != nil {
		return err
	}
	again.Body = body
	resp, err := client.Do(again)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return errhttp.FromResponse(resp, errcat.Catalog)
}

func seconds(all ...float64) []time.Duration {
	var waits []time.Duration
	for _, s := range all {
		waits = append(waits, time.Duration(s*float64(time.Second)))
	}
	return waits
}

// TestRetries follows each strategy of the catalog from a server's answers to the waits of a client.
func TestRetries(t *testing.T) {
	fine := answer{200, nil, ""}
	unavailable := answer{503, nil, `{"title": "PROVIDER_UNAVAILABLE", "status": 503}`}
	limited := answer{429, map[string]string{"Retry-After": "90"}, ""}
	saving := answer{500, nil, `{"errorCode": 2006}`}
	tests := []struct {
		name       string
		answers    []answer
		idempotent bool
		waits      []time.Duration
		want       errcode.Code // nil where all ends well
	}{
		{"never", []answer{{403, nil, `{"title": "AUTH_FORBIDDEN"}`}}, true, nil, errcat.AuthForbidden},
		{"once", []answer{{500, nil, `{"code": 8000}`}}, false, seconds(1), errcat.ProveInternalError},
		{"once, and well", []answer{{500, nil, `{"code": 8000}`}, fine}, false, seconds(1), nil},
		{"backoff", []answer{unavailable}, false, seconds(0.5, 1, 2, 4, 8), errcat.ProviderUnavailable},
		{"backoff, and well", []answer{unavailable, unavailable, fine}, false, seconds(0.5, 1), nil},
		{"rate limit", []answer{limited, limited, fine}, false, seconds(99, 99), nil},
		{"needs idempotence", []answer{saving, fine}, false, nil, errcat.LegacyEntitySavingError},
		{"has idempotence", []answer{saving, fine}, true, seconds(1), nil},
		{"a mail is not sent twice", []answer{{500, nil, `{"errorCode": 9003}`}}, true, nil, errcat.LegacyMailTriggerError},
		{"the latest error decides", []answer{unavailable, {403, nil, `{"title": "AUTH_FORBIDDEN"}`}}, false, seconds(0.5), errcat.AuthForbidden},
		{"attempts count over the whole call", []answer{unavailable, {500, nil, `{"code": 8000}`}}, false, seconds(0.5), errcat.ProveInternalError},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := &service{answers: test.answers}
			waits, err := call(t, s, test.idempotent)
			if code, _ := errcode.Of(err); code != test.want {
				t.Errorf("ended with %v, want %v", err, test.want)
			}
			if !slices.Equal(waits, test.waits) {
				t.Errorf("waited %v, want %v", waits, test.waits)
			}
			if len(s.bodies) != len(test.waits)+1 || slices.ContainsFunc(s.bodies, func(b string) bool { return b != "the order" }) {
				t.Errorf("the server got the bodies %q", s.bodies)
			}
		})
	}
}

// TestRetryEnds expects both the end of the context and the last error in what Do gives.
func TestRetryEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	retrier := errcode.Retrier{Sleep: func(ctx context.Context, _ time.Duration) error {
		cancel()
		return ctx.Err()
	}}
	err := retrier.Do(ctx, func(context.Context) error { return errcode.New(errcat.ProviderUnavailable) })
	if !errors.Is(err, context.Canceled) || !errors.Is(err, errcat.ProviderUnavailable) {
		t.Errorf("got %v", err)
	}
}

// TestRefines expects a more precise code to match the one it refines, and never the other way.
func TestRefines(t *testing.T) {
	precise := ask(t, answer{400, nil, `{"errors":[{"errorCode":200601}]}`})
	if !errors.Is(precise, errcat.LegacyEntitySavingError) || !errors.Is(precise, errcat.LegacyDuplicateUSPTANumber) {
		t.Errorf("200601 is not a 2006: %v", precise)
	}
	general := ask(t, answer{500, nil, `{"errors":[{"errorCode":2006}]}`})
	if errors.Is(general, errcat.LegacyDuplicateUSPTANumber) {
		t.Errorf("2006 is a 200601: %v", general)
	}
}
