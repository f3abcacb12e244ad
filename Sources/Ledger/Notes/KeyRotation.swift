/// That a ledger signs with another key from some size on, said by both keys.
///
/// As a signed note of five lines: `sharedlives/key-rotation/v1`, the origin, the size, the old key, the new one. Whoever
/// knows the old key can follow to the new one; whoever holds only one of them can exchange nothing.
package struct KeyRotation: Equatable, Sendable {
    package let origin: String
    /// How many entries the ledger had.
    package let size: Int
    package let old: VerifierKey
    package let new: VerifierKey

    private static let header = "sharedlives/key-rotation/v1"

    package init(origin: String, size: Int, old: VerifierKey, new: VerifierKey) {
        precondition(size >= 0 && old != new, "a rotation goes from one key to another")
        precondition(old.name == origin && new.name == origin, "a ledger signs under its origin")
        self.origin = origin
        self.size = size
        self.old = old
        self.new = new
    }

    /// The rotation of a note that both keys signed.
    package init(verifying note: SignedNote) throws(NoteError) {
        let lines = note.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
        guard lines.count == 6, lines[0] == Self.header, lines[5].isEmpty, let size = PlainDecimal.number(lines[2])
        else {
            throw .invalidRotation
        }
        let old = try VerifierKey(text: lines[3])
        let new = try VerifierKey(text: lines[4])
        guard old != new, [old, new].allSatisfy({ $0.name == lines[1] && $0.purpose == .note }) else {
            throw .invalidRotation
        }
        let signers = Set(try note.verified(by: [old, new]).map(\.key))
        guard signers == [old, new] else { throw .noKnownSignature }
        self.init(origin: lines[1], size: size, old: old, new: new)
    }

    /// The note that says so, signed by both keys.
    package func signed(byOld oldKey: SigningKey, andNew newKey: SigningKey) -> SignedNote {
        precondition(oldKey.verifier == old && newKey.verifier == new, "a rotation is signed by its two keys")
        let lines = [Self.header, origin, "\(size)", old.text, new.text]
        return SignedNote(text: lines.map { $0 + "\n" }.joined(), signedBy: [oldKey, newKey])
    }
}
