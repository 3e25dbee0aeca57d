module example.com/checkout

go 1.24

tool github.com/errgen/errgen/cmd/errgen

require (
	example.com/payments v0.0.0
	github.com/errgen/errgen v0.0.0
)

require (
	github.com/dave/jennifer v1.6.1 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/rogpeppe/go-internal v1.12.0 // indirect
	github.com/spf13/cobra v1.9.1 // indirect
	github.com/spf13/pflag v1.0.6 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)

// Here only, since these examples live beside errgen. A repository of your own has no such line.
replace github.com/errgen/errgen => ../..

// As in any repository with several modules. Only the tests need it: they talk to the real service.
replace example.com/payments => ../payments-service
