package manual

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// Commands prints the page about the commands: each with what it is for, its usage, its flags and examples.
func Commands(root *cobra.Command) []byte {
	parts, words := []string{text("commands-intro.md"), overview(root)}, helpWordsOf(root)
	for _, cmd := range onPage(root) {
		parts = append(parts, words.command(cmd))
	}
	return page(append(parts, text("commands-reports.md"))...)
}

// onPage are the commands that the page has a section for.
func onPage(root *cobra.Command) (all []*cobra.Command) {
	for _, cmd := range root.Commands() {
		if cmd.Name() != "help" && !cmd.Hidden {
			all = append(all, cmd)
		}
	}
	return all
}

// overview is a table of all commands.
func overview(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString("## All commands\n\n| command | what it does |\n|---|---|\n")
	for _, cmd := range onPage(root) {
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s |\n", cmd.CommandPath(), Anchor(cmd.CommandPath()), summary(cmd))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// summary is what a command is for, in a line. Of commands that are not ours, the line is written by hand.
func summary(cmd *cobra.Command) string {
	if short := text("commands/" + cmd.Name() + "-short.md"); short != "" {
		return short
	}
	return cell(cmd.Short)
}

// command prints the part of the page about a command.
func (words helpWords) command(cmd *cobra.Command) string {
	long := text("commands/" + cmd.Name() + ".md")
	if long == "" {
		long = words.paragraphs(cmd.Long)
	}
	if long == "" {
		long = cmd.Short + "."
	}
	parts := []string{"## " + cmd.CommandPath(), "```text\n" + usage(cmd) + "\n```", long}
	if flags := words.flagsTable(cmd); flags != "" {
		parts = append(parts, flags)
	}
	if cmd.Example != "" {
		parts = append(parts, "```sh\n"+dedented(cmd.Example)+"\n```")
	}
	if !strings.Contains(long, "Exit status") {
		parts = append(parts, "**Exit status:** see [above](#exit-status).")
	}
	return strings.Join(parts, "\n\n")
}

// usage is how a command is called, or one line for each command below it.
func usage(cmd *cobra.Command) string {
	if !cmd.HasSubCommands() {
		return cmd.UseLine()
	}
	var lines []string
	for _, sub := range cmd.Commands() {
		lines = append(lines, sub.CommandPath())
	}
	return strings.Join(lines, "\n")
}
