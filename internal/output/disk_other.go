//go:build !windows

package output

import (
	"errors"
	"os"
	"syscall"

	"github.com/rogpeppe/go-internal/robustio"
)

// replace renames the temporary over its target, whatever the target's mode.
func replace(temp, target string) error { return robustio.Rename(temp, target) }

// syncDir makes the names in a directory last. Some network file systems cannot, which is no reason to fail.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		err = nil
	}
	return errors.Join(err, d.Close())
}
