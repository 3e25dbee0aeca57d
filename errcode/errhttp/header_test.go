package errhttp_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
)

// TestRateLimit reads what servers say.
func TestRateLimit(t *testing.T) {
	now := time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)
	in := func(d time.Duration) time.Time { return now.Add(d) }
	for name, c := range map[string]struct {
		headers map[string]string
		want    errcode.RateLimit
	}{
		"nothing":              {map[string]string{"Other": "1"}, errcode.RateLimit{}},
		"a time":               {map[string]string{"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1795860060"}, errcode.RateLimit{Limit: 60, Remaining: 0, Reset: in(time.Minute)}},
		"a time in ms":         {map[string]string{"X-RateLimit-Reset": "1795860060000"}, errcode.RateLimit{Limit: -1, Remaining: -1, Reset: in(time.Minute)}},
		"seconds":              {map[string]string{"X-RateLimit-Reset": "60"}, errcode.RateLimit{Limit: -1, Remaining: -1, Reset: in(time.Minute)}},
		"a date":               {map[string]string{"X-RateLimit-Reset": "Sat, 28 Nov 2026 10:01:00 GMT"}, errcode.RateLimit{Limit: -1, Remaining: -1, Reset: in(time.Minute)}},
		"an early draft":       {map[string]string{"RateLimit-Limit": "10, 10;w=1", "RateLimit-Remaining": "3", "RateLimit-Reset": "60"}, errcode.RateLimit{Limit: 10, Remaining: 3, Reset: in(time.Minute)}},
		"a dictionary":         {map[string]string{"RateLimit": "limit=100, remaining=50, reset=60"}, errcode.RateLimit{Limit: 100, Remaining: 50, Reset: in(time.Minute)}},
		"an item":              {map[string]string{"RateLimit": `"default";r=50;t=60`}, errcode.RateLimit{Limit: -1, Remaining: 50, Reset: in(time.Minute)}},
		"the one that is used": {map[string]string{"RateLimit": `"day";r=5;t=600, "burst";r=0;t=60, "other";r=0;t=30`}, errcode.RateLimit{Limit: -1, Remaining: 0, Reset: in(time.Minute)}},
		"no numbers":           {map[string]string{"X-RateLimit-Limit": "-1", "X-RateLimit-Remaining": "x", "X-RateLimit-Reset": "soon"}, errcode.RateLimit{}},
		"too large":            {map[string]string{"X-RateLimit-Limit": "99999999999999999999", "X-RateLimit-Reset": "99999999999999999999"}, errcode.RateLimit{Limit: 1<<31 - 1, Remaining: -1}},
	} {
		h := http.Header{"Date": {now.Format(http.TimeFormat)}}
		for name, value := range c.headers {
			h.Set(name, value)
		}
		e, _ := errcode.Find(errhttp.Decode(429, h, nil))
		if got, ok := e.RateLimit(); got != c.want || ok != (c.want != errcode.RateLimit{}) {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
	}
}
