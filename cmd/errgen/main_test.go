package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/errgen/errgen/internal/synthetic"
)

var update = flag.Bool("update", false, "write the files that the scripts compare with anew")

func TestMain(m *testing.M) {
	os.Exit(testscript.RunMain(m, map[string]func() int{"errgen": func() int { main(); return 0 }}))
}

// TestScript runs the command as its users do: one script a behaviour, each in an empty directory of its own.
func TestScript(t *testing.T) {
	catalog, err := filepath.Abs("../../spec/errors.yaml")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"status": status, "replace": replace, "synthetic": writeSynthetic, "publish": publish, "split": split},
		Setup: func(env *testscript.Env) error {
			env.Setenv("CATALOG", catalog)
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOFLAGS", "-mod=mod")
			return goEnv(env, "GOCACHE", "GOMODCACHE")
		},
	})
}

// goEnv hands settings of the go command on to the scripts, which have a home of their own.
func goEnv(env *testscript.Env, names ...string) error {
	for _, name := range names {
		value, err := exec.Command("go", "env", name).Output()
		if err != nil {
			return err
		}
		env.Setenv(name, strings.TrimSpace(string(value)))
	}
	return nil
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

// replace FILE OLD NEW puts NEW in the place of the only OLD in a file.
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

// writeSynthetic is the command synthetic FILE N, which writes a catalog of a family with N codes.
func writeSynthetic(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: synthetic FILE N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), synthetic.Catalog(synthetic.Size{Strings: n}), 0o644))
}
