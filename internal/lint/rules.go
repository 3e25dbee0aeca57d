package lint

// rules are all there are. Each one stands beside its check, with the reason for it.
var rules = []*Rule{
	userMessageCode,
	userMessageLength,
	userMessagePunctuation,
	userMessageSpaces,
	userMessageJargon,
	userMessageBlame,
	descriptionRepeatsTitle,
	deprecatedUnexplained,
	threeBraces,
	duplicateMessage,
	overlappingMessages,
	nestedMessages,
	noResolution,
	noCause,
	inferredFields,
}
