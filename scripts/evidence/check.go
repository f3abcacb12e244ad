// Checks a folder of `sharedlives audit export` with Go's own sumdb/note and sumdb/tlog: nothing of sharedlives takes part.
//
//	go run check.go FOLDER
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type checkpoint struct {
	size int64
	root tlog.Hash
}

func must(err error, about string) {
	if err != nil {
		fmt.Printf("%s: %v\n", about, err)
		os.Exit(1)
	}
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	must(err, path)
	return data
}

func hash(text, about string) (hash tlog.Hash) {
	raw, err := base64.StdEncoding.DecodeString(text)
	must(err, about)
	if len(raw) != len(hash) {
		must(fmt.Errorf("a hash of %d bytes", len(raw)), about)
	}
	copy(hash[:], raw)
	return
}

// The checkpoint in a note that one of the keys signed.
func open(data []byte, keys note.Verifiers, about string) checkpoint {
	opened, err := note.Open(data, keys)
	must(err, about)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != opened.Sigs[0].Name {
		must(fmt.Errorf("not the three lines of a checkpoint"), about)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err, about)
	return checkpoint{size, hash(lines[2], about)}
}

// What stands before the blank line, and the note after it.
func parts(data []byte, about string) ([]string, []byte) {
	blank := bytes.Index(data, []byte("\n\n"))
	if blank < 0 {
		must(fmt.Errorf("no blank line"), about)
	}
	return strings.Split(string(data[:blank]), "\n"), data[blank+2:]
}

func main() {
	folder := os.Args[1]
	var known []note.Verifier
	vkeys, _ := filepath.Glob(filepath.Join(folder, "keys/*.vkey"))
	sort.Strings(vkeys)
	for _, path := range vkeys {
		key, err := note.NewVerifier(strings.TrimSpace(string(read(path))))
		must(err, path)
		known = append(known, key)
	}
	keys := note.VerifierList(known...)

	// The tree over the entries, by Go's own hashing.
	entries := bytes.Split(bytes.TrimSuffix(read(filepath.Join(folder, "ledger/entries.jsonl")), []byte("\n")), []byte("\n"))
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for place, index := range indexes {
			found[place] = stored[index]
		}
		return found, nil
	})
	for number, entry := range entries {
		hashes, err := tlog.StoredHashes(int64(number), entry, reader)
		must(err, "entries")
		stored = append(stored, hashes...)
	}
	root := func(size int64) tlog.Hash {
		tree, err := tlog.TreeHash(size, reader)
		must(err, "tree")
		return tree
	}

	newest := open(read(filepath.Join(folder, "checkpoint")), keys, "checkpoint")
	if newest.size != int64(len(entries)) || newest.root != root(newest.size) {
		must(fmt.Errorf("not over these entries"), "checkpoint")
	}
	notes, _ := filepath.Glob(filepath.Join(folder, "checkpoints/*.checkpoint"))
	for _, path := range notes {
		kept := open(read(path), keys, path)
		if kept.size <= newest.size && kept.root != root(kept.size) {
			must(fmt.Errorf("not over these entries"), path)
		}
	}
	for number, entry := range entries {
		path := filepath.Join(folder, fmt.Sprintf("ledger/proofs/%d.tlog-proof", number+1))
		lines, rest := parts(read(path), path)
		tree := open(rest, keys, path)
		var proof tlog.RecordProof
		index := int64(-1)
		for _, line := range lines[1:] {
			if strings.HasPrefix(line, "index ") {
				parsed, err := strconv.ParseInt(line[6:], 10, 64)
				must(err, path)
				index = parsed
			} else if !strings.HasPrefix(line, "extra ") {
				proof = append(proof, hash(line, path))
			}
		}
		if lines[0] != "c2sp.org/tlog-proof@v1" || index != int64(number) {
			must(fmt.Errorf("not the proof of entry %d", number+1), path)
		}
		must(tlog.CheckRecord(proof, tree.size, tree.root, index, tlog.RecordHash(entry)), path)
	}
	growths, _ := filepath.Glob(filepath.Join(folder, "checkpoints/*.growth"))
	for _, path := range growths {
		lines, rest := parts(read(path), path)
		tree := open(rest, keys, path)
		from, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "old "), 10, 64)
		must(err, path)
		var proof tlog.TreeProof
		for _, line := range lines[1:] {
			proof = append(proof, hash(line, path))
		}
		must(tlog.CheckTree(proof, tree.size, tree.root, from, root(from)), path)
	}
	fmt.Printf("Go accepts %d keys, %d checkpoints, %d inclusion proofs and %d consistency proofs\n",
		len(known), len(notes)+1, len(entries), len(growths))
}
