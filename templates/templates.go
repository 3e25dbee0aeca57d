// Package templates is the reference page and its Markdown twin as far as they are not Go: what errgen generate --docs
// fills in, and what --templates DIR replaces, file by file; and what errgen serve adds to a page that it shows.
package templates

import "embed"

// Files holds the templates and what they are put together with.
//
//go:embed index.html.tmpl errors.md.tmpl page.css page.js facts.js live.css live.js waiting.html.tmpl
var Files embed.FS
