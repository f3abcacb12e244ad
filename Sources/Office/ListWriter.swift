import Ledger
import Matching
import Persistence
import Records

/// Writes lists out, each pair's bytes once: hashed where they lie, and kept for the head of the list alone. One buffer serves them all.
struct ListWriter {
    private let matcher: Matcher
    private let keys: VersionKeys
    private let stored: StoredLeaves
    private var json = CanonicalBytes(capacity: 2048)

    init(_ matcher: Matcher, _ keys: VersionKeys, _ stored: StoredLeaves) {
        self.matcher = matcher
        self.keys = keys
        self.stored = stored
    }

    /// The list at `place` among the run's.
    mutating func list(_ shortlist: Shortlist, place: Int) -> RecordedList {
        let stored = stored.lists[place]
        var written = write(shortlist, run: stored?.run ?? self.stored.number)
        var isNew = stored == nil && !written.pairs.isEmpty
        if self.stored.renews, let stored, stored.pairs.bytes != written.bytes(of: \.leaf) {
            written = write(shortlist, run: self.stored.number)
            isNew = true
        }
        let name = shortlist.key(in: matcher.scheme.population)
        return RecordedList(
            head: NewShortlist(referral: name, lines: written.lines), households: written.pairs.map(\.household),
            digests: written.bytes(of: \.digest),
            leaves: RunPairs(referral: name, bytes: written.bytes(of: \.leaf)),
            areLeavesNew: isNew)
    }

    /// What one passage over a list brings.
    private struct Written {
        /// Best first, up to the policy's length.
        var lines: [NewShortlist.Line] = []
        /// In the order of households.
        var pairs: [(household: Int, digest: Digest, leaf: Digest)] = []

        func bytes(of part: KeyPath<(household: Int, digest: Digest, leaf: Digest), Digest>) -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(pairs.count * Digest.count)
            for pair in pairs { pair[keyPath: part].withUnsafeBytes { bytes.append(contentsOf: $0) } }
            return bytes
        }
    }

    private mutating func write(_ shortlist: Shortlist, run: Int) -> Written {
        // Held once a list: a copy for every pair costs more than a tenth of the writing.
        let (matcher, keys) = (matcher, keys)
        let ofParty = keys.ofParty(shortlist)
        let length = matcher.scheme.policy.shortlistLength
        var written = Written()
        written.pairs.reserveCapacity(shortlist.results.count)
        for result in shortlist.results {
            json.startAgain()
            PairLine(result, of: matcher).write(to: &json)
            let blinding = PairBlinding(
                party: ofParty, household: keys.ofHousehold[result.household], run: Int64(run))
            json.withFinishedBytes { bytes in
                written.pairs.append((result.household, Digest(of: bytes), blinding.leaf(over: bytes)))
                guard written.lines.count < length else { return }
                let id = matcher.scheme.population.households[result.household].id.text
                written.lines.append(NewShortlist.Line(household: id, bytes: Array(bytes)))
            }
        }
        written.pairs.sort { $0.household < $1.household }
        return written
    }
}
