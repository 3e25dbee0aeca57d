package main

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// service is a program that runs beside the commands of a page. It logs to a file, so that what it has logged is there once it
// has answered.
type service struct {
	t    *testing.T
	log  string
	read int // how much of the log was given
}

// freeAddress gives an address of this machine that nothing listens at.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// startService runs the program in the current folder until the test is over, and waits until it listens.
func startService(t *testing.T, address string) *service {
	t.Helper()
	s := &service{t: t, log: filepath.Join(t.TempDir(), "log")}
	program := filepath.Join(t.TempDir(), "service.exe") // go run would leave it running when it is killed itself
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	log, err := os.Create(s.log)
	if err != nil {
		t.Fatal(err)
	}
	cmd, ended := exec.Command(program), make(chan error, 1)
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() { cmd.Process.Kill(); <-ended; log.Close() })
	s.await(address, ended)
	return s
}

// await returns when the service listens, and fails the test when it ends instead.
func (s *service) await(address string, ended chan error) {
	s.t.Helper()
	for {
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return
		}
		select {
		case err := <-ended:
			ended <- err
			s.t.Fatalf("the service has ended: %v\n%s", err, s.logged())
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// logged gives what the service has logged since the last call.
func (s *service) logged() string {
	if s == nil {
		return ""
	}
	s.t.Helper()
	all, err := os.ReadFile(s.log)
	if err != nil {
		s.t.Fatal(err)
	}
	from := s.read
	s.read = len(all)
	return string(all[from:])
}
