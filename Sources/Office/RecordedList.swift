import Ledger
import Matching
import Persistence
import Records

/// One list of a run as it is stored: its head with the lines, and for every pair that is not ruled out a digest and a leaf.
struct RecordedList: Sendable {
    /// The list up to the policy's length, best first.
    let head: NewShortlist
    /// The households of all pairs by index, ascending.
    let households: [Int]
    /// The digests of the pairs' bytes in the order of households, 32 bytes each.
    let digests: [UInt8]
    /// The pairs' leaves in the order of households, 32 bytes each.
    let leaves: RunPairs
    /// Whether the leaves are not those that are stored, so that they were made under this run's number.
    let areLeavesNew: Bool
}

/// What is stored of the pairs of a run's lists, list by list, before the run.
struct StoredLeaves: Sendable {
    /// By the list's place; nil where nothing is.
    let lists: [(run: Int, pairs: RunPairs)?]
    /// The number of the run under which leaves are made that are not stored.
    let number: Int
    /// Whether leaves that differ from those stored are made anew under this run's number; a replay keeps the stored run's.
    let renews: Bool

    init(_ lists: [(run: Int, pairs: RunPairs)?], number: Int, renews: Bool) {
        self.lists = lists
        self.number = number
        self.renews = renews
    }

    /// What is stored of `shortlists` as run `last` left them; nothing where there is none.
    init(
        of shortlists: [Shortlist], _ population: Population, atRun last: Int?, number: Int, renews: Bool,
        _ reader: SchemeReader
    ) throws {
        let lists = try shortlists.map { list in
            try last.flatMap { try reader.pairs(of: list.key(in: population), atRun: $0) }
        }
        self.init(lists, number: number, renews: renews)
    }
}

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

extension Shortlist {
    /// How a run names this list: the referral's id, with the person's where members are looked at one by one.
    package func key(in population: Population) -> String {
        let referral = population.referrals[self.referral].id.text
        return apart.map { "\(referral)/\(population.people[$0].id)" } ?? referral
    }
}
