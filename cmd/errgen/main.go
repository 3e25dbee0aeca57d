// Errgen compiles a catalog of error codes into Go. See "errgen help".
package main

import (
	"os"
	"runtime/debug"

	"github.com/errgen/errgen/internal/cli"
)

func main() {
	debug.SetGCPercent(400) // a short run with little memory: collecting less often saves a tenth of its time
	os.Exit(cli.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}.Main(os.Args[1:]))
}
