module github.com/errgen/errgen

go 1.24

// Each at the oldest version that works and that asks for nothing more, since whoever takes errgen as a tool has theirs
// raised to it.
require (
	github.com/dave/jennifer v1.6.1 // the first without requires, and with type arguments
	github.com/google/go-cmp v0.5.8 // the first without requires
	github.com/rogpeppe/go-internal v1.12.0 // the first with robustio
	github.com/spf13/cobra v1.9.1 // the first whose bash completes special characters, but for 1.9.0, which breaks others' tests
	gopkg.in/yaml.v3 v3.0.1 // cobra asks for it
)

require (
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/spf13/pflag v1.0.6 // indirect
	golang.org/x/sys v0.0.0-20220722155257-8c9f86f7a55f // indirect
	golang.org/x/tools v0.1.12 // indirect
)
