//go:build !race

package main

// raceDetector says that the tests were built without -race.
const raceDetector = false
