package agreement

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// mutator changes catalogs at random, in the ways in which writers get them wrong, and some more.
type mutator struct {
	*rand.Rand
	text                     []byte       // the catalog that all start from
	root                     *yaml.Node   // the same
	mappings, lists, scalars []*yaml.Node // of the catalog at hand
	keys                     []string     // all that the catalog has
}

func newMutator(t *testing.T, text []byte) *mutator {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		t.Fatal(err)
	}
	return &mutator{Rand: rand.New(rand.NewPCG(5, 6)), text: text, root: document.Content[0]}
}

// mutant gives a changed text.
func (m *mutator) mutant() []byte {
	if m.IntN(5) == 0 {
		return m.retyped()
	}
	root := clone(m.root)
	m.mappings, m.lists, m.scalars, m.keys = nil, nil, nil, nil
	m.collect(root)
	for range 1 + m.IntN(2) {
		changes[m.IntN(len(changes))](m)
	}
	return encoded(root, m.text)
}

// encoded prints a document; what the library cannot print stays as it was.
func encoded(root *yaml.Node, otherwise []byte) (text []byte) {
	defer func() {
		if recover() != nil {
			text = otherwise
		}
	}()
	var b bytes.Buffer
	encoder := yaml.NewEncoder(&b)
	encoder.SetIndent(2)
	if encoder.Encode(root) != nil || encoder.Close() != nil {
		return otherwise
	}
	return b.Bytes()
}

func (m *mutator) collect(n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		m.mappings = append(m.mappings, n)
		for i := 0; i < len(n.Content); i += 2 {
			m.keys = append(m.keys, n.Content[i].Value)
			m.collect(n.Content[i+1])
		}
	case yaml.SequenceNode:
		m.lists = append(m.lists, n)
		for _, item := range n.Content {
			m.collect(item)
		}
	default:
		m.scalars = append(m.scalars, n)
	}
}

func pick[T any](m *mutator, list []T) T { return list[m.IntN(len(list))] }

// pair gives a mapping that has keys, and where one of them is.
func (m *mutator) pair() (n *yaml.Node, at int) {
	for {
		if n = pick(m, m.mappings); len(n.Content) > 1 {
			return n, 2 * m.IntN(len(n.Content)/2)
		}
	}
}

var changes = []func(m *mutator){
	(*mutator).removeKey, (*mutator).renameKey, (*mutator).repeatKey, (*mutator).addKey, (*mutator).swapKeys,
	(*mutator).repeatItem, (*mutator).removeItem,
	(*mutator).replace, (*mutator).replace, (*mutator).replace, (*mutator).exchange, (*mutator).exchange,
	(*mutator).wrap, (*mutator).restyle, (*mutator).decorate,
}

func (m *mutator) removeKey() {
	n, at := m.pair()
	n.Content = append(n.Content[:at:at], n.Content[at+2:]...)
}

func (m *mutator) renameKey() {
	n, at := m.pair()
	key := *n.Content[at]
	if key.Value = pick(m, m.keys); m.IntN(2) == 0 {
		key.Value = strings.Replace(n.Content[at].Value, pick(m, []string{"e", "i", "o", "_"}), pick(m, []string{"", "ee", "-"}), 1)
	}
	n.Content[at] = &key
}

func (m *mutator) repeatKey() {
	n, at := m.pair()
	n.Content = append(n.Content, n.Content[at], n.Content[at+1])
}

func (m *mutator) addKey() {
	n, _ := m.pair()
	from, at := m.pair()
	n.Content = append(n.Content[:len(n.Content):len(n.Content)], from.Content[at], clone(from.Content[at+1]))
}

// clone copies a node, which must not come to stand within itself.
func clone(n *yaml.Node) *yaml.Node {
	c := *n
	c.Content = nil
	for _, inner := range n.Content {
		c.Content = append(c.Content, clone(inner))
	}
	return &c
}

func (m *mutator) swapKeys() {
	n, at := m.pair()
	for i := range 2 {
		n.Content[i], n.Content[at+i] = n.Content[at+i], n.Content[i]
	}
}

func (m *mutator) repeatItem() {
	if n := pick(m, m.lists); len(n.Content) > 0 {
		n.Content = append(n.Content, pick(m, n.Content))
	}
}

func (m *mutator) removeItem() {
	if n := pick(m, m.lists); len(n.Content) > 0 {
		at := m.IntN(len(n.Content))
		n.Content = append(n.Content[:at:at], n.Content[at+1:]...)
	}
}

// values are what is typed in the place of others: next to every bound, and everything that YAML takes for something.
var values = strings.Split(`x|Tea|TEA|TEA_2|tea-time|tea time|0|1|-1|2|99|100|199|200|404|429|599|600|2147483647|2147483648|`+
	`9223372036854775808|1_000|0x10|0o17|1.0|1.5|1e3|.5|true|false|True|yes|null|~|""|"404"|'no'|2024-01-01|0%|20%|150%|2000000%|010%|`+
	`500ms|1h30m|-1s|1d|5|10|10000|10001|99999999999h|400-499|499-400|500-|a-b|/a/b|/a~2|a/b|words/BROKEN|BROKEN|"08001"|08001|`+
	`numbers/100|http/404|https://example.com/|https://example.com/#a|ftp://example.com|https://|"{x} tea"|"{X}"|"{a}{b}"|"}"|`+
	`"a\nb"|"a\tb"|"a\u202eb"|"\u00a0"|'^[A-Z]+$'|'^(tea$'|'[A-Z]+'|integer|string|code|status|message|never|backoff|client|failure|`+
	`cart|manual|delay|name|category|[x]|[]|{}|{x: y}|- x|"# tea"|`+
	`../x.yaml|a//b|/a|a\\b|a**b|.|..|a/..b|./a|a/*b*|a?b|a:b|*tea|&tea x|!tea x|| tea|>- tea|“tea”|tea: time|'tea|@tea`, "|")

// replace writes another value in the place of a scalar.
func (m *mutator) replace() {
	var document yaml.Node
	if yaml.Unmarshal([]byte(pick(m, values)), &document) == nil && len(document.Content) > 0 {
		*pick(m, m.scalars) = *document.Content[0]
	}
}

// exchange writes the value of one scalar in the place of another.
func (m *mutator) exchange() { *pick(m, m.scalars) = *pick(m, m.scalars) }

// wrap makes a list or a mapping of a scalar, or takes one apart.
func (m *mutator) wrap() {
	n := pick(m, [][]*yaml.Node{m.scalars, m.lists, m.mappings}[m.IntN(3)])
	inner := *n
	switch {
	case n.Kind != yaml.ScalarNode && len(n.Content) > 0 && m.IntN(2) == 0:
		*n = *n.Content[len(n.Content)-1]
	case m.IntN(2) == 0:
		*n = yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{&inner}}
	default:
		*n = yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: pick(m, m.keys)}, &inner}}
	}
}

func (m *mutator) restyle() {
	n := pick(m, m.scalars)
	n.Tag, n.Style = "", pick(m, []yaml.Style{0, yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle, yaml.LiteralStyle, yaml.FoldedStyle})
	if list := pick(m, m.lists); m.IntN(3) == 0 {
		list.Style ^= yaml.FlowStyle
	}
}

// decorate adds what YAML has and catalogs have not.
func (m *mutator) decorate() {
	switch n := pick(m, m.scalars); m.IntN(3) {
	case 0:
		n.Anchor = "tea"
	case 1:
		n.Tag, n.Style = "!tea", n.Style|yaml.TaggedStyle
	case 2:
		other := pick(m, m.scalars)
		other.Anchor = "tea"
		if n != other {
			*n = yaml.Node{Kind: yaml.AliasNode, Value: "tea", Alias: other}
		}
	}
}

// retyped changes a text as a text.
func (m *mutator) retyped() []byte {
	lines := strings.Split(string(m.text), "\n")
	at := m.IntN(len(lines))
	line := lines[at]
	cut := m.IntN(len(line) + 1)
	switch m.IntN(5) {
	case 0:
		lines[at] = line[:cut] + pick(m, []string{" ", "\t", ":", ": ", " #", "'", `"`, "-", "- ", "[", "{", "\u0007", "“", "é"}) + line[cut:]
	case 1:
		lines[at] = line[:cut] + line[min(cut+1, len(line)):]
	case 2:
		lines = append(lines[:at:at], lines[at+1:]...)
	case 3:
		lines[at] = line + "\n" + line
	case 4:
		lines[at] = pick(m, []string{" ", "  ", "    "}) + line
	}
	return []byte(strings.Join(lines, "\n"))
}
