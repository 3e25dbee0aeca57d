package errcode_test

import (
	"database/sql/driver"
	"encoding/json"
	"flag"
	"fmt"
	"iter"
	"log/slog"

	"github.com/errgen/errgen/errcode"
)

// What follows is what a generated package looks like: a type, constants, methods of one line, and rows.

const _ = errcode.Generation1

// PetCode is a code of the family pet. Its value is the code on the wire.
type PetCode int

const PetAsleep PetCode = 101

func NewPetAsleep(name string) *errcode.Error {
	return errcode.NewMessage(PetAsleep, errcode.Param{Name: "name", Value: name})
}

func ParsePetCode(wire string) (PetCode, bool) { return errcode.Parse[PetCode](&petFamily, wire) }
func AllPetCodes() iter.Seq[PetCode]           { return errcode.All[PetCode](&petFamily) }

func (c PetCode) Error() string                    { return errcode.Describe(c) }
func (c PetCode) String() string                   { return petFamily.IntText(int64(c)) }
func (c PetCode) Entry() *errcode.Entry            { return petFamily.IntEntry(int64(c)) }
func (c PetCode) Family() *errcode.Family          { return &petFamily }
func (c PetCode) Catalog() *errcode.Catalog        { return Pets }
func (c PetCode) Known() bool                      { return petFamily.ByInt(int64(c)).Known() }
func (c PetCode) Is(target error) bool             { return errcode.Is(c, target) }
func (c PetCode) LogValue() slog.Value             { return errcode.LogValue(c) }
func (c PetCode) MarshalText() ([]byte, error)     { return []byte(c.String()), nil }
func (c *PetCode) UnmarshalText(text []byte) error { return errcode.UnmarshalText(&petFamily, c, text) }
func (c PetCode) MarshalJSON() ([]byte, error)     { return errcode.MarshalJSON(c) }
func (c *PetCode) UnmarshalJSON(data []byte) error { return errcode.UnmarshalJSON(&petFamily, c, data) }
func (c *PetCode) Scan(value any) error            { return errcode.Scan(&petFamily, c, value) }
func (c PetCode) Value() (driver.Value, error)     { return int64(c), nil }
func MatchPetCode(status int, text string) (errcode.Code, []errcode.Param, bool) {
	return petFamily.Match(status, text)
}

// Category is a type of its own, so that linters see a switch that lacks a case.
type Category string

const CategoryClient Category = "client"

func (c PetCode) Category() Category { return Category(petFamily.ByInt(int64(c)).Category) }

// RetryOnce is a strategy of the catalog.
var RetryOnce = errcode.Retry{ID: "once", MaxRetries: 1}

var petFamily = errcode.Family{
	ID:        "pet",
	Title:     "Pets",
	KnownBy:   errcode.ByCode,
	Allow:     []errcode.Range{{From: 100, To: 199}},
	Envelopes: []errcode.Envelope{{Code: "/code", Message: "/message"}},
	Int:       func(n int64) errcode.Code { return PetCode(n) },
	Entries: []errcode.Entry{
		{
			Code:        PetAsleep,
			Wire:        "101",
			Name:        "ASLEEP",
			Title:       "The pet is asleep",
			Status:      409,
			Category:    "client",
			Retry:       &RetryOnce,
			UserMessage: "{name} is asleep. Please come back later.",
			Message:     "{name} sleeps",
			Causes:      []errcode.Cause{{Cause: "It is night", Fix: "Wait until morning."}},
			Deprecated:  &errcode.Deprecation{Since: "v3", ReplacedBy: "102"},
		},
	},
}

// ToyCode is a code of the family toy, whose errors are known by their messages.
type ToyCode string

const ToyLost ToyCode = "LOST"

func (c ToyCode) Error() string             { return errcode.Describe(c) }
func (c ToyCode) String() string            { return string(c) }
func (c ToyCode) Entry() *errcode.Entry     { return toyFamily.TextEntry(string(c)) }
func (c ToyCode) Family() *errcode.Family   { return &toyFamily }
func (c ToyCode) Catalog() *errcode.Catalog { return Pets }
func (c ToyCode) Status() int               { return toyFamily.ByText(string(c)).Status }

var toyFamily = errcode.Family{
	ID:      "toy",
	KnownBy: errcode.ByMessage,
	Text:    func(text string) errcode.Code { return ToyCode(text) },
	Entries: []errcode.Entry{
		{Code: ToyLost, Wire: "LOST", Name: "LOST", Title: "A toy is lost", Status: 404, Message: "Where is {toy}?"},
	},
}

// Pets is the catalog.
var Pets = &errcode.Catalog{
	ID:         "pets",
	Families:   []*errcode.Family{&petFamily, &toyFamily},
	Retries:    []*errcode.Retry{&RetryOnce},
	Categories: []errcode.CategoryInfo{{ID: "client", Statuses: []errcode.Range{{From: 400, To: 499}}}},
	Fallback:   PetAsleep,
}

// Constants of generated packages are errors, values of flags and configuration files, and members of JSON.
func Example_generated() {
	fmt.Println(NewPetAsleep("Rex"), "|", NewPetAsleep("Rex").UserMessage())

	var code PetCode
	flags := flag.NewFlagSet("feed", flag.ContinueOnError)
	flags.TextVar(&code, "unless", PetAsleep, "the code on which to leave it")
	fmt.Println(flags.Parse([]string{"-unless", "101"}), code.Known())

	fmt.Println(json.Unmarshal([]byte(`{"code": 170}`), &struct{ Code *PetCode }{&code}), int(code), code.Known())
	fmt.Println(code.Scan(int64(101)), code, code.Category() == CategoryClient)

	made, _ := petFamily.Make("170") // known or not
	fmt.Println(made, petFamily.Allow[0].Contains(170))

	lost, params, _ := Pets.Match(404, "Where is the ball?")
	fmt.Println(lost, params, ToyLost.Status())
	// Output:
	// pet 101: The pet is asleep: Rex sleeps | Rex is asleep. Please come back later.
	// <nil> true
	// <nil> 170 false
	// <nil> pet 101: The pet is asleep true
	// pet 170: unknown true
	// toy LOST: A toy is lost [{toy the ball}] 404
}
