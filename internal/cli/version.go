package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (c Command) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of errgen and of the Go release that built it",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			version, toolchain := built()
			if _, err := fmt.Fprintf(c.Stdout, "errgen %s %s\n", version, toolchain); err != nil {
				return environment(err)
			}
			return nil
		},
	}
}

// built gives the version of errgen and of the Go release that built it. It is (devel) for what was built of a folder, also by a
// replace line of a go.mod.
func built() (version, toolchain string) {
	info, ok := debug.ReadBuildInfo()
	switch {
	case !ok:
		return "(unknown)", "(unknown)"
	case info.Main.Replace != nil:
		return info.Main.Replace.Version, info.GoVersion // (devel) for a folder
	}
	return info.Main.Version, info.GoVersion
}
