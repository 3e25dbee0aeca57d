package errcode

// Of gives the code of an error, through any wrapping: it finds what [errors.As] finds, also through errors.Join and errors
// with As methods of their own. Where several errors have codes, the first one counts. It is false where none has one.
func Of(err error) (Code, bool) {
	left := maxErrors
	_, code := firstCode(err, &left)
	return code, code != nil
}

// Find gives the first [Error] in an error, found as [Of] finds codes; a code that stands alone becomes one. It is false where
// there is no code.
func Find(err error) (*Error, bool) {
	left := maxErrors
	e, code := firstCode(err, &left)
	if e == nil && code != nil {
		e = New(code)
	}
	return e, e != nil
}

// FindAll gives all errors with codes in an error, such as those of one errors.Join, in their order. It does not look behind
// them, at causes.
func FindAll(err error) []*Error {
	left := maxErrors
	return appendCoded(nil, err, &left)
}

// maxErrors is how many errors are looked at in search of a code. An error may wrap itself.
const maxErrors = 1000

// firstCode gives the first code in an error, in the order of errors.As, and its Error, where it has one. It looks at as many
// errors as are left.
func firstCode(err error, left *int) (*Error, Code) {
	for err != nil && *left > 0 {
		*left--
		if e, code := codeHere(err); code != nil {
			return e, code
		}
		several, one := unwrap(err)
		for _, err := range several {
			if e, code := firstCode(err, left); code != nil {
				return e, code
			}
		}
		err = one
	}
	return nil, nil
}

// appendCoded appends all errors with codes in an error.
func appendCoded(all []*Error, err error, left *int) []*Error {
	for err != nil && *left > 0 {
		*left--
		if e, code := codeHere(err); e != nil {
			return append(all, e)
		} else if code != nil {
			return append(all, New(code))
		}
		several, one := unwrap(err)
		for _, err := range several {
			all = appendCoded(all, err, left)
		}
		err = one
	}
	return all
}

// codeHere gives the code that an error has itself, and its Error, where it has one.
func codeHere(err error) (*Error, Code) {
	switch err := err.(type) {
	case *Error:
		if err != nil {
			return err, err.Code()
		}
	case Code:
		if !isNil(err) {
			return nil, err
		}
	case interface{ As(any) bool }:
		return viaAs(err)
	}
	return nil, nil
}

// viaAs asks an error with an As method of its own.
func viaAs(err interface{ As(any) bool }) (*Error, Code) {
	var e *Error
	if as(err, &e) && e != nil {
		return e, e.Code()
	}
	var code Code
	if as(err, &code) && !isNil(code) {
		return nil, code
	}
	return nil, nil
}
