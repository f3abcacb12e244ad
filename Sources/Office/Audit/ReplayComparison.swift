import Ledger
import Matching
import Persistence
import Records

/// Holds a run judged anew against what is stored of it, and collects where they part.
struct ReplayComparison {
    private let gone: GoneVersions
    private(set) var differences: [ReplayDifference] = []
    /// Pairs whose leaf was found among the stored ones.
    private(set) var pairs = 0
    /// Stored leaves that no pair judged anew explains, and pairs without their leaf, all of which an erasure explains.
    private(set) var redactions = 0

    init(_ gone: GoneVersions) { self.gone = gone }

    /// Whether nothing that the run read is gone, so that every difference counts.
    var redactionsExplainNothing: Bool { gone.isEmpty }

    mutating func note(_ difference: ReplayDifference) { differences.append(difference) }

    /// Compares one list line by line; a list that was never stored and has no lines agrees.
    mutating func compare(_ found: NewShortlist, with stored: StoredShortlist?) {
        let referral = found.referral
        let kept = (stored?.lines ?? []).filter { !gone.mayTouch(referral, $0.household) }
        let lines = found.lines.filter { !gone.mayTouch(referral, $0.household) }
        for (place, line) in lines.enumerated() {
            guard place < kept.count else {
                // An erased line lets a later home move up into the length that is stored.
                if gone.isEmpty {
                    note(
                        .init(
                            referral: referral, rank: place + 1, household: line.household, "stored: no such line"))
                }
                return
            }
            let was = kept[place]
            if gone.isEmpty, was.rank != place + 1 {
                note(.init(referral: referral, rank: place + 1, household: line.household, "a rank is missing"))
                return
            }
            if was.household == line.household, was.bytes == line.bytes { continue }
            let what =
                was.household != line.household
                ? "stored \(was.household), found \(line.household)"
                : CanonicalValue.firstDifference(stored: was.bytes, found: line.bytes) ?? "other bytes"
            note(.init(referral: referral, rank: was.rank, household: was.household, what))
            return
        }
        // A pair that read something that is gone may be on the list now and push the last ones off.
        if kept.count > (gone.isEmpty ? lines.count : found.lines.count) {
            let extra = kept[lines.count]
            note(.init(referral: referral, rank: extra.rank, household: extra.household, "found: no such line"))
        }
        if gone.isEmpty, let stored, stored.digest != found.digest {
            note(.init(referral: referral, "the list's digest differs"))
        }
    }

    /// Compares the leaves of one list's pairs, in the order of households; those of erased households may be left over.
    mutating func compare(leaves found: [(household: String, leaf: [UInt8])], of list: String, with stored: [UInt8])
    {
        let leaves = stride(from: 0, to: stored.count, by: Digest.count).map {
            Array(stored[$0..<min($0 + Digest.count, stored.count)])
        }
        var next = 0
        var matched = 0
        for pair in found {
            if next < leaves.count, leaves[next] == pair.leaf {
                next += 1
                matched += 1
            } else if !gone.isEmpty, let place = leaves[next...].firstIndex(of: pair.leaf) {
                next = place + 1
                matched += 1
            } else if gone.mayTouch(list, pair.household) {
                continue
            } else {
                note(.init(referral: list, household: pair.household, "the pair's leaf differs"))
                return
            }
        }
        pairs += matched
        guard leaves.count > matched else { return }
        if gone.isEmpty {
            note(.init(referral: list, "\(leaves.count - matched) leaves are stored without a pair"))
        } else {
            redactions += leaves.count - matched
        }
    }

    /// The outcome of everything compared.
    ///
    /// - Parameter stated: How many pairs the run itself says it had, where its body is still there.
    func outcome(stated: Int?) -> ReplayOutcome {
        if let first = differences.first { return .mismatch(first, count: differences.count) }
        if gone.isEmpty { return .exact }
        return .exactWithRedactions(stated.map { max($0 - pairs, 0) } ?? redactions)
    }
}
