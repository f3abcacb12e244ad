import Matching

/// What whoever decided had before them: enough to see the same again.
package struct Sight: Hashable, Sendable {
    /// The last recorded run; nil where there was none.
    package var run: Int?
    /// The version of the policy in force.
    package var policyVersion: Int
    /// The last record version read.
    package var readUpTo: Int
    package var engine: String
    /// The day the pair was judged on.
    package var asOf: Day
    /// What the rules said of the pair, as receipts write it; nil where no pair was judged.
    package var verdict: String?
    /// SHA-256 of the receipt's canonical JSON, hexadecimal; nil where no pair was judged.
    package var receiptDigest: String?
    /// Where the household stood on the run's list, from 1; nil where it was not on it.
    package var place: Int?

    package init(run: Int?, policyVersion: Int, readUpTo: Int, engine: String, asOf: Day) {
        self.run = run
        self.policyVersion = policyVersion
        self.readUpTo = readUpTo
        self.engine = engine
        self.asOf = asOf
    }

    /// The same, seen in records read up to a later version that changed nothing of it.
    package func havingRead(upTo sequence: Int) -> Sight {
        var sight = self
        sight.readUpTo = sequence
        return sight
    }
}
