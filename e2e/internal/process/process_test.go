package process

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	Serve()
	os.Exit(m.Run())
}

func TestRun(t *testing.T) {
	usage, stdout, _, err := Command{Args: []string{"go", "version"}}.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(stdout, "go version ") || usage.Peak <= 0 || usage.CPU <= 0 || usage.Wall <= 0 {
		t.Errorf("%q, %+v", stdout, usage)
	}
}

// TestRunSmall starts a small command from a process with a lot of memory, which must not count.
func TestRunSmall(t *testing.T) {
	const large = 512 << 20
	ballast := make([]byte, large)
	for i := 0; i < large; i += 4096 {
		ballast[i] = 1
	}
	usage, _, _, err := Command{Args: []string{"go", "version"}}.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if usage.Peak >= large {
		t.Errorf("go version took %d bytes", usage.Peak)
	}
	ballast[0]++
}

func TestRunFailure(t *testing.T) {
	_, _, _, err := Command{Args: []string{"go", "nonsense"}}.Run(t.Context())
	if err == nil || !strings.Contains(err.Error(), "go nonsense") || !strings.Contains(err.Error(), "unknown command") {
		t.Errorf("got %v", err)
	}
}

func TestRunEnds(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, _, _, err := (Command{Args: []string{"sleep", "60"}}).Run(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}
