// Package spec is the catalog of this repository, compiled into the tool: what --spec builtin stands for.
package spec

import _ "embed"

// Errors is the text of errors.yaml.
//
//go:embed errors.yaml
var Errors []byte
