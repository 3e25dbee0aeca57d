package docs

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"regexp"
	"strings"
)

// inline reads style and script into the page, and works out the policy that allows them and nothing else.
func (p *page) inline(s sources, l live) error {
	style, err := s.block(styleFile)
	if err != nil {
		return err
	}
	facts, err := s.block(factsFile)
	if err != nil {
		return err
	}
	script, err := s.block(scriptFile)
	if err != nil {
		return err
	}
	script = facts + script // which searches what the other one has added, too
	p.Style, p.Script = template.CSS(style), template.JS(script)
	p.Policy = l.allow(policy{styles: []string{style}, scripts: []string{script}}).String()
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

// policy is a Content-Security-Policy: the inline blocks that it allows, and where scripts may connect to, if anywhere.
type policy struct {
	styles, scripts []string
	connect         string
}

// String gives the policy as it stands in a page.
func (p policy) String() string {
	text := "default-src 'none'; style-src " + hashes(p.styles) + "; script-src " + hashes(p.scripts)
	if p.connect != "" {
		text += "; connect-src " + p.connect
	}
	return text + "; img-src data:; base-uri 'none'; form-action 'none'"
}

// hashes names inline blocks by their content, so that no other one runs.
func hashes(blocks []string) string {
	names := make([]string, len(blocks))
	for i, block := range blocks {
		sum := sha256.Sum256([]byte(block))
		names[i] = "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return strings.Join(names, " ")
}
