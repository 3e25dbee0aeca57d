package main

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/testscript"
)

// publish is the command publish MODULE VERSION DIR, which puts a version of a module, made of the files of a directory,
// into the module proxy at $WORK/proxy. The first use makes that the only proxy, with a module cache of the script's own;
// what it lacks comes from the module cache of this machine: what errgen itself requires.
func publish(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: publish MODULE VERSION DIR")
	}
	module, version, dir := args[0], args[1], ts.MkAbs(args[2])
	proxy := filepath.Join(ts.Getenv("WORK"), "proxy")
	ts.Setenv("GOPROXY", "file://"+filepath.ToSlash(proxy)+",file://"+filepath.ToSlash(ts.Getenv("DOWNLOADS")))
	ts.Setenv("GOSUMDB", "off")
	ts.Setenv("GOFLAGS", "-modcacherw")
	ts.Setenv("GOMODCACHE", filepath.Join(ts.Getenv("WORK"), ".modcache"))
	base := filepath.Join(proxy, filepath.FromSlash(module), "@v", version)
	ts.Check(os.MkdirAll(filepath.Dir(base), 0o777))
	ts.Check(os.WriteFile(base+".info", []byte(`{"Version":"`+version+`"}`), 0o666))
	ts.Check(os.WriteFile(base+".mod", []byte(ts.ReadFile(filepath.Join(dir, "go.mod"))), 0o666))
	ts.Check(os.WriteFile(base+".zip", zipped(ts, os.DirFS(dir), module+"@"+version+"/"), 0o666))
}

// zipped packs all files, each with a prefix before its name.
func zipped(ts *testscript.TestScript, files fs.FS, prefix string) []byte {
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	ts.Check(fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		f, err := w.Create(prefix + name)
		if err != nil {
			return err
		}
		_, err = f.Write(content)
		return err
	}))
	ts.Check(w.Close())
	return archive.Bytes()
}
