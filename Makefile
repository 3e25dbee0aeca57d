# Each target is one command that a person could type. make help lists them.

# The oldest Go release that errgen, and what it generates, compile with.
OLDEST_GO := go1.24.13

.DEFAULT_GOAL := help

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: generate
generate: ## compile spec/errors.yaml into generated/, and the catalogs of the examples
	go run ./cmd/errgen generate
	go -C examples/payments-service generate ./...
	go -C examples/checkout-client generate ./...

.PHONY: test
test: ## run all tests
	go test -timeout 30m ./...

.PHONY: e2e
e2e: ## run the tests that need more than errgen does: linters, other generators, validators
	go -C e2e test -count=1 -timeout 30m ./... # some build errgen themselves, which the cache of test results does not see

.PHONY: soak
soak: ## test all mutants of emitted code, and CATALOGS (3000) random catalogs: hours
	go -C e2e test -timeout 0 ./mutants -v -mutants 0
	go -C e2e test -timeout 0 ./random -v -first 1001 -catalogs $(or $(CATALOGS),3000)

.PHONY: examples
examples: ## go through the modules in examples/ as their own repositories would
	./scripts/examples

.PHONY: check
check: ## fail if generated/ is not what spec/errors.yaml says, or that breaks a rule of errgen fmt or errgen lint
	go run ./cmd/errgen check
	go run ./cmd/errgen fmt -d
	go run ./cmd/errgen lint --quiet --baseline spec/lint-baseline.txt

.PHONY: breaking
breaking: ## fail if the catalog breaks somebody who uses the last one of main
	./scripts/breaking

.PHONY: race
race: ## run what runs concurrently with the race detector (needs a C compiler)
	go test -race ./errcode/... ./generated/... ./internal/acceptance ./internal/output
	go test -race -run '^TestAdoption$$' ./cmd/errgen

.PHONY: fuzz
fuzz: ## run each fuzz test for FUZZTIME (30s, or a number of inputs, 10000x)
	./scripts/fuzz $(or $(FUZZTIME),30s)

.PHONY: bench
bench: ## measure the budgets, beside other generators, and rewrite BENCHMARKS.md; ROWS=REGEXP prints only some
	go -C e2e run ./bench -rows '$(ROWS)' $(if $(ROWS),,-o ../BENCHMARKS.md)

.PHONY: bench-short
bench-short: ## the same at small sizes, printed only, in under two minutes
	go -C e2e run ./bench -short -rows '$(ROWS)'

.PHONY: agree
agree: ## hold the JSON Schema against the reader over MUTANTS (10000) catalogs changed at random
	go -C e2e test ./agreement -v -mutants $(or $(MUTANTS),10000)

.PHONY: editor
editor: ## edit the catalog as an editor does, with the language server for YAML (needs node)
	./scripts/editor

.PHONY: browser
browser: ## look at the reference page in a real Chromium (needs node; installs Chromium where there is none)
	./scripts/browser

.PHONY: vale
vale: ## try the configuration in docs/vale with Vale itself (needs a C compiler)
	go -C e2e/vale test -count=1 ./...

.PHONY: update
update: ## write golden files again, to be looked at
	go test ./internal/... ./cmd/... -update

.PHONY: lint
lint: ## run gofmt, vet, staticcheck and the search for words that are not used here
	./scripts/lint

.PHONY: words
words: ## find words that are not used here, and say which one is
	./scripts/words

.PHONY: tidy
tidy: ## fail if go.mod or go.sum are not tidy
	go mod tidy -diff
	go -C e2e mod tidy -diff
	go -C e2e/vale mod tidy -diff
	go -C examples/payments-service mod tidy -diff
	go -C examples/checkout-client mod tidy -diff

.PHONY: portable
portable: ## vet what users link for other processors and systems, 32-bit ones and browsers included
	GOARCH=386 go vet ./errcode/... ./internal/message ./internal/phash
	GOOS=js GOARCH=wasm go vet ./errcode/...
	GOOS=windows go vet ./errcode/...
	GOOS=plan9 go build ./errcode/...

.PHONY: oldest-go
oldest-go: ## take errgen on with the oldest supported Go, and test the generated package with it
	./scripts/oldest-go $(OLDEST_GO)
