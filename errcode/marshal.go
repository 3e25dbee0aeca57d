package errcode

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/errgen/errgen/errcode/internal/foreign"
)

// What follows is behind the one-line methods of generated types, by which codes stand in JSON, in configuration files, on
// command lines and in databases.

// UnmarshalText reads a code that the catalog knows, and refuses any other.
func UnmarshalText[C Code](f *Family, to *C, text []byte) error {
	code, ok := Parse[C](f, string(text))
	if !ok {
		return fmt.Errorf("%q is no code of %s", text, f.ID)
	}
	*to = code
	return nil
}

// MarshalJSON writes a code: an integer as a number, a text as a string.
func MarshalJSON(c Code) ([]byte, error) {
	if foreign.IsNil(c) {
		return []byte("null"), nil
	}
	if f := c.Family(); f != nil && f.Int != nil {
		return []byte(c.String()), nil
	}
	return json.Marshal(c.String())
}

// UnmarshalJSON reads a code, known or not: a text from a JSON string, an integer from a number or a string. JSON null changes
// nothing.
func UnmarshalJSON[C Code](f *Family, to *C, data []byte) error {
	if f.Int == nil || len(data) > 0 && data[0] == '"' {
		var text *string
		if err := json.Unmarshal(data, &text); err != nil || text == nil {
			return err
		}
		if f.Int == nil {
			return set(f, to, *text)
		}
		return set(f, to, foreign.Integer(*text))
	}
	var number json.Number
	if err := json.Unmarshal(data, &number); err != nil || number == "" {
		return err
	}
	return set(f, to, foreign.Integer(number.String()))
}

// Scan reads a code, known or not, from a database: an integer, a text or bytes. NULL is refused, as for any plain value.
func Scan[C Code](f *Family, to *C, value any) error {
	switch value := value.(type) {
	case int64:
		return set(f, to, strconv.FormatInt(value, 10))
	case string:
		return set(f, to, value)
	case []byte:
		return set(f, to, string(value))
	}
	return fmt.Errorf("a code of %s cannot be read from %T", f.ID, value)
}

// set sets a code, known or not.
func set[C Code](f *Family, to *C, text string) error {
	code, ok := f.Make(text)
	if text == "" && f.Int == nil {
		code, ok = f.ofText(text) // the zero code
	}
	c, typed := code.(C)
	if !ok || !typed {
		return fmt.Errorf("%q is no code of %s", text, f.ID)
	}
	*to = c
	return nil
}
