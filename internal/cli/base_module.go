package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// fromModule reads a file of a published module: PATH@VERSION, where the path is that of the module and the file in it,
// github.com/acme/errors/spec/errors.yaml@v1.2.0.
func fromModule(where string) (located, error) {
	at := strings.LastIndexByte(where, '@')
	if at <= 0 || at == len(where)-1 || strings.HasPrefix(where, "-") {
		return located{}, errors.New("the version is missing; write mod:PATH@VERSION, like mod:example.com/errors/spec/errors.yaml@v1.2.0")
	}
	dir, file, err := download(where[:at], where[at+1:])
	if err != nil {
		return located{}, err
	}
	path := filepath.Join(dir, filepath.FromSlash(file))
	text, err := os.ReadFile(path)
	return located{shown: where, text: text, folder: os.DirFS(filepath.Dir(path))}, err
}

// download finds the module that a path begins with, the longest first, and gives where it is on the disk and the rest of
// the path.
func download(path, version string) (dir, file string, err error) {
	err = errors.New("the path holds no module and file")
	for end := strings.LastIndexByte(path, '/'); end > 0; end = strings.LastIndexByte(path[:end], '/') {
		if dir, err = downloadModule(path[:end] + "@" + version); err == nil {
			return dir, path[end+1:], nil
		}
	}
	return "", "", err
}

// downloadModule has the go command get a module, from its cache where it is there.
func downloadModule(module string) (dir string, err error) {
	cmd := exec.Command("go", "mod", "download", "-json", module)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("the go command is not installed; install it, or compare with a file")
	}
	var found struct{ Dir, Error string }
	if json.Unmarshal(out, &found) != nil || found.Error == "" && found.Dir == "" {
		return "", fmt.Errorf("go mod download %s: %s", module, strings.TrimSpace(stderr.String()))
	}
	if found.Error != "" {
		return "", fmt.Errorf("go mod download %s: %s", module, found.Error)
	}
	return found.Dir, nil
}
