package main

import (
	"context"
	"os/exec"
	"strings"
	"sync"
)

// goCache gives the directory of the go command's cache, so that another XDG_CACHE_HOME does not move it.
func goCache(ctx context.Context) string { return goEnv(ctx, "GOCACHE") }

// goEnv gives a setting of the go command, or nothing when it has none such.
func goEnv(ctx context.Context, name string) string {
	if value, ok := settings.Load(name); ok {
		return value.(string)
	}
	out, err := exec.CommandContext(ctx, "go", "env", name).Output()
	if err != nil {
		return ""
	}
	value := strings.TrimSpace(string(out))
	settings.Store(name, value)
	return value
}

// settings holds what has been asked for.
var settings sync.Map
