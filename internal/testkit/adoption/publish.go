// Package adoption plays a repository that begins to use errgen, for tests. It publishes this module, as it stands on the
// disk, to a module proxy that is a directory, and makes modules whose go command knows that proxy, what the module cache
// holds, and nothing else: no network, no checksum database, no setting and no downloaded module of the machine.
//
// It will not judge what comes of that; the tests do.
package adoption

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

const (
	// Path is the path of this module.
	Path = "github.com/errgen/errgen"
	// Version is the version that it is published as.
	Version = "v0.1.0"
)

// publish writes what a module proxy has of a version: the list of versions, what is known of this one, its go.mod, and
// its files.
func publish(root, proxy string) error {
	dir := filepath.Join(proxy, filepath.FromSlash(Path), "@v")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	archive, err := os.Create(filepath.Join(dir, Version+".zip"))
	if err != nil {
		return err
	}
	for name, content := range map[string]string{
		"list":            Version + "\n",
		Version + ".info": fmt.Sprintf(`{"Version":%q,"Time":"2026-01-01T00:00:00Z"}`, Version),
		Version + ".mod":  string(mod),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			return err
		}
	}
	if err := Archive(archive, root); err != nil {
		return fmt.Errorf("archive %s: %w", root, err)
	}
	return archive.Close()
}

// Archive writes the files of this module as the archive that a module proxy hands out.
func Archive(w io.Writer, root string) error {
	files, err := published(root)
	if err != nil {
		return err
	}
	archive := zip.NewWriter(w)
	for _, file := range files {
		if err := add(archive, root, file); err != nil {
			return err
		}
	}
	return archive.Close()
}

// add puts one file into the archive, under the name that it has in every module cache.
func add(archive *zip.Writer, root, file string) error {
	content, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		return err
	}
	w, err := archive.Create(path.Join(Path+"@"+Version, filepath.ToSlash(file)))
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

// published gives the files that belong to the module: not those of modules below it, of vendored packages and of version
// control, and nothing that is no file.
func published(root string) (files []string, err error) {
	err = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != root && !inModule(name):
			return filepath.SkipDir
		case !entry.Type().IsRegular():
			return nil
		}
		file, err := filepath.Rel(root, name)
		files = append(files, file)
		return err
	})
	return files, err
}

// inModule reports whether a directory belongs to the module of the one above it.
func inModule(dir string) bool {
	if slices.Contains([]string{"vendor", ".git", ".hg", ".svn", ".bzr"}, filepath.Base(dir)) {
		return false
	}
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err != nil
}
