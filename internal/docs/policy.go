package docs

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"regexp"
)

// inline reads style and script into the page, and works out the policy that allows them and nothing else.
func (p *page) inline(s sources) error {
	style, err := s.block(styleFile)
	if err != nil {
		return err
	}
	script, err := s.block(scriptFile)
	if err != nil {
		return err
	}
	p.Style, p.Script = template.CSS(style), template.JS(script)
	p.Policy = "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script) +
		"; img-src data:; base-uri 'none'; form-action 'none'"
	return nil
}

// block reads what is to stand inside an element of the page.
func (s sources) block(file string) (string, error) {
	text, name, err := s.read(file)
	if err != nil {
		return "", fmt.Errorf("read a part of the page: %w", err)
	}
	if found := endsElement.FindString(text); found != "" {
		return "", &TemplateError{fmt.Errorf("%s: %s cannot stand inside an element of the page", name, found)}
	}
	return text, nil
}

// endsElement finds what would end the element that a style or a script stands in, or change how it is read.
var endsElement = regexp.MustCompile(`(?i)</(style|script)|<!--`)

// hash names an inline block by its content, so that no other one runs.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
