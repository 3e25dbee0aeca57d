// Errgen compiles a catalog of error codes into Go. See "errgen help".
package main

import (
	"os"

	"github.com/errgen/errgen/internal/cli"
)

func main() {
	os.Exit(cli.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}.Main(os.Args[1:]))
}
