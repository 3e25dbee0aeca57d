package compat

// rules are all there are, class by class.
var rules = []*Rule{
	codeRemoved, codeChanged, statusChanged, envelopeChanged, reservedReused, nameReused, messageChanged, messageCaptured, decodingChanged, codeTypeChanged, knownByChanged, labelChanged, problemTypeChanged,
	nameRemoved, goConstantReused, placeholdersChanged, matchRemoved, familyRemoved, goTypeChanged, goPrefixChanged, goPluralChanged, initialismsChanged, categoryRemoved, strategyRemoved, lookupChanged, catalogIDChanged,
	categoryChanged, retryLoosened, retryTightened, refinesChanged, fallbackChanged,
	userPlaceholdersChanged, reworded,
	codeRetired, undeprecated, deprecatedWithoutReplacement, reservationRemoved, expiredAcceptance, unusedAcceptance,
}
