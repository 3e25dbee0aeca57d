package agreement

import (
	"fmt"
	"time"

	"gopkg.in/yaml.v3"
)

// value gives what a YAML text holds as JSON has it, which is what an editor holds against a schema.
func value(text []byte) (v any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		return nil, err
	}
	if len(document.Content) == 0 {
		return nil, nil
	}
	return valueOf(document.Content[0]), nil
}

// valueOf follows aliases to single values only: they may grow without end, and no catalog has them.
func valueOf(n *yaml.Node) any {
	switch n.Kind {
	case yaml.AliasNode:
		return n.Alias.Value
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = valueOf(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			list[i] = valueOf(item)
		}
		return list
	}
	return scalar(n)
}

// scalar gives a number, a boolean, nothing, or a text; JSON has no dates.
func scalar(n *yaml.Node) any {
	var v any
	if err := n.Decode(&v); err != nil {
		return n.Value
	}
	switch v := v.(type) {
	case time.Time, []byte:
		return n.Value
	case float64:
		if v != v || v > 1e300 || v < -1e300 {
			return n.Value // no number that JSON could have
		}
	}
	return v
}
