package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"example.com/app/internal/errcat"
	"example.com/app/internal/shop"
	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
)

// fetch calls a service, and calls it again as its catalog says.
func fetch(ctx context.Context, client *http.Client, url string) (body []byte, err error) {
	r := errcode.Retrier{Idempotent: true, Classify: errhttp.Transient, MaxElapsed: time.Minute, OnRetry: count}
	err = r.Do(ctx, func(ctx context.Context) error {
		body, err = once(ctx, client, url)
		return err
	})
	if errors.Is(err, errcode.ErrGaveUp) {
		return nil, fmt.Errorf("%s is not to be had: %w", url, err)
	}
	return body, err
}

// once calls a service once.
func once(ctx context.Context, client *http.Client, url string) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	if err := errhttp.FromResponse(resp, errcat.Catalog, shop.Catalog); err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}

// count counts what was repeated.
func count(a errcode.Attempt) {
	var code errcat.ProveCode
	if errors.As(a.Err, &code) && a.Reason == "" {
		byCategory[code.Category()]++
	}
}
