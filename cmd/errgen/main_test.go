package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
	"github.com/errgen/errgen/internal/testkit/synthetic"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the files that the scripts compare with again")

func TestMain(m *testing.M) {
	os.Exit(testscript.RunMain(m, map[string]func() int{"errgen": func() int { main(); return 0 }}))
}

// commands are what scripts may call beside the commands of testscript.
var commands = map[string]func(*testscript.TestScript, bool, []string){
	"publish": publish, "replace": replace, "require-errgen": requireErrgen, "split": split, "status": status, "synthetic": writeSynthetic,
}

// TestScript runs the command as its users do: one script a behaviour, each in an empty directory of its own.
func TestScript(t *testing.T) {
	t.Parallel() // beside TestAdoption
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	cache, modules := testkit.GoEnv(t, "GOCACHE"), testkit.GoEnv(t, "GOMODCACHE") // scripts have a home of their own
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                commands,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ERRGEN", root)
			env.Setenv("CATALOG", filepath.Join(root, "spec", "errors.yaml"))
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOFLAGS", "-mod=mod")
			env.Setenv("GOVERSION", runtime.Version())
			env.Setenv("GOTOOLCHAIN", "local") // which go test puts first in PATH
			env.Setenv("GOCACHE", cache)
			env.Setenv("GOMODCACHE", modules)
			env.Setenv("DOWNLOADS", filepath.Join(modules, "cache", "download"))
			return nil
		},
	})
}

// status N COMMAND... runs errgen's command and expects exactly the exit status N, which "!" alone would not tell apart.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND [ARG...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if exit, ok := err.(*exec.ExitError); ok {
		got = exit.String()[len("exit status "):]
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

// replace FILE OLD NEW replaces the only OLD by NEW in a file.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	file := ts.MkAbs(args[0])
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%s holds %q %d times, not once", args[0], args[1], n)
	}
	ts.Check(os.WriteFile(file, []byte(strings.Replace(text, args[1], args[2], 1)), 0o644))
}

// requireErrgen is the command require-errgen, which makes the module in the current directory require errgen as it is in
// this checkout, at $ERRGEN: the module of package errcode, which generated packages import.
func requireErrgen(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: require-errgen")
	}
	ts.Check(ts.Exec("go", "mod", "edit", "-require="+module+"@v0.0.0", "-replace="+module+"="+ts.Getenv("ERRGEN")))
}

// writeSynthetic is the command synthetic FILE N, which writes a catalog of a family with N codes.
func writeSynthetic(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: synthetic FILE N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), synthetic.Catalog(synthetic.Size{Strings: n}), 0o644))
}
