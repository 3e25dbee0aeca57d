package compat_test

import (
	"slices"
	"strings"
)

// forbiddenEdit breaks one rule.
type forbiddenEdit struct {
	rule string
	make func(*world) (expected, bool) // false where the catalog has nothing to break
}

// expected says what is reported: about what, and at the place of what.
type expected struct {
	subject, path string
	gone          bool // the place is in the old specification
}

// onEntry makes an edit of an entry that fits. The place is that of a key, or of the code.
func onEntry(rule, key string, fits func(*world, *entry) bool, edit func(*world, *entry)) forbiddenEdit {
	return forbiddenEdit{rule, func(w *world) (expected, bool) {
		fitting := slices.DeleteFunc(w.entries(), func(e *entry) bool { return !fits(w, e) })
		if len(fitting) == 0 {
			return expected{}, false
		}
		e := one(w, fitting)
		subject := e.ref()
		e.frozen = true
		edit(w, e)
		return expected{subject: subject, path: strings.TrimSpace(e.ref() + " " + key)}, true
	}}
}

// onFamily makes an edit of a family that fits.
func onFamily(rule, key string, fits func(*world, *family) bool, edit func(*world, *family)) forbiddenEdit {
	return forbiddenEdit{rule, func(w *world) (expected, bool) {
		fitting := slices.DeleteFunc(slices.Clone(w.families), func(f *family) bool { return !fits(w, f) })
		if len(fitting) == 0 {
			return expected{}, false
		}
		f := one(w, fitting)
		edit(w, f)
		for _, e := range f.entries {
			e.frozen = true
		}
		return expected{subject: f.id, path: strings.TrimSpace(f.id + " " + key)}, true
	}}
}

func anyEntry(*world, *entry) bool      { return true }
func anyFamily(*world, *family) bool    { return true }
func hasCode(_ *world, e *entry) bool   { return e.family.kind != "message" }
func hasParams(_ *world, e *entry) bool { return strings.Contains(e.message, "{") }

// named reports whether something else in the catalog names an entry.
func named(w *world, e *entry) bool {
	return w.fallback == e || slices.ContainsFunc(w.entries(), func(o *entry) bool { return o.refines == e || o.replacedBy == e })
}

func messages(f *family) (n int) {
	for _, e := range f.entries {
		if e.message != "" {
			n++
		}
	}
	return n
}

func remove[T comparable](list []T, item T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(other T) bool { return other == item })
}

// inOld says that the place is in the old specification.
func inOld(edit forbiddenEdit) forbiddenEdit {
	return forbiddenEdit{edit.rule, func(w *world) (expected, bool) {
		want, ok := edit.make(w)
		want.gone = true
		return want, ok
	}}
}

// onHead makes an edit that every catalog allows for.
func onHead(rule, subject, path string, edit func(*world)) forbiddenEdit {
	return forbiddenEdit{rule, func(w *world) (expected, bool) {
		edit(w)
		return expected{subject: subject, path: path}, true
	}}
}

var forbiddenEdits = []forbiddenEdit{
	inOld(onEntry("code-removed", "", func(w *world, e *entry) bool { return !named(w, e) && len(e.family.entries) > 1 },
		func(w *world, e *entry) { e.family.entries = remove(e.family.entries, e) })),
	onEntry("code-changed", "", func(w *world, e *entry) bool { return hasCode(w, e) && w.fallback != e },
		func(w *world, e *entry) { e.code = w.freshCode(e.family) }),
	onEntry("status-changed", "status", anyEntry, func(w *world, e *entry) { e.status = e.status[:1] + "11" }),
	onEntry("status-changed", "status", anyEntry, func(w *world, e *entry) {
		if e.category == "client" {
			e.status, e.category = "511", "failure"
		} else {
			e.status, e.category = "411", "client"
		}
	}),
	onFamily("envelope-changed", "envelope", func(w *world, f *family) bool { return len(f.envelopes) > 0 },
		func(w *world, f *family) { f.envelopes = append([]string{"/new"}, f.envelopes...) }),
	onFamily("envelope-changed", "envelope", func(w *world, f *family) bool { return len(f.envelopes) > 1 },
		func(w *world, f *family) { f.envelopes = f.envelopes[:1] }),
	{"reserved-reused", func(w *world) (expected, bool) {
		f := one(w, w.families)
		if len(f.reserved) == 0 {
			return expected{}, false
		}
		e := w.addEntry(f)
		e.frozen, e.code = true, f.reserved[0]
		if f.kind == "message" {
			e.name = e.code
		}
		f.reserved = f.reserved[1:]
		return expected{subject: e.ref(), path: e.ref()}, true
	}},
	{"name-reused", func(w *world) (expected, bool) {
		f := one(w, w.families)
		if f.kind == "message" || len(f.entries) < 2 {
			return expected{}, false
		}
		a, b := f.entries[0], f.entries[1]
		a.frozen, b.frozen = true, true
		b.aliases, a.name = append(b.aliases, a.name), "OTHER_"+w.fresh()
		return expected{subject: a.ref(), path: b.ref() + " name"}, true
	}},
	onEntry("message-changed", "message", func(w *world, e *entry) bool { return e.family.kind == "message" || hasParams(w, e) },
		func(w *world, e *entry) { e.message = "new " + e.message }),
	onFamily("code-type-changed", "code_type", func(w *world, f *family) bool { return f.kind == "integer" },
		func(w *world, f *family) { f.kind = "string" }),
	onFamily("known-by-changed", "known_by", func(w *world, f *family) bool { return f.kind == "message" },
		func(w *world, f *family) { f.kind, f.knownBy = "string", "code" }),
	onEntry("name-removed", "name", hasCode, func(w *world, e *entry) { e.name = "OTHER_" + w.fresh() }),
	onEntry("placeholders-changed", "message", hasParams, func(w *world, e *entry) {
		e.message, e.people = strings.Replace(e.message, "{thing}", "{item}", 1), strings.Replace(e.people, "{thing}", "{item}", 1)
	}),
	onEntry("placeholders-changed", "message", hasParams, func(w *world, e *entry) { e.message = strings.Replace(e.message, ":int", "", 1) }),
	onFamily("match-removed", "", func(w *world, f *family) bool { return f.kind != "message" && messages(f) == 1 && plain(f) },
		func(w *world, f *family) {
			for _, e := range f.entries {
				e.message = ""
			}
			f.silent = true
		}),
	inOld(onFamily("family-removed", "", func(w *world, f *family) bool { return len(w.families) > 1 && !namedFromOutside(w, f) },
		func(w *world, f *family) { w.families = remove(w.families, f) })),
	onFamily("go-type-changed", "type", anyFamily, func(w *world, f *family) { f.goType = "New" + f.goType }),
	onFamily("go-prefix-changed", "prefix", anyFamily, func(w *world, f *family) { f.prefix = "New" + f.prefix }),
	onFamily("go-plural-changed", "plural", anyFamily, func(w *world, f *family) { f.plural = "New" + f.plural }),
	{"initialisms-changed", func(w *world) (expected, bool) {
		word, _, _ := strings.Cut(one(w, w.entries()).name, "_")
		w.initialisms = append(w.initialisms, word)
		return expected{subject: "catalog", path: "initialisms"}, true
	}},
	inOld(onHead("category-removed", "category/spare", "category/spare", func(w *world) { w.categories = w.categories[:4] })),
	inOld(onHead("strategy-removed", "retry/idle", "retry/idle", func(w *world) { w.retries = w.retries[:3] })),
	{"lookup-changed", func(w *world) (expected, bool) {
		first, last := w.families[0], w.families[len(w.families)-1]
		if first == last || first.kind == "message" || last.kind == "message" || first.kind != last.kind {
			return expected{}, false
		}
		e := w.addEntry(first)
		e.frozen, e.code = true, last.entries[0].code
		return expected{subject: last.entries[0].ref(), path: e.ref()}, true
	}},
	{"decoding-changed", func(w *world) (expected, bool) {
		fitting := slices.DeleteFunc(w.entries(), func(e *entry) bool { return e.family.kind != "message" || e.message == "" })
		if len(fitting) == 0 {
			return expected{}, false
		}
		e := one(w, fitting)
		w.addFamily()
		last := len(w.families) - 1
		f := w.families[last]
		w.families = slices.Insert(w.families[:last], 0, f)
		f.kind, f.knownBy, f.entries, f.reserved, f.envelopes = "message", "message", nil, nil, nil
		thief := w.addEntry(f)
		e.frozen, thief.frozen, thief.message, thief.people, thief.status, thief.category = true, true, e.message, "Please wait.", e.status, e.category
		return expected{subject: e.ref(), path: thief.ref()}, true
	}},
	{"go-constant-reused", func(w *world) (expected, bool) {
		fitting := slices.DeleteFunc(w.entries(), func(e *entry) bool { return !hasCode(w, e) || named(w, e) || len(e.family.entries) < 2 })
		if len(fitting) == 0 {
			return expected{}, false
		}
		gone := one(w, fitting)
		f := gone.family
		f.entries, f.reserved = remove(f.entries, gone), append(f.reserved, gone.code)
		e := w.addEntry(f)
		e.frozen, e.name = true, strings.ReplaceAll(gone.name, "_", "")
		e.name = e.name[:1] + strings.ToUpper(e.name[1:])
		return expected{subject: e.ref(), path: e.ref() + " name"}, true
	}},
	onHead("catalog-id-changed", "catalog", "id", func(w *world) { w.id = "store" }),
	onEntry("category-changed", "category", anyEntry, func(w *world, e *entry) {
		e.category = map[string]string{"client": "caller", "failure": "outage"}[e.category]
	}),
	onHead("retry-loosened", "retry/backoff", "retry/backoff", func(w *world) { w.retries[2].max++ }),
	onEntry("retry-loosened", "retry", func(w *world, e *entry) bool { return e.retry != "" }, func(w *world, e *entry) { e.retry = "backoff" }),
	onEntry("refines-changed", "", func(w *world, e *entry) bool { return e.refines != nil }, func(w *world, e *entry) { e.refines = nil }),
	onEntry("refines-changed", "refines", func(w *world, e *entry) bool {
		return e.refines == nil && e.family.entries[0] == e && len(e.family.entries) > 1 && !refined(e)
	},
		func(w *world, e *entry) { e.refines = e.family.entries[len(e.family.entries)-1] }),
	{"fallback-changed", func(w *world) (expected, bool) {
		was := w.fallback
		w.fallback = one(w, w.entries())
		return expected{subject: "catalog", path: "fallback"}, was != w.fallback
	}},
	onEntry("user-placeholders-changed", "user_message", func(w *world, e *entry) bool { return strings.Contains(e.people, "{") },
		func(w *world, e *entry) { e.people = "Please wait." }),
	onEntry("undeprecated", "", func(w *world, e *entry) bool { return e.deprecated },
		func(w *world, e *entry) { e.deprecated, e.replacedBy = false, nil }),
	{"reservation-removed", func(w *world) (expected, bool) {
		f := one(w, w.families)
		if len(f.reserved) == 0 {
			return expected{}, false
		}
		code := f.reserved[0]
		f.reserved = f.reserved[1:]
		return expected{subject: f.id + "/" + code, path: f.id + " reserved " + code, gone: true}, true
	}},
}

// plain reports whether no message of a family has placeholders.
func plain(f *family) bool {
	return !slices.ContainsFunc(f.entries, func(e *entry) bool { return hasParams(nil, e) })
}

// refined reports whether another entry refines this one.
func refined(e *entry) bool {
	return slices.ContainsFunc(e.family.entries, func(o *entry) bool { return o.refines == e })
}

// namedFromOutside reports whether another family, or the head, names an entry of a family.
func namedFromOutside(w *world, f *family) bool {
	return w.fallback.family == f || slices.ContainsFunc(w.entries(), func(e *entry) bool {
		return e.family != f && e.replacedBy != nil && e.replacedBy.family == f
	})
}
