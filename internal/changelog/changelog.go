// Package changelog tells those who use a catalog what has changed in it.
//
// Between takes two valid catalogs and gives what is new in the later one, what is deprecated, what is gone, what happens
// in another way and what is worded in another way, each in a sentence that can be published, with links to the reference
// page. Markdown and JSON print it. What breaks somebody is as internal/compat judges it, also where the change has been
// accepted. The package reads no files, and knows nothing of versions or dates.
package changelog

import (
	"cmp"

	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/model"
)

// Kind is what a change means to its readers.
type Kind string

// The kinds, in the order in which they are told.
const (
	Added      Kind = "added"      // may be used from now on
	Deprecated Kind = "deprecated" // should no longer be used
	Removed    Kind = "removed"    // can no longer be used
	Behaviour  Kind = "behaviour"  // is there still, and not as it was
	Reworded   Kind = "reworded"   // says the same in other words
)

// kinds are all of them.
var kinds = []Kind{Added, Deprecated, Removed, Behaviour, Reworded}

// Log is what has changed.
type Log struct {
	Title string // of the later catalog
	Items []Item // by kind, and then in the order of the catalogs
}

// Item is one change.
type Item struct {
	Kind       Kind
	Rule       string // the id of the rule of errgen breaking that it falls under; empty where it falls under none
	Breaking   bool   // that rule is one that fails
	Subject    string // family/CODE, a family, category/ID, retry/ID or catalog
	Sentence   Sentence
	Rewordings []Rewording
}

// Rewording is a text that says something in other words.
type Rewording struct {
	Key     string // of the specification, as user_message
	Was, Is string // either may be empty
}

// Options say how a changelog is wanted. The zero Options link to where the catalogs say that they are published.
type Options struct {
	Page string // the address or path of the reference page; empty for the docs_url of the catalogs
}

// Between gives what has changed from an old catalog to a new one.
func Between(old, new *model.Catalog, o Options) Log {
	d := &difference{old: old, new: new, was: byRef(old), is: byRef(new), links: newLinks(old, new, o)}
	d.additions()
	d.deprecations()
	for _, change := range compat.Compare(old, new) {
		d.change(change)
	}
	log := Log{Title: cmp.Or(new.Title, new.ID)}
	for _, kind := range kinds {
		log.Items = append(log.Items, d.items[kind]...)
	}
	return log
}

// difference is one run of Between.
type difference struct {
	old, new *model.Catalog
	was, is  map[string]*model.Entry // by what they are called across families
	links    links
	items    map[Kind][]Item
}

func byRef(c *model.Catalog) map[string]*model.Entry {
	entries := map[string]*model.Entry{}
	for _, e := range c.Entries() {
		entries[e.Ref()] = e
	}
	return entries
}

// add tells of something, in sentences with references to errors in them.
func (d *difference) add(item Item, sentence string) {
	item.Sentence = d.links.in(sentence)
	if d.items == nil {
		d.items = map[Kind][]Item{}
	}
	d.items[item.Kind] = append(d.items[item.Kind], item)
}
