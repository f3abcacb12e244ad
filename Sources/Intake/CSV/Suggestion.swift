/// "Did you mean": the known word nearest to one that is not known.
package enum Suggestion {
    /// The nearest of the words, or nil where none is near. Case, and what stands between the parts of a word (`_`, `-`,
    /// space), do not count; each letter put in, left out, changed, or swapped with the next counts one. Near means at most
    /// a third of the letters and at most three. Of words equally near the first bytewise.
    package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
        let letters = fold(word)
        let most = min(3, max(1, letters.count / 3))
        var found: (word: String, distance: Int)?
        for other in words {
            let bound = found?.distance ?? most
            guard let distance = distance(letters, fold(other), atMost: bound) else { continue }
            if let found, distance == found.distance, !other.utf8.lexicographicallyPrecedes(found.word.utf8) {
                continue
            }
            found = (other, distance)
        }
        return found?.word
    }

    /// The nearest word as a hint: "did you mean `born`?".
    package static func hint(for word: String, among words: some Sequence<String>) -> String? {
        nearest(to: word, among: words).map { "did you mean `\($0)`?" }
    }

    private static func fold(_ word: String) -> [Unicode.Scalar] {
        word.lowercased().unicodeScalars.map { $0 == "_" || $0 == "-" ? " " : $0 }
    }

    /// The Damerau-Levenshtein distance (each pair swapped at most once), or nil where it is more than `bound`.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], atMost bound: Int) -> Int? {
        guard abs(one.count - other.count) <= bound else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in 0..<one.count {
            var current = [row + 1]
            current.reserveCapacity(other.count + 1)
            for column in 0..<other.count {
                let change = last[column] + (one[row] == other[column] ? 0 : 1)
                var least = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            // Distances never fall by two rows: a swap looks back past the last row.
            if (current.min() ?? 0) > bound, (last.min() ?? 0) > bound { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[other.count] <= bound ? last[other.count] : nil
    }
}
