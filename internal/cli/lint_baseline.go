package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/lint"
	"github.com/errgen/errgen/internal/output"
)

// baseline is the file of findings that are let be, as far as there is one.
type baseline struct {
	*lint.Baseline
	source []byte
}

// readBaseline reads the file that --baseline names. One that is to be written need not be there yet.
func (c Command) readBaseline(l linting) (baseline, error) {
	if !l.given("baseline") {
		return baseline{Baseline: new(lint.Baseline)}, nil
	}
	source, err := os.ReadFile(*l.baseline)
	switch {
	case *l.write && errors.Is(err, fs.ErrNotExist):
		return baseline{Baseline: new(lint.Baseline)}, nil
	case err != nil:
		return baseline{}, environment(fmt.Errorf("read the baseline: %w (--write-baseline starts one)", err))
	}
	var ds diag.List
	known := lint.ParseBaseline(*l.baseline, source, &ds)
	if ds.Empty() {
		return baseline{known, source}, nil
	}
	texts := diag.Texts{*l.baseline: source}
	c.record(printable{&ds, texts})
	if err := ds.Print(c.Stderr, texts); err != nil {
		return baseline{}, environment(fmt.Errorf("print diagnostics: %w", err))
	}
	return baseline{}, badInput(nil)
}

// gone gives the lines that are no longer needed.
func (b baseline) gone(l linting, failing []lint.Finding, rules diag.Rules) printable {
	if *l.quiet {
		return printable{new(diag.List), nil}
	}
	return printable{b.Gone(failing, rules), diag.Texts{*l.baseline: b.source}}
}

// writeBaseline writes a baseline that lets be what is found now, and says what has changed.
func (c Command) writeBaseline(l linting, old baseline, failing []lint.Finding) error {
	content := old.Renew(failing)
	if string(content) == string(old.source) {
		return nil
	}
	if err := putBaseline(*l.baseline, content, old.source != nil); err != nil {
		return environment(err)
	}
	if *l.quiet {
		return nil
	}
	fresh, gone := len(old.Fresh(failing)), len(old.Gone(failing, lint.Rules()).Sorted())
	return c.result(fmt.Sprintf("wrote %s: %s let be, %d of them new; %s taken out\n", *l.baseline, count(len(failing), "finding"), fresh, count(gone, "line")))
}

func putBaseline(path string, content []byte, exists bool) error {
	if exists {
		return output.Rewrite(path, content)
	}
	if err := os.WriteFile(path, content, 0o666); err != nil {
		return fmt.Errorf("write the baseline: %w", err)
	}
	return nil
}
