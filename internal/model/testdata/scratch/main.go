package main

import (
	"os"
	"path/filepath"
	"fmt"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

func main() {
	for _, f := range os.Args[1:] {
		src, _ := os.ReadFile(f)
		var ds diag.List
		model.Build(spec.Parse(filepath.Base(f), src, &ds), &ds)
		fmt.Println("=====", filepath.Base(f))
		ds.Print(os.Stdout, src)
	}
}
