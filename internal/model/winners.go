package model

// Winners gives the entries whose message the text is, in the order of entries: of the templates of one family and one
// status that match, the one that fits best.
func Winners(entries []*Entry, text string) []*Entry {
	type group struct {
		family *Family
		status int
	}
	best := map[group]*Entry{}
	for _, e := range entries {
		if e.Message == nil {
			continue
		}
		if _, ok := e.Message.Match(text); !ok {
			continue
		}
		g := group{e.Family, e.Status}
		if known := best[g]; known == nil || compareTemplates(e.Message, known.Message) < 0 {
			best[g] = e
		}
	}
	var winners []*Entry
	for _, e := range entries {
		if best[group{e.Family, e.Status}] == e {
			winners = append(winners, e)
		}
	}
	return winners
}
