// Package errhttp reads and writes errors over HTTP.
package errhttp
