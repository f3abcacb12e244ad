import Ledger

/// A checkpoint that was just signed.
package struct SignedCheckpoint: Sendable {
    package let origin: String
    /// How many entries it covers.
    package let size: Int
    let root: Digest
    let verifier: VerifierKey
    let note: SignedNote

    /// The root in hexadecimal.
    package var rootText: String { root.hexadecimal }
    /// The public key to check it with.
    package var verifierText: String { verifier.text }

    /// As it lies in a file.
    package var fileText: String { note.fileText }
}

/// The proof that one entry is in the ledger, under a checkpoint that was just signed.
package struct SignedProof: Sendable {
    package let sequence: Int
    package let checkpoint: SignedCheckpoint
    let file: ProofFile

    /// As it lies in a file.
    package var fileText: String { file.fileText }
}

/// The proof that the ledger grew from an earlier size, under a checkpoint.
package struct SignedGrowth: Sendable {
    /// How many entries there were.
    package let from: Int
    package let checkpoint: SignedCheckpoint
    let file: GrowthFile

    /// As it lies in a file.
    package var fileText: String { file.fileText }
}
