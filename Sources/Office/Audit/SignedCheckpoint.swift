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
