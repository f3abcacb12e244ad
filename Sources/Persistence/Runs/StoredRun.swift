import Ledger

/// A run as it is stored.
package struct StoredRun: Hashable, Sendable {
    package let number: Int
    package let kind: RunKind
    package let ledgerSequence: Int
    /// When it was recorded.
    package let recordedAt: EntryTime
    /// The day asked about, `2026-11-22`.
    package let asOf: String
    package let engine: String
    /// The record version of the policy it went by.
    package let policySequence: Int
    /// The last record version it read.
    package let readUpTo: Int
}

/// A referral's shortlist as a run left it.
package struct StoredShortlist: Hashable, Sendable {
    package let referral: String
    /// The run that stored it, from which it is valid.
    package let run: Int
    package let digest: Digest
    /// In the order of their ranks; a rank whose household was erased is missing. Empty where the shortlist was closed.
    package let lines: [Line]

    package struct Line: Hashable, Sendable {
        /// From 1.
        package let rank: Int
        package let household: String
        package let bytes: [UInt8]
    }
}
