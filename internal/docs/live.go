package docs

import (
	"bytes"
	"fmt"
	"html/template"

	"github.com/errgen/errgen/templates"
)

// What a page carries besides, while errgen serve shows it. These files are not for users to replace: they are one with
// the server that they listen to.
const (
	liveStyle       = "live.css"
	liveScript      = "live.js"
	waitingTemplate = "waiting.html.tmpl"
)

// live is the style and the script with which a page renews itself. The zero live is for a page that does not.
type live struct {
	Style   template.CSS
	Script  template.JS
	Version string
}

// newLive reads style and script, unless there is no version and so nothing to renew.
func newLive(version string) (live, error) {
	if version == "" {
		return live{}, nil
	}
	style, err := templates.Files.ReadFile(liveStyle)
	if err != nil {
		return live{}, fmt.Errorf("read what makes a page live: %w", err)
	}
	script, err := templates.Files.ReadFile(liveScript)
	if err != nil {
		return live{}, fmt.Errorf("read what makes a page live: %w", err)
	}
	return live{template.CSS(style), template.JS(script), version}, nil
}

// allow lets style and script into a policy, and the script listen to where the page came from.
func (l live) allow(p policy) policy {
	if l.Version == "" {
		return p
	}
	p.styles = append(p.styles, string(l.Style))
	p.scripts = append(p.scripts, string(l.Script))
	p.connect = "'self'"
	return p
}

// liveBlocks stand at the end of a page, so that the script sees all of it before other scripts have changed anything.
var liveBlocks = template.Must(template.New("live").Parse(
	`<style>{{.Style}}</style><script data-version="{{.Version}}">{{.Script}}</script>` + "\n"))

// into puts style and script before the end of the body, or where there is no such end behind everything.
func (l live) into(html []byte) ([]byte, error) {
	if l.Version == "" {
		return html, nil
	}
	blocks, err := executed(liveBlocks, l)
	if err != nil {
		return nil, err
	}
	end := bytes.LastIndex(html, []byte("</body>"))
	if end < 0 {
		end = len(html)
	}
	return append(append(html[:end:end], blocks...), html[end:]...), nil
}

// waiting is what the template of the same name sees.
type waiting struct {
	Style  template.CSS
	Policy string
}

// Waiting prints the page that errgen serve shows while there is no other one: it becomes the reference page as soon as
// there is one.
func Waiting() ([]byte, error) {
	l, err := newLive("none")
	if err != nil {
		return nil, err
	}
	style, err := sources{}.block(styleFile)
	if err != nil {
		return nil, err
	}
	source, err := templates.Files.ReadFile(waitingTemplate)
	if err != nil {
		return nil, fmt.Errorf("read the template: %w", err)
	}
	t, err := template.New(waitingTemplate).Parse(string(source))
	if err != nil {
		return nil, &TemplateError{err}
	}
	html, err := executed(t, waiting{template.CSS(style), l.allow(policy{styles: []string{style}}).String()})
	if err != nil {
		return nil, err
	}
	return l.into(html)
}
