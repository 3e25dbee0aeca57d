package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

func main() {
	src, _ := os.ReadFile(os.Args[1])
	lines := strings.Split(string(src), "\n")
	muts := map[string]func(string) string{
		"in+1": func(l string) string { return " " + l },
		"in+2": func(l string) string { return "  " + l },
		"in-1": func(l string) string { return strings.TrimPrefix(l, " ") },
		"in-2": func(l string) string { return strings.TrimPrefix(l, "  ") },
		"nocolon": func(l string) string { return strings.Replace(l, ":", "", 1) },
		"nospace": func(l string) string { return strings.Replace(l, ": ", ":", 1) },
		"noclose": func(l string) string { return strings.TrimSuffix(l, "\"") },
		"noopen":  func(l string) string { return strings.Replace(l, "\"", "", 1) },
		"nohyphen": func(l string) string { return strings.Replace(l, "- ", "", 1) },
		"hyphentight": func(l string) string { return strings.Replace(l, "- ", "-", 1) },
		"nobracket": func(l string) string { return strings.TrimSuffix(l, "]") },
		"colonin":   func(l string) string { return l + ": x" },
		"hash": func(l string) string { return l + " #4" },
		"delete": func(l string) string { return "\x00" },
		"quotein": func(l string) string { return strings.Replace(l, " the ", " \"the\" ", 1) },
	}
	type key struct{ m, what string }
	count := map[key]int{}
	ex := map[key]string{}
	for m, f := range muts {
		for i, l := range lines {
			nl := f(l)
			if nl == l || strings.TrimSpace(l) == "" || strings.HasPrefix(strings.TrimSpace(l), "#") {
				continue
			}
			cp := append([]string(nil), lines...)
			cp[i] = nl
			if nl == "\x00" {
				cp = append(cp[:i:i], cp[i+1:]...)
			}
			var ds diag.List
			model.Build(spec.Parse("f", []byte(strings.Join(cp, "\n")), &ds), &ds)
			s := ds.Sorted()
			what := "accepted"
			if len(s) > 0 {
				d := s[0].Pos.Line - (i + 1)
				switch {
				case d == 0:
					what = "same line"
				case d == 1 || d == -1:
					what = fmt.Sprintf("line %+d", d)
				default:
					what = "FAR"
				}
				if len(s) > 2 {
					what += " many"
				}
				if strings.Contains(s[0].Message, "not YAML") {
					what += " GENERIC"
				}
			}
			k := key{m, what}
			count[k]++
			if count[k] <= 3 {
				e := fmt.Sprintf("   %d %q", i+1, nl)
				for j, d := range s {
					if j < 3 {
						e += fmt.Sprintf("\n       %d:%d %s", d.Pos.Line, d.Pos.Col, d.Message)
					}
				}
				ex[k] += e + "\n"
			}
		}
	}
	for k, n := range count {
		fmt.Println(k.m, "|", k.what, n)
		if k.what != "same line" {
			fmt.Print(ex[k])
		}
	}
}
