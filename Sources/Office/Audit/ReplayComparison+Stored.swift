import Ledger
import Matching
import Persistence
import Records

extension ReplayComparison {
    /// Compares every list judged anew, and looks for stored ones of referrals that were not open.
    mutating func compareLists(_ recording: RunRecording, run: Int, _ reader: SchemeReader) throws {
        var stored: [String: StoredShortlist] = [:]
        try reader.forEachShortlist(atRun: run) { stored[$0.referral] = $0 }
        for list in recording.lists { compare(list, with: stored.removeValue(forKey: list.referral)) }
        for left in stored.values.sorted(by: { $0.referral < $1.referral }) where !left.lines.isEmpty {
            note(.init(referral: left.referral, "a list is stored, and the referral was not open"))
        }
    }

    /// Compares every pair's leaf, made under the run that stored it.
    mutating func compareLeaves(_ recording: RunRecording, with stored: StoredLeaves, _ population: Population) {
        for (list, stored) in zip(recording.recorded, stored.lists) {
            let found = list.households.enumerated().map { place, household in
                (
                    household: population.households[household].id.text,
                    leaf: Array(list.leaves.bytes[(place * Digest.count)..<((place + 1) * Digest.count)])
                )
            }
            compare(leaves: found, of: list.head.referral, with: stored?.pairs.bytes ?? [])
        }
    }

    /// Compares the run's body with the one found, and with the commitment in the ledger.
    ///
    /// - Returns: How many pairs the stored body says there were; nil where it is gone.
    mutating func compareBody(_ found: [UInt8], of run: StoredRun, _ reader: SchemeReader) throws -> Int? {
        guard let stored = try reader.body(ofRun: run.number) else {
            if redactionsExplainNothing { note(.init("the run's body is missing")) }
            return try reader.pairsBeforeErasure(ofRun: run.number)
        }
        if stored.bytes != found {
            let digests: Set<String> =
                redactionsExplainNothing ? [] : ["lists", "pairs", "lists_digest", "pairs_digest", "leaves_digest"]
            if let what = CanonicalValue.firstDifference(stored: stored.bytes, found: found, skipping: digests) {
                note(.init("the run's body, \(what)"))
            }
        }
        if let event = try reader.body(ofEntry: run.ledgerSequence) {
            let details = CanonicalValue.held(by: event.bytes)?.member("details")
            let commitment = stored.key.commitment(to: stored.bytes, tag: .run)
            if details?.member("commitment")?.text != commitment.hexadecimal {
                note(.init("ledger entry \(run.ledgerSequence) commits to another body of this run"))
            }
        }
        return CanonicalValue.held(by: stored.bytes)?.member("pairs")?.number
    }
}
