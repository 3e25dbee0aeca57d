package synthetic

import "strings"

// pick chooses a text by the number of the error, with a step that keeps the choices of one error apart.
func pick(i, step int, from ...string) string {
	return from[i/step%len(from)]
}

// name is the error's name: BILLING_TOKEN_EXPIRED.
func (w words) name() string {
	return strings.ToUpper(w.domain+"_"+w.thing) + "_" + w.state.name
}

// title says what the error is, in a few words.
func (w words) title() string {
	return capital(w.domain) + " " + w.thing + " " + w.state.phrase
}

// userMessage is what an end user reads.
func (w words) userMessage(i int) string {
	return "The " + w.thing + " of your " + w.domain + " " + w.state.phrase + ". " +
		pick(i, 1, "Please check it and try again.", "Please try again in a few minutes.", "Please choose another one.",
			"If this goes on, please contact support.", "Nothing has been changed.")
}

// message is what the service says.
func (w words) message() string {
	return w.domain + ": " + w.thing + " " + w.state.phrase
}

// varied is message with a part or two that vary.
func (w words) varied(i int) string {
	start := w.domain + ": " + w.thing + " "
	if i%2 == 1 {
		return start + "{" + w.thing + "_id} " + w.state.phrase
	}
	return start + "{" + w.thing + "_name} " + w.state.phrase + " after {attempts:int} attempts"
}

// description says what happened, for a developer.
func (w words) description(i int) string {
	return "The request names " + article(w.thing) + w.thing + " that belongs to the " + w.domain + ", and this " + w.thing + " " +
		w.state.phrase + pick(i, 2, ". It was looked up before anything was written, so the state of the service is what it was before the call.",
		", which the service finds out only after it has accepted the request.",
		" at the time of the call. A later call may find it otherwise, since others work with it too.",
		".")
}

// resolution says what to do about it.
func (w words) resolution(i int) string {
	return pick(i, 3, "Read the "+w.thing+" again, correct the request, and send it once more.",
		"Ask the owner of the "+w.domain+" for another "+w.thing+", then repeat the call with it.",
		"Look at the "+w.domain+" in the console, and see what has become of its "+w.thing+".")
}

// causes are one to three reasons.
func (w words) causes(i int) []string {
	all := []string{
		"The " + w.thing + " was taken from an older answer of the service",
		"Another client has changed the " + w.domain + " in the meantime",
		"The request was made for another environment",
	}
	return all[:1+i%len(all)]
}

// article is what stands before a word: "a " or "an ".
func article(word string) string {
	if strings.ContainsRune("aeiou", rune(word[0])) {
		return "an "
	}
	return "a "
}

// capital gives a word a capital letter.
func capital(word string) string {
	return strings.ToUpper(word[:1]) + word[1:]
}
