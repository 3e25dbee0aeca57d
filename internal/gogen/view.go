package gogen

import (
	"fmt"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/phash"
)

// catalog is a catalog with the questions that emitters ask of it.
type catalog struct {
	*model.Catalog
	families     []*family
	first        map[string]*model.Entry // by text on the wire; the first family that has it
	withoutHTTP  bool
	places       map[*model.Entry]int // in catalog order
	handlings    []handling           // in the order in which entries have them first
	handled      map[handling]bool
	runtimeNames map[string]bool // what the runtime declares at package level
}

// family is a family with the questions that emitters ask of it.
type family struct {
	*model.Family
	catalog     *catalog
	byText      map[string]*model.Entry // by text on the wire
	withMessage []*model.Entry          // those that have a message, in the order in which messages are tried
	best        message.Index           // of the messages, by the index of their entries
	index       *phash.Table            // nil without codes
	messages    *messageTables
}

// newCatalog prepares a catalog for printing.
func newCatalog(c *model.Catalog, o Options, runtimeNames map[string]bool) (*catalog, error) {
	view := &catalog{
		Catalog: c, withoutHTTP: o.WithoutHTTP, runtimeNames: runtimeNames,
		first: map[string]*model.Entry{}, places: map[*model.Entry]int{}, handled: map[handling]bool{},
	}
	for _, e := range c.Entries() {
		view.places[e] = len(view.places)
	}
	for _, f := range c.Families {
		prepared, err := newFamily(view, f)
		if err != nil {
			return nil, fmt.Errorf("preparing the family %s: %w", f.ID, err)
		}
		view.families = append(view.families, prepared)
	}
	return view, nil
}

// newFamily prepares a family for printing, and enters its codes in the catalog's.
func newFamily(c *catalog, f *model.Family) (*family, error) {
	if err := checkTexts(f); err != nil {
		return nil, err
	}
	index, err := newIndex(f)
	if err != nil {
		return nil, err
	}
	view := &family{Family: f, catalog: c, byText: map[string]*model.Entry{}, index: index}
	for _, e := range f.Entries {
		view.byText[e.Code.Text] = e
		if c.first[e.Code.Text] == nil {
			c.first[e.Code.Text] = e
		}
	}
	c.addHandlings(f.Entries)
	view.withMessage = model.MatchOrder(f.Entries)
	view.messages = newMessageTables(view.withMessage)
	for _, e := range view.withMessage {
		view.best.Add(e.Status, e.Message, e.Index)
	}
	return view, nil
}

// bestMatch gives the entry that a text with a status belongs to, nil where there is none, and what the placeholders of its
// message stand for, in their order.
func (f *family) bestMatch(status int, text string) (*model.Entry, []string) {
	i, values, ok := f.best.Best(status, text)
	if !ok {
		return nil, nil
	}
	return f.Entries[i], values
}

// categoryConstants lists the Go constants of the categories.
func (c *catalog) categoryConstants() []string {
	names := make([]string, len(c.Categories))
	for i, k := range c.Categories {
		names[i] = k.Const
	}
	return names
}

// retryConstants lists the Go constants of the strategies.
func (c *catalog) retryConstants() []string {
	names := make([]string, len(c.Retries))
	for i, r := range c.Retries {
		names[i] = r.Const
	}
	return names
}

// fileName is the name of the family's files without their endings. No file of the runtime ends in _codes, and no build
// constraint does.
func (f *family) fileName() string { return strings.ReplaceAll(f.ID, "-", "_") + "_codes" }

// The unexported names of a family begin with words that no name of the runtime begins with, and end in a name that the
// model holds to be unique.
func (f *family) textsName() string    { return "textsOf" + f.Type }
func (f *family) blocksName() string   { return "blocksOf" + f.Type }
func (f *family) endsName() string     { return "textEndsOf" + f.Type }
func (f *family) startsName() string   { return "textStartsOf" + f.Type }
func (f *family) handlingName() string { return "handlingsOf" + f.Type }
func (f *family) pilotsName() string   { return "pilotsOf" + f.Type }
func (f *family) slotsName() string    { return "slotsOf" + f.Type }
func (f *family) codesName() string    { return "codesOf" + f.Type }
func (f *family) offsetsName() string  { return "offsetsOf" + f.Type }
func (f *family) allName() string      { return "all" + f.Plural }
func (f *family) lookupName() string   { return "lookup" + f.Type }
func (f *family) parseName() string    { return "Parse" + f.Type }
func (f *family) matchName() string    { return "Match" + f.Type }

// basic is the type that the family's is made of.
func (f *family) basic() *jen.Statement {
	if f.Integer {
		return jen.Int()
	}
	return jen.String()
}

// wireValue is the literal of an entry's code.
func wireValue(e *model.Entry) *jen.Statement {
	if e.Family.Integer {
		return jen.Lit(int(e.Code.Int))
	}
	return jen.Lit(e.Code.Text)
}

// constants lists the Go constants of entries.
func constants(entries []*model.Entry) []string {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Const
	}
	return names
}

// textsField is a line with a list of texts; without any there is none.
func textsField(name string, texts []string) jen.Code {
	if len(texts) == 0 {
		return jen.Null()
	}
	return field(name, jen.Index().String().Values(literals(texts)...))
}

// literals are the Go literals of texts.
func literals(texts []string) []jen.Code {
	all := make([]jen.Code, len(texts))
	for i, text := range texts {
		all[i] = jen.Lit(text)
	}
	return all
}
