/// What a ledger says of itself at one moment: how many entries it has and the root over them (C2SP tlog-checkpoint).
package struct Checkpoint: Equatable, Sendable {
    /// Which ledger; one name for each incarnation, like `example.org/scheme/ledger`.
    package let origin: String
    /// How many entries.
    package let size: Int
    package let root: Digest
    /// Further lines, which ours never has and nobody can audit.
    package let extensions: [String]

    /// The state of a ledger whose origin may name a key: no blanks, no plus sign.
    package init(origin: String, size: Int, root: Digest) {
        precondition(KeyName.isValid(origin) && size >= 0, "an origin names a key, and a size is not negative")
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads a checkpoint's text, without signatures.
    package init(text: String) throws(CheckpointError) {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        guard lines.popLast()?.isEmpty == true, lines.count >= 3 else { throw .malformed(line: lines.count + 1) }
        for (index, line) in lines.enumerated()
        where line.isEmpty || !line.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) {
            throw .malformed(line: index + 1)
        }
        guard let size = PlainDecimal.number(lines[1]) else { throw .malformed(line: 2) }
        guard let root = Base64.bytes(of: lines[2]).flatMap({ Digest(bytes: $0) }) else {
            throw .malformed(line: 3)
        }
        origin = String(lines[0])
        self.size = size
        self.root = root
        extensions = lines.dropFirst(3).map(String.init)
    }

    /// The text that is signed.
    package var text: String {
        ([origin, "\(size)", Base64.text(of: root.bytes)] + extensions).map { $0 + "\n" }.joined()
    }

    /// The signed checkpoint. The key's name is the origin.
    package func signed(by key: SigningKey) -> SignedNote {
        precondition(key.name == origin, "a ledger signs under its origin")
        return SignedNote(text: text, signedBy: [key])
    }

    /// The checkpoint in a note that this ledger signed, and who witnessed it.
    ///
    /// The keys are those the ledger has had; one of them must have signed. Witnesses are asked only to be right, where
    /// they are there at all.
    package static func verified(
        _ note: SignedNote, origin: String, keys: [VerifierKey], witnesses: [VerifierKey] = []
    ) throws(CheckpointError) -> (checkpoint: Checkpoint, witnessed: [VerifiedSignature]) {
        let verified: [VerifiedSignature]
        do {
            verified = try note.verified(by: keys + witnesses)
        } catch {
            throw .note(error)
        }
        guard verified.contains(where: { keys.contains($0.key) }) else { throw .notSignedByLedger }
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else { throw .otherOrigin(checkpoint.origin) }
        return (checkpoint, verified.filter { !keys.contains($0.key) })
    }
}
