/// A file that shows without any network that one entry is in a ledger: the way to the root and the signed checkpoint
/// (C2SP tlog-proof). Kept with the ending `.tlog-proof`.
package struct ProofFile: Equatable, Sendable {
    /// Bytes for whoever reads the file. Nothing vouches for them.
    package let extra: [UInt8]?
    /// The entry, counted from 0.
    package let index: Int
    /// The sibling of the leaf first, the root's child last.
    package let hashes: [Digest]
    package let checkpoint: SignedNote

    private static let header = "c2sp.org/tlog-proof@v1"

    package init(proof: InclusionProof, checkpoint: SignedNote, extra: [UInt8]? = nil) {
        index = proof.index
        hashes = proof.hashes
        self.checkpoint = checkpoint
        self.extra = extra
    }

    /// Reads a proof as it lies in a file.
    package init(_ bytes: [UInt8]) throws(ProofFileError) {
        let pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let blank = pieces.firstIndex(where: \.isEmpty) else { throw .malformed(line: pieces.count) }
        var lines = pieces[..<blank].map { String(decoding: $0, as: UTF8.self) }[...]
        guard lines.popFirst() == Self.header else { throw .malformed(line: 1) }
        extra = try Self.takeExtra(&lines)
        guard let line = lines.popFirst(), line.hasPrefix("index "),
            let index = PlainDecimal.number(line.dropFirst(6))
        else { throw .malformed(line: blank - lines.count) }
        self.index = index
        var hashes: [Digest] = []
        for place in lines.indices {
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

    /// The bytes of an `extra` line, where the first line is one.
    private static func takeExtra(_ lines: inout ArraySlice<String>) throws(ProofFileError) -> [UInt8]? {
        guard let line = lines.first, line.hasPrefix("extra ") else { return nil }
        guard let extra = Base64.bytes(of: line.dropFirst(6)) else { throw .malformed(line: 2) }
        lines.removeFirst()
        return extra
    }

    /// The proof as it lies in a file.
    package var fileText: String {
        var lines = [Self.header]
        if let extra { lines.append("extra \(Base64.text(of: extra))") }
        lines.append("index \(index)")
        lines += hashes.map { Base64.text(of: $0.bytes) }
        return lines.map { $0 + "\n" }.joined() + "\n" + checkpoint.fileText
    }

    /// The checkpoint under which the entry of these bytes is in the ledger, and who witnessed it.
    package func verified(
        entry: [UInt8], origin: String, keys: [VerifierKey], witnesses: [VerifierKey] = []
    ) throws(ProofFileError) -> (checkpoint: Checkpoint, witnessed: [VerifiedSignature]) {
        let result: (checkpoint: Checkpoint, witnessed: [VerifiedSignature])
        do {
            result = try Checkpoint.verified(checkpoint, origin: origin, keys: keys, witnesses: witnesses)
        } catch {
            throw .checkpoint(error)
        }
        let proof = InclusionProof(index: index, size: result.checkpoint.size, hashes: hashes)
        do {
            try proof.verify(leaf: MerkleHash.leaf(entry), root: result.checkpoint.root)
        } catch {
            throw .proof(error)
        }
        return result
    }
}
