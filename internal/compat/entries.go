package compat

import (
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// entry compares what the catalogs say about a code that both have.
func (c *comparison) entry(old, new *model.Entry) {
	if old.Status != new.Status {
		c.add(statusChanged, new.Ref(), firstValid(new.Positions.Status, new.Pos), "the status of %s was %d and is %d", new.Ref(), old.Status, new.Status).
			withHelp("write status: %d", old.Status)
	}
	c.address(old, new)
	c.policy(old, new)
	c.refines(old, new)
	c.message(old, new)
	c.deprecation(old, new)
	c.wording(old, new)
	if old.Label != new.Label {
		c.add(labelChanged, new.Ref(), firstValid(new.Positions.Label, new.Pos), "the label of %s was %s and is %s", new.Ref(), quotedOrNone(old.Label), quotedOrNone(new.Label)).
			withHelp("make sure that no client goes by it")
	}
}

// address compares the type of problem details, which is where the error stands on the reference page and so made of its name,
// unless it is plain from another report that this has changed.
func (c *comparison) address(old, new *model.Entry) {
	if old.DocURL == "" || old.Name == new.Name || c.old.DocsURL != c.new.DocsURL || c.reported(nameRemoved, new) || c.reported(nameReused, new) {
		return
	}
	c.add(problemTypeChanged, new.Ref(), new.NamePos(), "the type of problem details of %s was %s and is %s", new.Ref(), old.DocURL, new.DocURL).
		withHelp("write name: %s, or make sure that no client goes by it", old.Name)
}

// quotedOrNone prints a text that may be missing.
func quotedOrNone(text string) string {
	if text == "" {
		return "none"
	}
	return `"` + text + `"`
}

// refines compares what errors.Is finds. A code that is gone from the catalog was reported as that.
func (c *comparison) refines(old, new *model.Entry) {
	was, is := codeOf(old.Refines), codeOf(new.Refines)
	if was == is || was != "" && !hasCode(new.Family, was) {
		return
	}
	change := c.add(refinesChanged, new.Ref(), firstValid(new.Positions.Refines, new.Pos), "%s refined %s and refines %s", new.Ref(), orNothing(was), orNothing(is))
	if was == "" {
		change.withHelp("delete refines:")
	} else {
		change.withHelp("write refines: %s", was)
	}
}

func codeOf(e *model.Entry) string {
	if e == nil {
		return ""
	}
	return e.Code.Text
}

func hasCode(f *model.Family, code string) bool {
	return slices.ContainsFunc(f.Entries, func(e *model.Entry) bool { return e.Code.Text == code })
}

func orNothing(code string) string {
	if code == "" {
		return "nothing"
	}
	return code
}

// deprecation compares what is promised about the time to come.
func (c *comparison) deprecation(old, new *model.Entry) {
	was, is := old.Deprecated, new.Deprecated
	switch {
	case was != nil && is == nil:
		c.add(undeprecated, new.Ref(), new.Pos, "%s is no longer deprecated", new.Ref()).withHelp("put deprecated: back, or accept the change")
	case is != nil && is.ReplacedBy == nil && (was == nil || was.ReplacedBy != nil):
		c.add(deprecatedWithoutReplacement, new.Ref(), firstValid(new.Positions.Deprecated, new.Pos), "%s is deprecated, and nothing takes its place", new.Ref()).
			withHelp("add replaced_by:, or say in reason: why there is nothing")
	}
}

// wording mentions texts that were reworded, in one note.
func (c *comparison) wording(old, new *model.Entry) {
	var keys []string
	var first diag.Pos
	compare := func(key string, same bool, pos diag.Pos) {
		if !same {
			keys = append(keys, key)
			first = firstValid(first, pos)
		}
	}
	w := new.Positions
	compare("title", old.Title == new.Title, w.Title)
	compare("user_message", old.UserMessage == new.UserMessage || c.reported(userPlaceholdersChanged, new), w.UserMessage)
	compare("message", old.Message == nil || old.MessageText() == new.MessageText() || c.reported(messageChanged, new) || c.reported(placeholdersChanged, new), w.Message)
	compare("description", old.Description == new.Description, w.Description)
	compare("resolution", old.Resolution == new.Resolution, w.Resolution)
	compare("causes", slices.Equal(old.Causes, new.Causes), new.Pos)
	before := old.Details()
	for i, d := range new.Details() {
		compare(d.Key, d.Text == before[i].Text, new.Pos)
	}
	if len(keys) > 0 {
		c.add(reworded, new.Ref(), firstValid(first, new.Pos), "reworded: %s of %s", strings.Join(keys, ", "), new.Ref()).Keys = keys
	}
}

// reported tells whether a change was just reported of an entry.
func (c *comparison) reported(rule *diag.Rule, e *model.Entry) bool {
	for i := len(c.changes) - 1; i >= 0 && c.changes[i].Subject == e.Ref(); i-- {
		if c.changes[i].Rule == rule {
			return true
		}
	}
	return false
}
