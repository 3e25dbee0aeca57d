package changelog

import "github.com/errgen/errgen/internal/model"

// deprecations tells what should no longer be used, or what else to use instead.
func (d *difference) deprecations() {
	for _, e := range d.new.Entries() {
		if e.Deprecated != nil && news(d.was[e.Ref()], e) {
			d.add(Item{Kind: Deprecated, Subject: e.Ref()}, deprecated(e))
		}
	}
}

// news reports whether a deprecation says something that it did not say before.
func news(was, is *model.Entry) bool {
	return was == nil || was.Deprecated == nil || refOf(was.Deprecated.ReplacedBy) != refOf(is.Deprecated.ReplacedBy)
}

func refOf(e *model.Entry) string {
	if e == nil {
		return ""
	}
	return e.Ref()
}

func deprecated(e *model.Entry) string {
	text := codeAndName(e) + " is deprecated"
	if e.Deprecated.Since != "" {
		text += " since " + e.Deprecated.Since
	}
	return text + "." + because(e.Deprecated.Reason, e.Deprecated.ReplacedBy)
}

// because gives the reason for which something should not be used, or cannot be, and what replaces it.
func because(reason string, replacement *model.Entry) string {
	text := ""
	if reason != "" {
		text = " " + stopped(reason)
	}
	if replacement != nil {
		text += " Use " + codeAndName(replacement) + " instead."
	}
	return text
}
