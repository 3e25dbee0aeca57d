package changelog

import (
	"encoding/json"
	"fmt"
)

// The structs below are the JSON form. Every member is always there, so that readers need not ask.

type jsonLog struct {
	Title   string     `json:"title"`
	Changes []jsonItem `json:"changes"`
}

type jsonItem struct {
	Kind       Kind            `json:"kind"`
	Rule       string          `json:"rule"`
	Breaking   bool            `json:"breaking"`
	Subject    string          `json:"subject"`
	Sentence   string          `json:"sentence"`
	Links      []jsonLink      `json:"links"`
	Rewordings []jsonRewording `json:"rewordings"`
}

type jsonLink struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

type jsonRewording struct {
	Key string `json:"key"`
	Was string `json:"was"`
	Is  string `json:"is"`
}

// JSON prints the log for programs.
func (l Log) JSON(title string) (string, error) {
	log := jsonLog{Title: title, Changes: []jsonItem{}}
	for _, item := range l.Items {
		log.Changes = append(log.Changes, item.json())
	}
	text, err := json.MarshalIndent(log, "", "  ")
	if err != nil {
		return "", fmt.Errorf("print the changelog: %w", err)
	}
	return string(text) + "\n", nil
}

func (i Item) json() jsonItem {
	item := jsonItem{
		Kind: i.Kind, Rule: i.Rule, Breaking: i.Breaking, Subject: i.Subject, Sentence: i.Sentence.String(),
		Links: []jsonLink{}, Rewordings: []jsonRewording{},
	}
	for _, run := range i.Sentence {
		if run.URL != "" {
			item.Links = append(item.Links, jsonLink{run.Text, run.URL})
		}
	}
	for _, r := range i.Rewordings {
		item.Rewordings = append(item.Rewordings, jsonRewording(r))
	}
	return item
}
