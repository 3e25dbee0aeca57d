package output

import "bytes"

// plain gives a text with the line ends of Unix. Git on Windows checks files out with those of Windows, and nobody has edited
// them for that. A carriage return that ends no line stays.
func plain(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }
