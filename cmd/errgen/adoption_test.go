package main

import (
	"encoding/json"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/errgen/errgen/internal/testkit/adoption"
)

// oldestGo is the oldest go line of a go.mod that go get -tool leaves as it is: our own. scripts/oldest-go takes errgen on
// with the go command of that release, too.
const oldestGo = "1.24"

// mostRequires is how many modules errgen may add to the go.mod of its users, itself included.
const mostRequires = 8

// TestAdoption takes errgen on in an empty module, as the README says, with no source but a module proxy on the disk. Each
// step goes on from the one before. Then another module does so in the other way, with what was downloaded and compiled.
func TestAdoption(t *testing.T) {
	t.Parallel()
	r := adoption.New(t, "../..", oldestGo)
	takeOn(t, r)
	generateFirst(t, r)
	generateAgain(t, r)
	rewordMessage(t, r)
	addCode(t, r)
	findRaces(t, r)
	tidyAndVendor(t, r)
	expectCost(t, r)
	withoutTool(t, r.Beside(t, "other app", oldestGo))
}

// takeOn makes errgen a tool of the repository, with the go command that the test itself runs with.
func takeOn(t *testing.T, r adoption.Repository) {
	if release := strings.TrimSpace(r.Go(t, "env", "GOVERSION")); release != runtime.Version() {
		t.Fatalf("the go command is of %s, the test of %s", release, runtime.Version())
	}
	r.Go(t, "get", "-tool", adoption.Path+"/cmd/errgen")
	t.Logf("with %s, go.mod becomes\n%s", runtime.Version(), r.Read(t, "go.mod"))
	expectCost(t, r)
}

// expectCost expects errgen to cost no more than it may: it leaves the go line as it is, asks for no toolchain, and adds
// few requires.
func expectCost(t *testing.T, r adoption.Repository) {
	t.Helper()
	var mod struct {
		Go, Toolchain string
		Require       []struct{ Path string }
		Tool          []struct{ Path string }
	}
	if err := json.Unmarshal([]byte(r.Go(t, "mod", "edit", "-json")), &mod); err != nil {
		t.Fatal(err)
	}
	if mod.Go != oldestGo || mod.Toolchain != "" {
		t.Errorf("go.mod says go %s and toolchain %q, no longer go %s alone", mod.Go, mod.Toolchain, oldestGo)
	}
	if len(mod.Require) > mostRequires || len(mod.Tool) != 1 {
		t.Errorf("go.mod has %d new requires, more than %d:\n%s", len(mod.Require), mostRequires, r.Read(t, "go.mod"))
	}
}

// generateFirst begins a catalog and puts the line that errgen init gives into a Go file.
func generateFirst(t *testing.T, r adoption.Repository) {
	printed := r.Go(t, "tool", "errgen", "init")
	_, line, found := strings.Cut(printed, "  //go:generate go tool errgen ")
	line, _, _ = strings.Cut(line, "\n")
	if !found {
		t.Fatalf("errgen init gives no line for go generate:\n%s", printed)
	}
	r.Write(t, "app.go", "package app\n\n//go:generate go tool errgen "+line+"\n")
	r.Go(t, "generate", "./...")
	green(t, r)
}

// green expects all packages to pass: vet, and the tests that were generated with them, which need not vet once more.
func green(t *testing.T, r adoption.Repository) {
	t.Helper()
	r.Go(t, "vet", "./...")
	if out := r.Go(t, "test", "-vet=off", "./..."); !strings.Contains(out, "ok  \texample.com/app/internal/errcat\t") {
		t.Errorf("the generated tests did not run:\n%s", out)
	}
}

// generateAgain expects a second run to change nothing, not even a time.
func generateAgain(t *testing.T, r adoption.Repository) {
	before := r.Files(t)
	if printed := r.Go(t, "generate", "./..."); printed != "" {
		t.Errorf("the second run says %q", printed)
	}
	expectChanges(t, before, r.Files(t))
}

// rewordMessage expects a reworded sentence to change the files that hold it.
func rewordMessage(t *testing.T, r adoption.Repository) {
	before := r.Files(t)
	r.Replace(t, "spec/errors.yaml", "Your bank declined this card.", "Your bank refused this card.")
	r.Go(t, "generate", "./...")
	expectChanges(t, before, r.Files(t), "docs/errors/errors.md", "docs/errors/index.html",
		"internal/errcat/payment.go", "internal/errcat/payment_test.go", "spec/errors.yaml")
	green(t, r)
}

// addCode expects a new code to be one in Go, and nothing to change but its family, the indices of the catalog, and what
// lists codes for people.
func addCode(t *testing.T, r adoption.Repository) {
	before := r.Files(t)
	r.Write(t, "spec/errors.yaml", before["spec/errors.yaml"]+`      - code: 1003
        name: CARD_STOLEN
        title: Card stolen
        status: 403
        user_message: "This card cannot be used. Please use another one."
        description: The bank knows this card as stolen.
`)
	r.Write(t, "app_test.go", `package app

import (
	"testing"

	"github.com/errgen/errgen/errcode"

	"example.com/app/internal/errcat"
)

func TestNewCode(t *testing.T) {
	if code, ok := errcat.Lookup("1003"); !ok || code != errcode.Code(errcat.PaymentCardStolen) || code.Entry().Status != 403 {
		t.Errorf("1003 is %v", code)
	}
}
`)
	r.Go(t, "generate", "./...")
	expectChanges(t, before, r.Files(t), "app_test.go", "docs/errors/errors.md", "docs/errors/index.html",
		"internal/errcat/payment.go", "internal/errcat/payment_test.go", "spec/errors.schema.json", "spec/errors.yaml")
	green(t, r)
}

// expectChanges expects exactly the named files to differ between two states of a repository.
func expectChanges(t *testing.T, before, after map[string]string, want ...string) {
	t.Helper()
	var got []string
	for name := range maps.Keys(merged(before, after)) {
		if old, there := before[name]; !there || old != after[name] {
			got = append(got, name)
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("other files changed (-want +got):\n%s", diff)
	}
}

// merged gives the files of two states of a repository.
func merged(before, after map[string]string) map[string]string {
	all := maps.Clone(before)
	maps.Copy(all, after)
	return all
}

// findRaces runs the generated tests with the race detector, if this test has it (make race): that takes a C compiler, and
// compiles the standard library once more.
func findRaces(t *testing.T, r adoption.Repository) {
	if !raceDetector {
		t.Log("left out: the race detector, which make race has")
		return
	}
	r.With("CGO_ENABLED=1").Go(t, "test", "-race", "./...")
}

// tidyAndVendor expects go mod tidy to change nothing in go.mod but that errgen, which packages import by now, is required
// directly, and the tool to run from a vendor directory alone.
func tidyAndVendor(t *testing.T, r adoption.Repository) {
	required := adoption.Path + " " + adoption.Version
	want := strings.Replace(r.Read(t, "go.mod"), "\t"+required+" // indirect\n", "", 1)
	want = strings.Replace(want, "require (", "require "+required+"\n\nrequire (", 1)
	r.Go(t, "mod", "tidy")
	if diff := cmp.Diff(want, r.Read(t, "go.mod")); diff != "" {
		t.Errorf("go mod tidy leaves another go.mod (-want +got):\n%s", diff)
	}
	r.Go(t, "mod", "vendor")
	vendored := r.With("GOFLAGS=-mod=vendor", "GOPROXY=off", "GOMODCACHE="+t.TempDir())
	vendored.Go(t, "tool", "errgen", "check", "--go", "internal/errcat", "--docs", "docs/errors", "--schema", "spec/errors.schema.json")
	vendored.Go(t, "generate", "./...")
	green(t, vendored)
}

// withoutTool runs errgen in a module that does not have the tool in its go.mod, and shall not get it. What the
// generated package imports go mod tidy finds, as errgen init says; it is of one module, and all that go.mod gets.
func withoutTool(t *testing.T, r adoption.Repository) {
	before := r.Read(t, "go.mod")
	command := "go run " + adoption.Path + "/cmd/errgen@" + adoption.Version
	next := r.Run(t, "go", append(strings.Fields(command)[1:], "init")...)
	r.Write(t, "app.go", "package app\n\n//go:generate "+command+" generate --go internal/errcat\n")
	r.Go(t, "generate", "./...")
	if diff := cmp.Diff(before, r.Read(t, "go.mod")); diff != "" {
		t.Errorf("go.mod changed (-before +after):\n%s", diff)
	}
	if !strings.Contains(next, "\n  go mod tidy\n") {
		t.Errorf("errgen init does not say what is next:\n%s", next)
	}
	r.Go(t, "mod", "tidy")
	green(t, r)
	if diff := cmp.Diff(before+"\nrequire "+adoption.Path+" "+adoption.Version+"\n", r.Read(t, "go.mod")); diff != "" {
		t.Errorf("go mod tidy leaves another go.mod (-want +got):\n%s", diff)
	}
}
