// A second implementation looks at what the first one gave out: golang.org/x/mod/sumdb, as it comes with the Go toolchain.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"second/note"
	"second/tlog"
)

type proof struct {
	Old    int64
	Index  int64
	Entry  string
	Hashes []string
}

type given struct {
	Vkey        string
	Checkpoint  string
	Older       map[string]string
	Tiles       string
	Inclusion   []proof
	Consistency []proof
}

// Tiles as files below a folder, at the paths of c2sp.org/tlog-tiles, which leave out the height.
type folder string

func (folder) Height() int { return 8 }
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		bytes, err := os.ReadFile(filepath.Join(string(f), strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}
func (folder) SaveTiles([]tlog.Tile, [][]byte) {}

func must(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func open(text, vkey string) (int64, tlog.Hash) {
	verifier, err := note.NewVerifier(vkey)
	must(err)
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return size, root
}

func hashes(texts []string) (list []tlog.Hash) {
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		must(err)
		list = append(list, hash)
	}
	return list
}

func main() {
	var all given
	bytes, err := os.ReadFile(os.Args[1])
	must(err)
	must(json.Unmarshal(bytes, &all))
	size, root := open(all.Checkpoint, all.Vkey)
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, folder(all.Tiles))
	for _, p := range all.Inclusion {
		leaf := tlog.RecordHash([]byte(p.Entry))
		must(tlog.CheckRecord(hashes(p.Hashes), size, root, p.Index, leaf))
		own, err := tlog.ProveRecord(size, p.Index, reader)
		must(err)
		must(tlog.CheckRecord(own, size, root, p.Index, leaf))
		if tlog.CheckRecord(own, size, root, p.Index, tlog.RecordHash([]byte(p.Entry+" "))) == nil {
			must(fmt.Errorf("a changed entry passed"))
		}
	}
	for _, p := range all.Consistency {
		old, err := tlog.ParseHash(all.Older[strconv.FormatInt(p.Old, 10)])
		must(err)
		must(tlog.CheckTree(hashes(p.Hashes), size, root, p.Old, old))
	}
	fmt.Printf("accepted: size %d, %d records, %d older trees\n", size, len(all.Inclusion), len(all.Consistency))
}
