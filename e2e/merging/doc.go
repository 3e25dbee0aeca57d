// Package merging has git merge branches that change a catalog, with all that is generated from it.
package merging
