package errcat

import "testing"

func TestString_unknown(t *testing.T) {
	equal(t, "Family", Family("").String(), "unknown")
	equal(t, "Category", Category("").String(), "unknown")
	equal(t, "Retry", Retry("").String(), "unknown")
	equal(t, "Family", FamilyLegacy.String(), "legacy")
	equal(t, "Category", CategoryClient.String(), "client")
	equal(t, "Retry", RetryOnce.String(), "once")
}

func TestError(t *testing.T) {
	for code, want := range map[Code]string{
		LegacyEntitySavingError: "legacy 2006: entity saving error",
		LegacyCode(7777):        "legacy 7777: unknown",
		LegacyCode(-1):          "legacy -1: unknown",
		NameTaken:               "names TAKEN: Taken",
		NameCode("GONE"):        "names GONE: unknown",
		HTTPStatus(418):         "http 418: unknown",
	} {
		equal(t, "Error()", code.Error(), want)
	}
}

func TestStatus_unknown(t *testing.T) {
	equal(t, "HTTPStatus(418).Status()", HTTPStatus(418).Status(), 418)
	equal(t, "LegacyCode(7777).Status()", LegacyCode(7777).Status(), 0)
}

func TestAliases_sameCode(t *testing.T) {
	equal(t, "LegacyTaken", LegacyTaken, LegacyDuplicate)
}
