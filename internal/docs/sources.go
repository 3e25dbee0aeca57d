package docs

import (
	"bytes"
	"errors"
	"fmt"
	html "html/template"
	"io"
	"io/fs"
	"path"
	"strings"
	text "text/template"

	"github.com/errgen/errgen/templates"
)

// The files that the pages are made of.
const (
	htmlTemplate     = "index.html.tmpl"
	markdownTemplate = "errors.md.tmpl"
	styleFile        = "page.css"
	scriptFile       = "page.js"
	factsFile        = "facts.js"
)

var files = []string{htmlTemplate, markdownTemplate, styleFile, scriptFile, factsFile}

// builtin is what the built-in templates are called in errors.
const builtin = "templates"

// TemplateError says what is wrong with a template, after its file and, as far as it is known, the line.
type TemplateError struct{ err error }

func (e *TemplateError) Error() string {
	message := e.err.Error()
	for _, who := range []string{"template: ", "html/template:"} {
		message = strings.TrimPrefix(message, who)
	}
	return message
}

// Unwrap gives the error of package template.
func (e *TemplateError) Unwrap() error { return e.err }

// sources finds the files: first among one's own, then among the built-in ones.
type sources struct {
	own  fs.FS
	name string
}

// check refuses a folder of one's own that holds none of the files, which is more likely a wrong path than a wish.
func (s sources) check() error {
	if s.own == nil {
		return nil
	}
	for _, file := range files {
		if _, err := fs.Stat(s.own, file); err == nil {
			return nil
		}
	}
	return &TemplateError{fmt.Errorf("%s holds none of %s", s.name, strings.Join(files, ", "))}
}

// read gives the text of a file, and what to call it. The line ends of Windows become plain ones: the pages are the same on each
// machine, and a browser reads a style or a script so before it compares them with the policy of the page.
func (s sources) read(file string) (source, name string, err error) {
	if s.own != nil {
		content, err := fs.ReadFile(s.own, file)
		if !errors.Is(err, fs.ErrNotExist) {
			return strings.ReplaceAll(string(content), "\r\n", "\n"), path.Join(s.name, file), err
		}
	}
	content, err := templates.Files.ReadFile(file)
	return string(content), path.Join(builtin, file), err
}

// renderHTML fills in the page.
func renderHTML(s sources, p *page) ([]byte, error) {
	source, name, err := s.read(htmlTemplate)
	if err != nil {
		return nil, fmt.Errorf("read the template: %w", err)
	}
	t, err := html.New(name).Option("missingkey=error").Funcs(htmlFuncs).Parse(source)
	if err != nil {
		return nil, &TemplateError{err}
	}
	return executed(t, p)
}

// renderMarkdown fills in the Markdown.
func renderMarkdown(s sources, p *page) ([]byte, error) {
	source, name, err := s.read(markdownTemplate)
	if err != nil {
		return nil, fmt.Errorf("read the template: %w", err)
	}
	t, err := text.New(name).Option("missingkey=error").Funcs(markdownFuncs).Parse(source)
	if err != nil {
		return nil, &TemplateError{err}
	}
	return executed(t, p)
}

// executed gives what a template prints.
func executed(t interface{ Execute(io.Writer, any) error }, data any) ([]byte, error) {
	var b bytes.Buffer
	if err := t.Execute(&b, data); err != nil {
		return nil, &TemplateError{err}
	}
	return b.Bytes(), nil
}
