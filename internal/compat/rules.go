package compat

import "github.com/errgen/errgen/internal/diag"

// rules are all there are, class by class.
var rules = diag.Rules{
	codeRemoved, codeChanged, statusChanged, envelopeChanged, reservedReused, nameReused, messageChanged, messageCaptured, decodingChanged, codeTypeChanged, knownByChanged, labelChanged, problemTypeChanged,
	nameRemoved, goConstantReused, placeholdersChanged, matchRemoved, familyRemoved, goTypeChanged, goPrefixChanged, goPluralChanged, initialismsChanged, categoryRemoved, strategyRemoved, lookupChanged, catalogIDChanged,
	categoryChanged, retryLoosened, retryTightened, refinesChanged, fallbackChanged,
	userPlaceholdersChanged, reworded,
	codeRetired, undeprecated, deprecatedWithoutReplacement, reservationRemoved, expiredAcceptance, unusedAcceptance,
}
