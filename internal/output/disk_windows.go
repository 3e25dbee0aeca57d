package output

import (
	"os"

	"github.com/rogpeppe/go-internal/robustio"
)

// replace renames the temporary over its target. Windows refuses that while the target is read-only, and for moments
// while a virus scanner or an editor has it open.
func replace(temp, target string) error {
	info, err := os.Lstat(target)
	if err != nil || info.Mode().Perm()&0o200 != 0 {
		return robustio.Rename(temp, target)
	}
	if err := os.Chmod(target, info.Mode()|0o200); err != nil {
		return err
	}
	err = robustio.Rename(temp, target)
	if err != nil {
		os.Chmod(target, info.Mode()) // as it was; the failed rename is what to report
	}
	return err
}

// syncDir does nothing: Windows has no such operation on directories.
func syncDir(string) error { return nil }
