package allocation

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/model"
)

func span(from, to int64) model.Range { return model.Range{From: from, To: to} }

// catalog has one family of integers, with these codes.
func catalog(f model.Family, codes ...int64) *model.Catalog {
	f.ID, f.Integer, f.KnownBy = "app", true, model.ByCode
	for _, n := range codes {
		f.Entries = append(f.Entries, &model.Entry{Family: &f, Code: model.Code{Int: n}})
	}
	return &model.Catalog{ID: "shop", Families: []*model.Family{&f}}
}

func reserved(ranges ...model.Range) []model.Reservation {
	all := []model.Reservation{{Name: "GONE"}}
	for i := range ranges {
		all = append(all, model.Reservation{Codes: &ranges[i]})
	}
	return all
}

func TestNext(t *testing.T) {
	allow := []model.Range{span(1, 5), span(10, 12)}
	teams := []model.Ownership{{Range: span(2, 3), Owner: "a"}, {Range: span(10, 10), Owner: "b"}, {Range: span(12, 12), Owner: "a"}}
	within := span(10, 99)
	tests := map[string]struct {
		family model.Family
		codes  []int64
		ask    Request
		want   []int64
	}{
		"nothing is taken":                   {model.Family{Allow: allow}, nil, Request{}, []int64{1}},
		"nothing is given, and 0 is no code": {model.Family{}, nil, Request{}, []int64{1}},
		"behind the largest":                 {model.Family{}, []int64{7, 40, 9}, Request{}, []int64{41}},
		"gaps stay":                          {model.Family{Allow: allow}, []int64{1, 4}, Request{}, []int64{5}},
		"the first range that has room":      {model.Family{Allow: allow}, []int64{1, 5}, Request{}, []int64{10}},
		"ranges in the order of the list":    {model.Family{Allow: []model.Range{span(10, 12), span(1, 5)}}, []int64{1}, Request{}, []int64{10}},
		"codes of other ranges do not push":  {model.Family{Allow: allow}, []int64{2, 11}, Request{}, []int64{3}},
		"the first gap":                      {model.Family{Allow: allow}, []int64{1, 5, 12}, Request{}, []int64{2}},
		"reserved codes count":               {model.Family{Allow: allow, Reserved: reserved(span(2, 2))}, []int64{1}, Request{}, []int64{3}},
		"reserved ranges count":              {model.Family{Allow: allow, Reserved: reserved(span(2, 4), span(-9, 1))}, nil, Request{}, []int64{5}},
		"several":                            {model.Family{Allow: allow}, []int64{4}, Request{Count: 5}, []int64{5, 10, 11, 12, 1}},
		"a range":                            {model.Family{Allow: allow}, []int64{1}, Request{Within: &within}, []int64{10}},
		"what belongs to teams is left":      {model.Family{Allow: allow, Owners: teams}, []int64{1}, Request{Count: 3}, []int64{4, 5, 11}},
		"a team":                             {model.Family{Allow: allow, Owners: teams}, []int64{3}, Request{Owner: "a", Count: 2}, []int64{12, 2}},
		"a range that belongs to a team":     {model.Family{Allow: allow, Owners: teams}, nil, Request{Within: &within}, []int64{10}},
		"a range of a team":                  {model.Family{Allow: allow, Owners: teams}, nil, Request{Owner: "a", Within: &within}, []int64{12}},
		"another branch": {model.Family{Allow: allow}, []int64{1}, Request{Others: []*model.Catalog{
			catalog(model.Family{Reserved: reserved(span(3, 4))}, 1, 2), {ID: "without the family"},
		}}, []int64{5}},
		"another branch has texts there": {model.Family{Allow: []model.Range{span(0, 3)}}, nil, Request{Others: []*model.Catalog{
			{Families: []*model.Family{{ID: "app", Entries: []*model.Entry{{Code: model.Code{Text: "A"}}}, Reserved: []model.Reservation{{Code: "B"}}}}},
		}}, []int64{0}},
	}
	for name, test := range tests {
		test.ask.Catalog, test.ask.Family = catalog(test.family, test.codes...), "app"
		got, err := Next(test.ask)
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, %v, want %v", name, got, err, test.want)
		}
	}
}

func TestNext_errors(t *testing.T) {
	allow := []model.Range{span(1, 3)}
	teams := []model.Ownership{{Range: span(1, 2), Owner: "accounts"}, {Range: span(3, 3), Owner: "mail"}}
	within, outside := span(2, 9), span(5, 9)
	tests := map[string]struct {
		catalog *model.Catalog
		ask     Request
		noRoom  bool
		want    string
	}{
		"no family": {catalog(model.Family{}), Request{Family: "ap"}, false, "did you mean app?"},
		"texts":     {&model.Catalog{Families: []*model.Family{{ID: "app"}}}, Request{}, false, "names are chosen, not counted"},
		"statuses":  {&model.Catalog{Families: []*model.Family{{ID: "app", Integer: true, KnownBy: model.ByStatus}}}, Request{}, false, "chosen, not counted"},
		"outside":   {catalog(model.Family{Allow: allow}), Request{Within: &outside}, false, "choose a range within 1-3"},
		"no team":   {catalog(model.Family{Allow: allow, Owners: teams}), Request{Owner: "mial"}, false, "did you mean mail?"},
		"no owners": {catalog(model.Family{Allow: allow}), Request{Owner: "mail"}, false, `no range of an owner "mail"`},
		"team elsewhere": {catalog(model.Family{Allow: allow, Owners: teams}), Request{Owner: "accounts", Within: &outside}, false,
			"choose a range within 1-2"},
		"full":      {catalog(model.Family{Allow: allow}, 1, 2, 3), Request{}, true, "no free code in 1-3; extend allow:"},
		"too few":   {catalog(model.Family{Allow: allow}, 1), Request{Count: 3}, true, "has 2 free codes only in 1-3;"},
		"range":     {catalog(model.Family{Allow: allow}, 2, 3), Request{Within: &within}, true, "no free code in 2-3; look in another --range"},
		"team full": {catalog(model.Family{Allow: allow, Owners: teams}, 3), Request{Owner: "mail"}, true, "in 3; give mail another range"},
		"all owned": {catalog(model.Family{Allow: allow, Owners: teams}), Request{}, true, "belongs to a team; say whose to take with --owner"},
	}
	for name, test := range tests {
		test.ask.Catalog = test.catalog
		if test.ask.Family == "" {
			test.ask.Family = "app"
		}
		codes, err := Next(test.ask)
		var noRoom *NoRoom
		if err == nil || codes != nil || errors.As(err, &noRoom) != test.noRoom || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, %v, want %s", name, codes, err, test.want)
		}
	}
}

// TestNext_random expects of any catalog that it is told codes that are free and allowed, and each of them once.
func TestNext_random(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 4))
	some := func() model.Range { from := random.Int64N(60); return span(from, from+random.Int64N(8)) }
	for range 2000 {
		f := model.Family{Allow: []model.Range{some(), some()}, Reserved: reserved(some())}
		own, other := some(), some()
		c := catalog(f, own.From, own.To, random.Int64N(60))
		ask := Request{Catalog: c, Family: "app", Others: []*model.Catalog{catalog(model.Family{Reserved: reserved(other)}, random.Int64N(60))}}
		used := append(takenIn(c.Families[0]), takenIn(ask.Others[0].Families[0])...)
		var free []int64
		for n := range int64(80) {
			holds := func(r model.Range) bool { return r.Contains(n) }
			if slices.ContainsFunc(f.Allow, holds) && !slices.ContainsFunc(used, holds) {
				free = append(free, n)
			}
		}
		ask.Count = len(free)
		codes, err := Next(ask)
		slices.Sort(codes)
		if len(free) > 0 && (err != nil || !slices.Equal(codes, free)) {
			t.Fatalf("allow %v, taken %v: got %v, %v, want %v", f.Allow, used, codes, err, free)
		}
		ask.Count = len(free) + 1
		if codes, err := Next(ask); err == nil {
			t.Fatalf("allow %v, taken %v: got %v, one more than there are", f.Allow, used, codes)
		}
	}
}
