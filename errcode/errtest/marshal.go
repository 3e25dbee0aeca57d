package errtest

import "encoding/json"

// marshalling writes and reads a code in every way.
func (p *proof[C, P, K]) marshalling(i int) {
	p.Helper()
	p.roundTrip(p.code(i), true)
}

// roundTrip writes a code and reads it back. From text only a known code can be read.
func (p *proof[C, P, K]) roundTrip(c C, known bool) {
	p.Helper()
	wire := c.String()
	text, err := c.MarshalText()
	same(p.T, "MarshalText", wire, string(text), wire)
	same(p.T, "the error of MarshalText", wire, err, nil)
	var fromText C
	err = P(&fromText).UnmarshalText(text)
	same(p.T, "whether UnmarshalText reads", wire, err == nil, known)
	if known {
		same(p.T, "UnmarshalText", wire, fromText, c)
	}
	p.jsonTrip(c, wire)
	p.databaseTrip(c, wire)
}

// jsonTrip writes a code as JSON and reads it back, also from a string.
func (p *proof[C, P, K]) jsonTrip(c C, wire string) {
	p.Helper()
	text, err := json.Marshal(c)
	quoted, _ := json.Marshal(wire)
	want := string(quoted)
	if p.typ.Family.Int != nil {
		want = wire
	}
	same(p.T, "JSON", wire, string(text), want)
	same(p.T, "the error of JSON", wire, err, nil)
	for _, data := range []string{want, string(quoted)} {
		var read C
		if err := json.Unmarshal([]byte(data), P(&read)); err != nil || read != c {
			p.Errorf("the JSON %s is read as %v, %v", data, read, err)
		}
	}
}

// databaseTrip gives a code to a database and reads it back, also from text.
func (p *proof[C, P, K]) databaseTrip(c C, wire string) {
	p.Helper()
	value, err := c.Value()
	same(p.T, "the error of Value", wire, err, nil)
	for _, stored := range []any{value, wire, []byte(wire)} {
		var read C
		if err := P(&read).Scan(stored); err != nil || read != c {
			p.Errorf("%#v is scanned as %v, %v", stored, read, err)
		}
	}
}
