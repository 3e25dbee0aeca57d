package cli_test

// Parts of testdata/fields.yaml that edits move or take out.
const (
	importing = "import:\n  - catalog: shared.yaml\n    categories: [info]\n    retries: [nap]\n"

	nap  = "  - id: nap\n    description: A short one.\n    max_retries: 1\n    delay: 1s\n"
	idle = "  - id: idle\n    description: No error has it.\n    max_retries: 1\n    delay: 1s\n"
	info = "  - id: info\n    description: Nothing is wrong.\n    statuses: [200-299]\n"

	spare = `  - id: spare
    title: Errors to come
    code_type: string
    go:
      type: SpareCode
    errors: []
`
	roving = `      - code: ROVING
        title: Roving
        status: 412
        user_message: "Please start again."
        description: It may stand anywhere.
`
	seven = `      - code: 7
        name: SEVEN
        title: Seven
        status: 503
        user_message: "Please try later."
        description: The service is away.
`
	seventySeven = `      - code: 77
        name: SEVENTY_SEVEN
        title: Seventy-seven
        status: 504
        user_message: "Please try tomorrow."
        description: The service is asleep.
`
	deprecated = `        deprecated:
          since: "2.1"
          reason: Too vague.
          replaced_by: BROKEN
`
)
