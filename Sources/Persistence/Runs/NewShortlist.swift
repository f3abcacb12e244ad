import Ledger

/// A referral's shortlist as a run found it, its lines in order; without lines it closes the one before.
package struct NewShortlist: Hashable, Sendable {
    package let referral: String
    package let lines: [Line]
    /// Over households and bytes of the lines in their order: equal digests are equal shortlists.
    package let digest: Digest

    /// One line: a household and its integers as canonical bytes. Its rank is its place, from 1.
    package struct Line: Hashable, Sendable {
        package let household: String
        package let bytes: [UInt8]

        package init(household: String, bytes: [UInt8]) {
            self.household = household
            self.bytes = bytes
        }
    }

    package init(referral: String, lines: [Line]) {
        self.referral = referral
        self.lines = lines
        digest = Self.digest(of: lines)
    }

    /// What must be stored of the shortlists of a run where so much is stored already: those that differ, and an empty one
    /// for each referral whose shortlist is no longer there. In the order of the referrals, bytewise.
    package static func changes(
        from stored: [String: Digest], to shortlists: [NewShortlist]
    ) -> [NewShortlist] {
        var changed = shortlists.filter { shortlist in
            // A referral that never had a shortlist has nothing to close.
            let before = stored[shortlist.referral] ?? noLines
            return before != shortlist.digest
        }
        let present = Set(shortlists.map(\.referral))
        for (referral, digest) in stored where digest != noLines && !present.contains(referral) {
            changed.append(NewShortlist(referral: referral, lines: []))
        }
        return changed.sorted { $0.referral.utf8.lexicographicallyPrecedes($1.referral.utf8) }
    }

    private static let noLines = digest(of: [Line]())

    /// The digest over all lists of a run that have lines, in the bytewise order of their names: name, a zero, the list's digest.
    package static func digest(of lists: [(referral: String, digest: Digest)]) -> Digest {
        var whole: [UInt8] = []
        let sorted = lists.filter { $0.digest != noLines }
            .sorted { $0.referral.utf8.lexicographicallyPrecedes($1.referral.utf8) }
        for list in sorted {
            whole += list.referral.utf8
            whole.append(0)
            list.digest.withUnsafeBytes { whole.append(contentsOf: $0) }
        }
        return Digest(of: whole)
    }

    /// Each part goes in with its length before it, so that no two lists of lines give the same bytes.
    private static func digest(of lines: [Line]) -> Digest {
        var whole: [UInt8] = []
        whole.reserveCapacity(lines.reduce(0) { $0 + $1.household.utf8.count + $1.bytes.count + 16 })
        for line in lines {
            withUnsafeBytes(of: UInt64(line.household.utf8.count).bigEndian) { whole.append(contentsOf: $0) }
            whole.append(contentsOf: line.household.utf8)
            withUnsafeBytes(of: UInt64(line.bytes.count).bigEndian) { whole.append(contentsOf: $0) }
            whole.append(contentsOf: line.bytes)
        }
        return Digest(of: whole)
    }
}
