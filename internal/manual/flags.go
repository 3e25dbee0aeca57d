package manual

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
)

// flag is what the page says of a flag.
type flag struct {
	name, short, value, about, without string
	optional                           bool // the value, which then follows an equals sign
}

// flagsOf gives the flags of a command, but for the one for help, which all have.
func flagsOf(cmd *cobra.Command) (flags []flag) {
	for _, f := range collected(cmd.LocalFlags().VisitAll) {
		if f.Name == "help" || f.Hidden {
			continue
		}
		value, about := flagWords(f.Usage, f.Value.Type())
		flags = append(flags, flag{f.Name, f.Shorthand, value, about, given(f.DefValue), f.NoOptDefVal != "" && f.Value.Type() != "bool"})
	}
	return flags
}

// collected lists what a function visits. The type of a flag is that of a module which is no dependency of ours by itself.
func collected[T any](visit func(func(T))) (all []T) {
	visit(func(item T) { all = append(all, item) })
	return all
}

var quotedName = regexp.MustCompile("`([^`]*)`")

// flagWords gives what a flag calls its value, and what it says without the quotes around that.
func flagWords(usage, of string) (value, about string) {
	about = strings.ReplaceAll(usage, "`", "")
	if m := quotedName.FindStringSubmatch(usage); m != nil {
		return m[1], about
	}
	return map[string]string{"int": "N", "string": "TEXT", "format": "FORMAT"}[of], about
}

// given is what a flag is when nobody gives it, empty where that is nothing.
func given(value string) string {
	if value == "false" || value == "[]" {
		return ""
	}
	return value
}

// flagsTable lists the flags of a command.
func (words helpWords) flagsTable(cmd *cobra.Command) string {
	flags := flagsOf(cmd)
	if len(flags) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("| flag | default | what it does |\n|---|---|---|\n")
	for _, f := range flags {
		without := ""
		if f.without != "" {
			without = "`" + f.without + "`"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.written(), without, cell(words.paragraphs(f.about)))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// written is a flag as it is typed.
func (f flag) written() string {
	written := "--" + f.name
	switch {
	case f.optional:
		written += "[=" + f.value + "]"
	case f.value != "":
		written += " " + f.value
	}
	if f.short != "" {
		return "`-" + f.short + "`, `" + written + "`"
	}
	return "`" + written + "`"
}
