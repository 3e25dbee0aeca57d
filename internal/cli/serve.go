package cli

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net"
	"os"
	"os/signal"
	"syscall"

	"github.com/errgen/errgen/internal/docs"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/preview"
	"github.com/spf13/cobra"
)

// defaultPort is where the preview is unless --port says otherwise.
const defaultPort = 4004

// serving is what serve is asked for.
type serving struct {
	spec, templates, host string
	families              []string
	port                  int
	quiet                 bool
}

func (c Command) serve() *cobra.Command {
	var s serving
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the reference page while you write, live",
		Long: `Show the reference page of the catalog in your own browser, and bring it up to date each time
the catalog is saved: at once, and where you are, with your search and your filters. While
the catalog has mistakes, the page says where they are and what to type, above what it
showed last. With --templates, the templates are watched, too.

The address is printed; only this computer can open it. Ctrl-C ends it. Nothing is written.`,
		Example: `  errgen serve
  errgen serve --spec drafts/errors.yaml --port 0`,
		Args: cobra.NoArgs,
	}
	flags := cmd.Flags()
	name := specFlag(cmd)
	flags.StringVar(&s.templates, "templates", "", "a `directory` with templates of your own for the page; those it lacks are errgen's")
	flags.StringArrayVar(&s.families, "family", nil, "show only these `families`: ids with commas between them")
	flags.StringVar(&s.host, "addr", "localhost", "the local `address` to be at: localhost, 127.0.0.1 or ::1")
	flags.IntVar(&s.port, "port", defaultPort, "the `port` to be at; 0 takes any that is free")
	flags.BoolVar(&s.quiet, "quiet", false, "print nothing but the address and errors")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		s.spec = *name
		return c.serveUntilSignal(cmd.Context(), s)
	}
	return cmd
}

// check refuses what cannot be served.
func (s serving) check() error {
	if s.spec == locate.Stdin {
		return badInput(errors.New("serve shows a file as it changes, and standard input has no changes: name a file with --spec"))
	}
	if s.port < 0 || s.port > math.MaxUint16 {
		return badInput(fmt.Errorf("--port %d: a port is a number from 0 to %d", s.port, math.MaxUint16))
	}
	for _, path := range s.watched() {
		if _, err := os.Stat(path); err != nil {
			return environment(fmt.Errorf("find what to show: %w (--spec and --templates say where it is)", err))
		}
	}
	return nil
}

// watched lists the files and directories that the page is made of, as far as their names are known before anything is read.
func (s serving) watched() []string {
	var paths []string
	if locate.IsFile(s.spec) {
		paths = append(paths, s.spec)
	}
	if s.templates != "" {
		paths = append(paths, s.templates)
	}
	return paths
}

// serveUntilSignal shows the page until somebody interrupts or ends the program.
func (c Command) serveUntilSignal(ctx context.Context, s serving) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := s.check(); err != nil {
		return err
	}
	listener, err := listen(s)
	if err != nil {
		return err
	}
	if err := c.announce(listener, s); err != nil {
		return errors.Join(err, listener.Close())
	}
	return c.show(ctx, listener, s)
}

// show shows the page until the context ends.
func (c Command) show(ctx context.Context, l net.Listener, s serving) error {
	waiting, err := docs.Waiting()
	if err != nil {
		return environment(errors.Join(err, l.Close()))
	}
	v := &view{c: c, serving: s}
	source := preview.Source{Render: v.render, Waiting: waiting, Watch: v.watched, Report: v.report}
	if err := preview.Serve(ctx, l, source); err != nil {
		return environment(err)
	}
	return nil
}

// listen opens the port.
func listen(s serving) (net.Listener, error) {
	listener, err := preview.Listen(s.host, s.port)
	var foreign *preview.HostError
	switch {
	case errors.As(err, &foreign):
		return nil, badInput(fmt.Errorf("--addr: %w", err))
	case err != nil:
		return nil, environment(fmt.Errorf("open port %d: %w (--port takes another one, --port 0 any that is free)", s.port, err))
	}
	return listener, nil
}

// announce prints where the page is.
func (c Command) announce(l net.Listener, s serving) error {
	if !s.quiet {
		fmt.Fprintf(c.Stderr, "errgen: showing %s as you save it; Ctrl-C ends it\n", s.spec)
	}
	return c.result(preview.URL(l) + "\n")
}
