package output

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lock waits until no other run writes to any of the directories, and keeps others waiting until unlock. They are
// absolute and sorted: runs that share some of them take them in the same order, and so never wait for each other in a
// circle. The lock files stay behind; removing one would give a run that waits for it a lock that nobody else sees.
func lock(dirs []string) (unlock func(), err error) {
	var held []func()
	unlock = func() {
		for _, release := range slices.Backward(held) {
			release()
		}
	}
	folder, err := lockDir()
	if err != nil {
		return nil, fmt.Errorf("making the directory of lock files: %w", err)
	}
	for _, dir := range dirs {
		release, err := lockedfile.MutexAt(filepath.Join(folder, lockName(dir))).Lock()
		if err != nil {
			unlock()
			return nil, fmt.Errorf("locking output directory %s: %w", dir, err)
		}
		held = append(held, release)
	}
	return unlock, nil
}

// lockName makes a file name of a path, which may be longer than names can be.
func lockName(dir string) string {
	sum := sha256.Sum256([]byte(dir))
	return hex.EncodeToString(sum[:]) + ".lock"
}

// lockDir makes the directory of the lock files. It is outside the tree, where no check-in and no watcher meets them: in
// the user's cache, or where there is none (no home, as in many build sandboxes, or a read-only one) among the temporary
// files, in a directory of this user's own, since one made by another user could not be written to.
func lockDir() (string, error) {
	if cache, err := os.UserCacheDir(); err == nil {
		dir := filepath.Join(cache, "errgen", "locks")
		if os.MkdirAll(dir, 0o777) == nil {
			return dir, nil
		}
	}
	dir := filepath.Join(os.TempDir(), "errgen-"+strconv.Itoa(os.Getuid()), "locks")
	return dir, os.MkdirAll(dir, 0o777)
}
