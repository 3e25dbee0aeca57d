package locate

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// fromGit reads a file as it is at a commit: REF for the one that --spec names, REF:PATH for one that is elsewhere in the
// repository.
func fromGit(where, specName string) (Catalog, error) {
	ref, path, moved := strings.Cut(where, ":")
	switch {
	case ref == "" || strings.HasPrefix(ref, "-"):
		return Catalog{}, fmt.Errorf("%q is no commit; write git:REF, like git:origin/main", ref)
	case moved && path == "":
		return Catalog{}, errors.New("the path is missing; write git:REF:PATH, or git:REF alone")
	case !moved && !IsFile(specName):
		return Catalog{}, errors.New("--spec names no file to look for; write git:REF:PATH")
	}
	from := atCommit{repository: ".", ref: ref, fromHere: strings.HasPrefix(path, "./") || strings.HasPrefix(path, "../")}
	if folder := filepath.Dir(specName); IsFile(specName) && !from.fromHere && (!moved || isFolder(folder)) {
		from.repository = folder // of what --spec names, which may be another one than that of the working directory
	}
	if moved {
		return from.read(path)
	}
	from.fromHere, from.shown = true, filepath.ToSlash(from.repository)
	return from.read(filepath.Base(specName))
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// gitShow gives the content of an object.
func gitShow(dir, object string) ([]byte, error) {
	return git(dir, "show", "--no-textconv", object)
}

// git gives what git prints, or what it has to say.
func git(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", append([]string{"-C", dir}, args...)...)
	cmd.Env = append(slices.DeleteFunc(os.Environ(), isOfRepository), "LC_ALL=C")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	content, err := cmd.Output()
	var exit *exec.ExitError
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is not installed; install it, or compare with a file")
	case errors.As(err, &exit):
		return nil, fmt.Errorf("%s (git log --oneline shows commits; git fetch gets those of others; git:REF:PATH says where the catalog was)", gitSays(stderr.String()))
	case err != nil:
		return nil, fmt.Errorf("run git: %w", err)
	}
	return content, nil
}

// ofRepository are variables that say which repository git is in and how it stands there. Git sets them for hooks; a folder then
// stands for the top of the repository, and the wrong file would be read.
var ofRepository = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_INDEX_FILE", "GIT_IMPLICIT_WORK_TREE"}

func isOfRepository(variable string) bool {
	name, _, _ := strings.Cut(variable, "=")
	return slices.Contains(ofRepository, name)
}

// gitSays gives the first line of what git has to say, without its kind.
func gitSays(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return "git: " + strings.TrimPrefix(line, "fatal: ")
}
