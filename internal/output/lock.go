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

// lock waits until no other run writes to any of the places, and keeps others waiting until unlock. The places are
// absolute and sorted: runs that share some of them take them in the same order, and so never wait for each other in a
// circle. The lock files stay behind; removing one would give a run that waits for it a lock that nobody else sees.
func lock(places []string) (unlock func(), err error) {
	var held []func()
	unlock = func() {
		for _, release := range slices.Backward(held) {
			release()
		}
	}
	dir, err := lockDir()
	if err != nil {
		return nil, fmt.Errorf("making the directory of lock files: %w", err)
	}
	for _, place := range places {
		release, err := lockedfile.MutexAt(filepath.Join(dir, lockName(place))).Lock()
		if err != nil {
			unlock()
			return nil, fmt.Errorf("locking output directory %s: %w", place, err)
		}
		held = append(held, release)
	}
	return unlock, nil
}

// lockName makes a file name of a path, which may be longer than names can be.
func lockName(place string) string {
	sum := sha256.Sum256([]byte(place))
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
