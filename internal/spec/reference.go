package spec

import (
	"fmt"
	"reflect"
	"regexp"
)

// Section is a mapping of the format: the keys that may stand together.
type Section struct {
	Name  string // of its struct: Entry
	Title string // what one of them is called
	About string // sentences for writers
	Keys  []Key  // in canonical order
}

// Key is one key of a section.
type Key struct {
	Name     string
	Title    string // what the value is called
	About    string // sentences for writers
	Example  string // of a value, or of an item of a list, as it is written; empty for keys that hold sections
	Required bool
	Value    Value
}

// Value is what a key takes.
type Value struct {
	Form    Form
	Kind    Kind     // what it looks like; nothing for numbers and for Keys
	Bounds  *Range   // of Integer, Factor and Interval, as a number; nil for any
	Names   string   // for a text that names an item of a list: the key of that list
	Item    *Value   // of List, and of Allow where it is one
	Section *Section // of Keys and TextOrKeys
	Flow    bool     // of List: may be written [a, b]
}

// Kind is a sort of text.
type Kind struct {
	Name    string         // as in the tags of format.go; empty for what has a notation of its own
	Pattern *regexp.Regexp // of the whole text; a Go expression that JavaScript reads alike
	Want    string         // what it looks like, in words: "one word"; empty for sentences
	Help    string         // how to write it
	Words   []string       // all there are; nil for any that fit the pattern
}

// Form says in which way a value is written.
type Form string

// The forms.
const (
	OfText       Form = "text"
	OfInteger    Form = "integer"
	OfBoolean    Form = "true or false"
	OfDuration   Form = "duration"
	OfPercentage Form = "percentage"
	OfFactor     Form = "factor"         // an integer, or a percentage
	OfInterval   Form = "range"          // an integer, or two
	OfAllow      Form = "allowed codes"  // a list of ranges, or a regular expression
	OfList       Form = "list"           // of one item a line
	OfKeys       Form = "keys"           // a section
	OfTextOrKeys Form = "a text or keys" // a text, or the section of which it is the first key
)

// forms are those of the types that a field may have.
var forms = map[reflect.Type]Value{
	reflect.TypeFor[Text]():     {Form: OfText},
	reflect.TypeFor[Int]():      {Form: OfInteger, Kind: wholeNumber.kind(nil)},
	reflect.TypeFor[Bool]():     {Form: OfBoolean, Kind: truth.kind(nil)},
	reflect.TypeFor[Duration](): {Form: OfDuration, Kind: timeSpan.kind(durationPattern)},
	reflect.TypeFor[Percent]():  {Form: OfPercentage, Kind: percentage.kind(percentPattern)},
	reflect.TypeFor[Factor]():   {Form: OfFactor, Kind: factor.kind(percentPattern)},
	reflect.TypeFor[Range]():    {Form: OfInterval, Kind: span.kind(rangePattern)},
	reflect.TypeFor[Allow]():    {Form: OfAllow, Kind: Kind{Pattern: anchors, Want: "a list of ranges, or a regular expression for the whole code, from ^ to $", Help: "write it like [2000-2999], or '^[A-Z_]+$'"}},
}

func (n notation) kind(pattern *regexp.Regexp) Kind {
	return Kind{Pattern: pattern, Want: n.want, Help: n.help}
}

// Reference gives the whole format as data, for those who print it: the same structs, kinds and bounds that Parse reads
// by, with what writers read about each key.
func Reference() *Section { return sectionOf(reflect.TypeFor[File](), fieldTable{}) }

func sectionOf(structure reflect.Type, fields fieldTable) *Section {
	d := about[structure.Name()]
	s := &Section{Name: structure.Name(), Title: d.title, About: d.about}
	for _, f := range fields.of(structure) {
		d := about[s.Name+"."+f.key]
		value := valueOf(structure.Field(f.index).Type, f, fields)
		s.Keys = append(s.Keys, Key{Name: f.key, Title: d.title, About: d.about, Example: d.example, Required: f.required, Value: value})
	}
	return s
}

func valueOf(of reflect.Type, f field, fields fieldTable) Value {
	v, known := forms[of]
	switch {
	case of == reflect.TypeFor[Allow]():
		span := forms[reflect.TypeFor[Range]()]
		v.Item = &span
	case known:
		v.limit(f)
	case of.Kind() == reflect.Slice:
		item := valueOf(of.Elem(), f, fields)
		v = Value{Form: OfList, Item: &item, Flow: f.flow}
	case of == reflect.TypeFor[Cause]():
		v = Value{Form: OfTextOrKeys, Kind: publicKind("prose"), Section: sectionOf(of, fields)}
	default:
		v = Value{Form: OfKeys, Section: sectionOf(of, fields)}
	}
	return v
}

// limit adds what the tag of a field says of its values.
func (v *Value) limit(f field) {
	v.Names = f.names
	if within, ok := bounds[f.kind]; ok {
		v.Bounds = &within
	} else if v.Form == OfText {
		v.Kind = publicKind(f.kind)
	}
}

// Placeholder is what stands between the braces of a message. The model says what is wrong with one.
const Placeholder = `[a-z][a-z0-9]*(_[a-z0-9]+)*(:int)?`

// What sentences look like. The reader finds out in another way (see textOf), to say what is wrong.
var (
	oneLine  = regexp.MustCompile(`^[^\n]*[^ \n][^\n]*\n*$`) // a block brings line ends along
	message  = regexp.MustCompile(`^([^{}\n]|\{\{|\}\}|\{` + Placeholder + `\})+\n*$`)
	anyLines = regexp.MustCompile(`[^ \n]`)
)

func publicKind(name string) Kind {
	k := kinds[name]
	public := Kind{Name: name, Pattern: k.pattern, Want: k.want, Help: k.help(""), Words: k.words}
	switch {
	case k.pattern != nil:
	case name == "message":
		public.Pattern, public.Want = message, "a text with placeholders in braces"
		public.Help = "write {field_name} or {count:int} for a part that varies, {{ and }} for plain braces"
	case k.prose && !k.lines:
		public.Pattern, public.Want, public.Help = oneLine, "a text on one line", ""
	default:
		public.Pattern, public.Want, public.Help = anyLines, "a text that is not empty", ""
	}
	return public
}

// description is what writers read about a section or a key.
type description struct {
	title, about, example string
}

// about holds all descriptions, by the names of structs (Entry) and by those with a key (Entry.code).
var about = together(aboutHead, aboutFamily, aboutEntry)

func together(parts ...map[string]description) map[string]description {
	all := map[string]description{}
	for _, part := range parts {
		for name, s := range part {
			if _, twice := all[name]; twice {
				panic(fmt.Sprintf("%s is described twice", name))
			}
			all[name] = s
		}
	}
	return all
}
