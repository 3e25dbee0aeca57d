package docs

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/testkit"
	"github.com/errgen/errgen/internal/testkit/golden"
	builtinSpec "github.com/errgen/errgen/spec"
)

// shop is a catalog with one of everything.
func shop(t *testing.T) *model.Catalog {
	t.Helper()
	return testkit.ReadCatalog(t, "testdata/shop.yaml")
}

// generate gives the two pages of a catalog.
func generate(t *testing.T, c *model.Catalog, o Options) (html, markdown string) {
	t.Helper()
	files, err := Generate(c, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasPrefix(string(f.Content), "<!-- "+output.Mark(c.Owner())+" -->\n") {
			t.Errorf("%s does not begin with the mark", f.Name)
		}
	}
	return string(files[0].Content), string(files[1].Content)
}

// plain leaves style and script out of a page, which have files of their own.
var plain = Options{Templates: fstest.MapFS{"page.css": {}, "page.js": {}, "facts.js": {}}, TemplatesName: "plain"}

// TestGenerate_golden compares the pages of a catalog with one of everything with what is checked in.
func TestGenerate_golden(t *testing.T) {
	html, markdown := generate(t, shop(t), plain)
	for name, got := range map[string]string{"shop.html": html, "shop.md": markdown} {
		golden.Compare(t, "testdata/"+name, got)
	}
}

func TestGenerate_sameBytes(t *testing.T) {
	first, firstMD := generate(t, testkit.Catalog(t, "catalog.yaml", builtinSpec.Errors), Options{})
	for range 3 {
		again, againMD := generate(t, testkit.Catalog(t, "catalog.yaml", builtinSpec.Errors), Options{})
		if first != again || firstMD != againMD {
			t.Fatal("the same catalog gives other bytes")
		}
	}
}

var (
	styleElement  = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
	scriptElement = regexp.MustCompile(`(?s)<script[^>]*>(.*?)</script>`)
	policyOfPage  = regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`)
)

// TestGenerate_policy holds the policies to what stands in the pages: a browser runs nothing else, and only the pages of
// errgen serve connect to anything.
func TestGenerate_policy(t *testing.T) {
	plain, _ := generate(t, shop(t), Options{})
	live, _ := generate(t, shop(t), Options{Live: "7"})
	waiting, err := Waiting()
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []struct {
		name, html      string
		styles, scripts int
	}{{"plain", plain, 1, 1}, {"live", live, 2, 2}, {"waiting", string(waiting), 2, 1}} {
		allowed := strings.NewReplacer("&#39;", "'", "&#43;", "+").Replace(policyOfPage.FindStringSubmatch(page.html)[1])
		for element, count := range map[*regexp.Regexp]int{styleElement: page.styles, scriptElement: page.scripts} {
			found := element.FindAllStringSubmatch(page.html, -1)
			if len(found) != count {
				t.Errorf("%s: %v: %d of them, want %d", page.name, element, len(found), count)
			}
			for _, block := range found {
				if !strings.Contains(allowed, hashes(block[1:])) {
					t.Errorf("%s: a block is not allowed by %s", page.name, allowed)
				}
			}
		}
		if !strings.HasPrefix(allowed, "default-src 'none'; ") || strings.Contains(allowed, "unsafe") || strings.Contains(allowed, "http") {
			t.Errorf("%s: the policy allows too much: %s", page.name, allowed)
		}
		if strings.Contains(allowed, "connect-src 'self'") != (page.name != "plain") {
			t.Errorf("%s: who may connect is not as it should be: %s", page.name, allowed)
		}
	}
}

// TestGenerate_live expects a live page to be the plain one with the version and two blocks in front of its end, also
// when the template is somebody's own.
func TestGenerate_live(t *testing.T) {
	own := fstest.MapFS{htmlTemplate: {Data: []byte("<p>mine")}, styleFile: {}, scriptFile: {}}
	for name, options := range map[string]Options{"built-in": {}, "own": {Templates: own, TemplatesName: "mine"}} {
		plain, plainMD := generate(t, shop(t), options)
		options.Live = `7"`
		live, liveMD := generate(t, shop(t), options)
		if !strings.Contains(live, `<script data-version="7&#34;">`) || plainMD != liveMD {
			t.Errorf("%s: the version is not there, or the Markdown differs", name)
		}
		from, to := strings.LastIndex(live, "<style>"), strings.LastIndex(live, "</script>\n")+len("</script>\n")
		if got, want := withoutPolicy(live[:from]+live[to:]), withoutPolicy(plain); got != want {
			t.Errorf("%s: the live page differs otherwise:\n%s", name, cmp.Diff(want, got))
		}
	}
}

// TestGenerate_lineEnds gives the same pages for templates as Git checks them out on Windows.
func TestGenerate_lineEnds(t *testing.T) {
	unix, windows := fstest.MapFS{}, fstest.MapFS{}
	for _, file := range files {
		text, _, err := sources{}.read(file)
		if err != nil {
			t.Fatal(err)
		}
		unix[file], windows[file] = &fstest.MapFile{Data: []byte(text)}, &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, "\n", "\r\n"))}
	}
	html, markdown := generate(t, shop(t), Options{Templates: unix})
	gotHTML, gotMarkdown := generate(t, shop(t), Options{Templates: windows})
	if html != gotHTML || markdown != gotMarkdown {
		t.Error("the pages differ")
	}
}

func withoutPolicy(html string) string { return policyOfPage.ReplaceAllString(html, "") }

// TestGenerate_everyEntry expects each entry once in both pages, under its anchor, and no address of its own twice.
func TestGenerate_everyEntry(t *testing.T) {
	for _, c := range []*model.Catalog{shop(t), testkit.Catalog(t, "catalog.yaml", builtinSpec.Errors)} {
		html, markdown := generate(t, c, plain)
		for _, e := range c.Entries() {
			if strings.Count(html, ` id="`+e.Anchor+`" data-code="`) != 1 || !strings.Contains(markdown, `<a id="`+e.Anchor+`"></a>`) {
				t.Errorf("%s is missing", e.Ref())
			}
		}
		for name, page := range map[string]string{"index.html": html, "errors.md": markdown} {
			testAnchors(t, name, page)
		}
	}
}

var (
	ids   = regexp.MustCompile(`\sid="([^"]*)"`)
	hrefs = regexp.MustCompile(`href="#([^"]*)"`)
)

// testAnchors expects every anchor once, and behind every link within the page an anchor.
func testAnchors(t *testing.T, name, page string) {
	t.Helper()
	known := map[string]bool{}
	for _, id := range ids.FindAllStringSubmatch(page, -1) {
		if known[id[1]] {
			t.Errorf("%s: the anchor %s stands there twice", name, id[1])
		}
		known[id[1]] = true
	}
	for _, href := range hrefs.FindAllStringSubmatch(page, -1) {
		if !known[href[1]] {
			t.Errorf("%s: nothing has the anchor %s", name, href[1])
		}
	}
}

// TestGenerate_retired keeps the link to an error alive: deprecated or retired, it is at the same address, which says so and
// what to use instead.
func TestGenerate_retired(t *testing.T) {
	source, err := os.ReadFile("testdata/shop.yaml")
	if err != nil {
		t.Fatal(err)
	}
	entry, deprecated, _ := strings.Cut(string(source), "      - code: STOCK_GONE\n")
	_, rest, _ := strings.Cut(deprecated, "replaced_by: number/7\n")
	retired := strings.Replace(entry, "      - code: STOCK_LOST\n", `      - code: STOCK_GONE
        title: Gone
        since: "2.1"
        reason: Too vague.
        replaced_by: number/7
      - code: STOCK_LOST
`, 1) + rest
	for word, catalog := range map[string]string{"Deprecated": string(source), "Retired": retired} {
		html, markdown := generate(t, testkit.Catalog(t, "catalog.yaml", []byte(catalog)), plain)
		_, html, _ = strings.Cut(html, ` id="api-stock-gone" data-code="STOCK_GONE"`)
		_, markdown, _ = strings.Cut(markdown, `<a id="api-stock-gone"></a><code>STOCK&#95;GONE</code> Gone`)
		for page, want := range map[string]string{
			html:     `<strong>` + word + ` since 2.1.</strong> Too vague. Use <a href="#number-seven"><code>7</code></a> instead.`,
			markdown: `**` + word + ` since 2&#46;1.** Too vague. Use <a href="#number-seven"><code>7</code></a> instead.`,
		} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: %s is not at the anchor of the error", word, want)
			}
		}
	}
}

// TestGenerate_selection expects links out of a page that has only some families.
func TestGenerate_selection(t *testing.T) {
	c, err := shop(t).Select([]string{"api"})
	if err != nil {
		t.Fatal(err)
	}
	html, markdown := generate(t, c, plain)
	for _, page := range []string{html, markdown} {
		if !strings.Contains(page, `href="https://errors.example.com/#number-seven"`) {
			t.Error("the replacement in another family has no link")
		}
	}
	testAnchors(t, "index.html", html)
}

func TestTemplateErrors(t *testing.T) {
	tests := map[string]struct{ file, text, want string }{
		"does not parse":    {htmlTemplate, "a\n{{if}}", "mine/index.html.tmpl:2: missing value for if"},
		"no such field":     {markdownTemplate, "\n\n{{.Nope}}", "mine/errors.md.tmpl:3:2: "},
		"ends in a tag":     {htmlTemplate, "<a href=", "mine/index.html.tmpl: ends in a non-text context"},
		"closes the style":  {styleFile, "</STYLE>", "mine/page.css: "},
		"closes the script": {scriptFile, "'</script>'", "mine/page.js: "},
	}
	for name, test := range tests {
		_, err := Generate(shop(t), Options{Templates: fstest.MapFS{test.file: {Data: []byte(test.text)}}, TemplatesName: "mine"})
		broken, ok := err.(*TemplateError)
		if !ok || !strings.HasPrefix(broken.Error(), test.want) {
			t.Errorf("%s: got %v, want %s…", name, err, test.want)
		}
	}
}

// TestTemplatesHaveNoAddress holds the built-in templates to loading nothing.
func TestTemplatesHaveNoAddress(t *testing.T) {
	for _, file := range files {
		text, _, err := sources{}.read(file)
		if err != nil {
			t.Fatal(err)
		}
		text = strings.ReplaceAll(text, "http://www.w3.org/2000/svg", "")
		for _, bad := range []string{"http:", "https:", "@import", "fetch(", "XMLHttpRequest", "src="} {
			if bytes.Contains([]byte(text), []byte(bad)) {
				t.Errorf("%s holds %s", file, bad)
			}
		}
	}
}

// TestGenerate_judged explains the mark of what is judged only on pages that have one, and lists what no mark stands at.
func TestGenerate_judged(t *testing.T) {
	c := shop(t)
	html, markdown := generate(t, c, plain)
	for _, want := range []string{"this catalog’s own judgement", "<dt>Judged</dt><dd>title, runbook</dd>"} {
		if !strings.Contains(html, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if !strings.Contains(markdown, "| *Judged* | status, user message, title, runbook |") {
		t.Error("the Markdown, which has no marks, does not list all that is judged")
	}
	for _, e := range c.Entries() {
		e.Inferred = nil
	}
	if html, markdown = generate(t, c, plain); !strings.Contains(html, "judgement") || !strings.Contains(markdown, "judgement") {
		t.Error("a judged retry strategy is not explained")
	}
	for _, r := range c.Retries {
		r.Inferred = nil
	}
	if html, markdown = generate(t, c, plain); strings.Contains(strings.ToLower(html+markdown), "judge") {
		t.Error("a page mentions judgement where nothing is judged")
	}
}
