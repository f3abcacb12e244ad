import Ledger
import Persistence

/// What a check of all the evidence found.
package struct Verification: Sendable {
    package internal(set) var entries = 0
    package internal(set) var records = 0
    package internal(set) var runs = 0
    /// Bodies that are gone, of entries, record versions and runs together.
    package internal(set) var erased = 0
    /// The root over all entries.
    var root: Digest { tree.root }
    /// The root in hexadecimal.
    package var rootText: String { root.hexadecimal }
    /// Everything looked at, in order; what is not well among it.
    package internal(set) var findings: [Finding] = []
    package var isWell: Bool { findings.allSatisfy(\.isWell) }

    var tree = MerkleTree()
    /// The commitments that each entry's body says it brought, by sequence.
    var brought: [Int: [String]] = [:]
    /// The details of each entry's body, of those that tell of a run.
    var runDetails: [Int: CanonicalValue] = [:]
    /// What these entries' bodies say was done: `match` or `rematch`.
    var runActions: [Int: String] = [:]
    /// The keys that the ledger names, as far as its entries could be read.
    var keys = LineageReading()
    var lineage: KeyLineage? { keys.lineage }
    var hasErasureEntry = false
    /// The stored lists that a run whose body is there states a digest of: they lack nothing.
    var listsWithABody: Set<StoredListName> = []
    /// The ledger's lives as the entries that began them tell of them; nil where one of these could not be read.
    var lives: [(origin: String, beganAt: String)]? = []
    /// What each restore says it lost, by its entry.
    var restores: [RestoreStated] = []

    mutating func fault(_ about: String, _ code: FindingCode, _ says: String) {
        findings.append(Finding(about, says, code))
    }

    mutating func well(_ about: String, _ says: String) { findings.append(Finding(about, says, .sound)) }

    /// Does one part of the check, and says in one line that it found nothing where it did not.
    mutating func part(
        _ about: String, _ says: (Verification) -> String, _ body: (inout Verification) throws -> Void
    )
        rethrows
    {
        let before = findings.count
        try body(&self)
        if findings.count == before { well(about, says(self)) }
    }
}
