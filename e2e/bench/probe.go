package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"text/template"

	"github.com/errgen/errgen/e2e/internal/sidebyside"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
)

// Programs that measure, as templates: they are built in the module of the package that they measure.
//
//go:embed probe/*.tmpl
var probes embed.FS

var templates = template.Must(template.ParseFS(probes, "probe/*.tmpl"))

// names that the templates use.
type probe struct {
	Module  string
	Type    string   // of the family to measure
	Plural  string   // of its codes, as in AllEIDCodes
	Key     string   // string or int
	Parses  []string // the functions of the package that parse a code
	Matches []string // those that match a message
	Alls    []string // and those that range over the codes of a family
}

// probeOf gives the names for a family.
func probeOf(f *model.Family) probe {
	p := probe{Module: modulePath, Type: f.Go.Type, Plural: golang.Plural(f), Key: "string"}
	if f.Integer {
		p.Key = "int"
	}
	return p
}

// put writes a file of a program from a template.
func (p probe) put(l *lab, module, name, to string) error {
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, name, p); err != nil {
		return err
	}
	return l.into(module, to, b.Bytes())
}

// into writes a file of a module.
func (l *lab) into(module, name string, content []byte) error {
	path, err := filepath.Rel(l.dir, filepath.Join(module, name))
	if err != nil {
		return err
	}
	_, err = l.write(path, content)
	return err
}

// compare builds a program that measures a subject beside its peers, runs it, and gives what it found by name. The program is
// made of templates.
func (l *lab) compare(ctx context.Context, s subject, program []string, peers ...peer) (map[string]sidebyside.Pair, error) {
	module, err := l.prepare(ctx, s, program, peers)
	if err != nil {
		return nil, err
	}
	binary := filepath.Join(module, "measure.exe")
	if _, err := l.run(ctx, module, "go", "build", "-o", binary, "./measure"); err != nil {
		return nil, err
	}
	r, err := l.run(ctx, module, binary, "data.json")
	if err != nil {
		return nil, err
	}
	return pairs(r.stdout)
}

// prepare writes all that the program needs.
func (l *lab) prepare(ctx context.Context, s subject, program []string, peers []peer) (string, error) {
	f, err := s.model()
	if err != nil {
		return "", err
	}
	module, err := l.generated(ctx, s)
	if err != nil {
		return "", err
	}
	for _, p := range peers {
		if _, err := p.generate(ctx, l, module, entryNames(f)); err != nil {
			return "", err
		}
	}
	data, err := json.Marshal(dataOf(f))
	if err != nil {
		return "", err
	}
	for _, name := range program {
		if err := probeOf(f).put(l, module, name+".go.tmpl", "measure/"+name+".go"); err != nil {
			return "", err
		}
	}
	return module, errors.Join(
		l.into(module, "data.json", data),
		os.CopyFS(filepath.Join(module, "sidebyside"), sidebyside.Sources))
}

// pairs reads what a program printed.
func pairs(stdout string) (map[string]sidebyside.Pair, error) {
	all := map[string]sidebyside.Pair{}
	for decoder := json.NewDecoder(bytes.NewBufferString(stdout)); decoder.More(); {
		var p sidebyside.Pair
		if err := decoder.Decode(&p); err != nil {
			return nil, err
		}
		all[p.Name] = p
	}
	return all, nil
}
