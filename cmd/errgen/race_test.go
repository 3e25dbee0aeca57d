//go:build race

package main

// raceDetector says that the tests were built with -race.
const raceDetector = true
