package spec

import (
	"testing"

	"gopkg.in/yaml.v3"
)

func TestMisread(t *testing.T) {
	cases := map[string][]string{
		"nothing": {"~", "null", "Null", "NULL"},
		"true or false": {
			"y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "true", "True", "FALSE",
		},
		"a number": {
			"0", "7", "-7", "+7", "08001", "0777", "0o17", "0b101", "0x1F", "-0x1f", "1_000", "1e3", "1E-3", "1.5", "1.", ".5", "+.5", "-1.5e+3",
			"12:30:45", "1:2", "190:20:30.15", ".inf", "-.INF", ".nan", ".NaN", "404", "99999999999999999999",
		},
		"a date":  {"2024-01-01", "2024-1-1", "2024-01-01T10:00:00Z", "2024-01-01 10:00:00 +1"},
		"a merge": {"<<", "="},
		"": {
			"P0001", "4xx", "1.2.3", "v1", "nope", "Nowhere", "1st", "1 s", "500ms", "20%", "0x", "0xg", "1e", "e5", "-", ".", "_1", "2024-01", "a:b",
			"AUTH_FORBIDDEN", "inf", "nan", "nil", "none", "10-20", "1,000", "#1", "<", "==",
		},
	}
	for want, texts := range cases {
		for _, text := range texts {
			if got := Misread(text); got != want {
				t.Errorf("Misread(%q) = %q, want %q", text, got, want)
			}
		}
	}
}

// FuzzMisread holds the table against the YAML library: whatever that does not take for text has to be quoted.
func FuzzMisread(f *testing.F) {
	for _, text := range []string{"0x_1", "0b1", "-0o7", "1__0", "+1e5", "2001-12-14t21:59:43.10-05:00", ".1e3", "0.", "-.5", "1e1000", "=", "0O7", "0X1", "0B1", "0_", "-_1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := yaml.Node{Kind: yaml.ScalarNode, Value: text}
		if tag := n.ShortTag(); tag != "!!str" && text != "" && Misread(text) == "" {
			t.Errorf("%q is %s to the YAML library, and text to Misread", text, tag)
		}
	})
}
