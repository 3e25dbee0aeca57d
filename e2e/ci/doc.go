// Package ci tries what other repositories run errgen with in CI: the GitHub Action, the hooks for pre-commit, and the jobs for GitLab.
package ci
