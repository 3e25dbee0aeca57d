package output

import "regexp"

// writtenBy is the line of a header that names the version of errgen, in any kind of comment.
var writtenBy = regexp.MustCompile(`(?m)^(?:(?://|#|--|;|/\*|<!--)[ \t]*)?Written by errgen ([^\n]+)\.(?:[ \t]*(?:\*/|-->))?$`)

// WrittenBy is the sentence by which a generated file names the version of errgen that wrote it, on the line below the mark.
func WrittenBy(version string) string { return "Written by errgen " + version + "." }

// VersionOf returns the version of errgen that a generated file names, and "" if it names none.
func VersionOf(content []byte) string {
	if m := writtenBy.FindSubmatch(content[:min(len(content), headSize)]); m != nil {
		return string(m[1])
	}
	return ""
}

// withoutVersion is a file without the line that names the version of errgen.
func withoutVersion(content []byte) string {
	head := content[:min(len(content), headSize)]
	if at := writtenBy.FindIndex(head); at != nil {
		return string(content[:at[0]]) + string(content[at[1]:])
	}
	return string(content)
}
