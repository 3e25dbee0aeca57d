package sidebyside

import "embed"

// Sources are the package's Go files, to be copied into the modules of programs that measure.
//
//go:embed sidebyside.go clock_linux.go clock_other.go
var Sources embed.FS
