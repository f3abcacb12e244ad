/// A file that shows that a ledger grew from one size to another and nothing before was changed: the consistency proof and the signed
/// checkpoint it leads to.
///
/// In the form in which a checkpoint is handed to a witness (C2SP tlog-witness, `add-checkpoint`), so that a witness takes it as it is.
package struct GrowthFile: Equatable, Sendable {
    /// How many entries the ledger had.
    package let from: Int
    /// In the order of RFC 6962 2.1.2.
    package let hashes: [Digest]
    package let checkpoint: SignedNote

    package init(proof: ConsistencyProof, checkpoint: SignedNote) {
        from = proof.firstSize
        hashes = proof.hashes
        self.checkpoint = checkpoint
    }

    /// Reads a proof as it lies in a file.
    package init(_ bytes: [UInt8]) throws(ProofFileError) {
        let pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let blank = pieces.firstIndex(where: \.isEmpty), blank > 0 else { throw .malformed(line: 1) }
        let lines = pieces[..<blank].map { String(decoding: $0, as: UTF8.self) }
        guard lines[0].hasPrefix("old "), let from = PlainDecimal.number(lines[0].dropFirst(4)) else {
            throw .malformed(line: 1)
        }
        self.from = from
        var hashes: [Digest] = []
        for place in lines.indices.dropFirst() {
            guard let hash = Base64.bytes(of: lines[place]).flatMap({ Digest(bytes: $0) }) else {
                throw .malformed(line: place + 1)
            }
            hashes.append(hash)
        }
        self.hashes = hashes
        do {
            checkpoint = try SignedNote(Array(pieces[(blank + 1)...].joined(separator: [0x0A])))
        } catch {
            throw .checkpoint(.note(error))
        }
    }

    /// The proof as it lies in a file.
    package var fileText: String {
        (["old \(from)"] + hashes.map { Base64.text(of: $0.bytes) }).map { $0 + "\n" }.joined() + "\n"
            + checkpoint.fileText
    }

    /// Throws unless the ledger of the earlier root grew into the one of the checkpoint.
    package func verify(earlierRoot: Digest, later: Checkpoint) throws(ProofFileError) {
        let proof = ConsistencyProof(firstSize: from, secondSize: later.size, hashes: hashes)
        do {
            try proof.verify(firstRoot: earlierRoot, secondRoot: later.root)
        } catch {
            throw .proof(error)
        }
    }
}
