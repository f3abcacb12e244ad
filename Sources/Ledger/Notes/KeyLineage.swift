/// The keys a ledger has signed with, one after the other, each from a number of entries on.
///
/// The first is named by the first entry; each later one by an entry that both keys signed, or, under another origin, by the entry of
/// a restore. Whoever trusts one of them can follow to the others.
package struct KeyLineage: Equatable, Sendable {
    /// One key and what it may sign: checkpoints of this many entries or more, up to where the next key begins.
    package struct Reign: Equatable, Sendable {
        package let key: VerifierKey
        package let from: Int
    }

    /// In the order of the ledger; never empty.
    package private(set) var reigns: [Reign]

    /// A ledger's first key.
    package init(_ first: VerifierKey) { reigns = [Reign(key: first, from: 0)] }

    /// The key that signs now.
    package var current: VerifierKey { reigns[reigns.count - 1].key }

    /// Whether a key is, or was, this ledger's.
    package func names(_ key: VerifierKey) -> Bool { reigns.contains { $0.key == key } }

    /// Goes on to the key of a rotation that an entry of this sequence holds; it must go out from the key that signs.
    package mutating func follow(_ rotation: KeyRotation, enteredAs sequence: Int) throws(NoteError) {
        guard rotation.old == current, rotation.size == sequence - 1, !names(rotation.new) else {
            throw .invalidRotation
        }
        reigns.append(Reign(key: rotation.new, from: sequence))
    }

    /// Goes on to another ledger's life: a key of another name, from an entry on.
    package mutating func begin(_ key: VerifierKey, enteredAs sequence: Int) throws(NoteError) {
        guard !names(key), !reigns.contains(where: { $0.key.name == key.name }) else { throw .invalidKey }
        reigns.append(Reign(key: key, from: sequence))
    }

    /// The checkpoint in a note that this ledger signed with the key it had at that size, that key, and who witnessed it.
    package func verified(
        _ note: SignedNote, witnesses: [VerifierKey] = []
    ) throws(CheckpointError) -> (checkpoint: Checkpoint, key: VerifierKey, witnessed: [VerifiedSignature]) {
        let stated = try Checkpoint(text: note.text)
        let own = reigns.indices.filter { reigns[$0].key.name == stated.origin }
        guard !own.isEmpty else { throw .otherOrigin(stated.origin) }
        let (checkpoint, witnessed) = try Checkpoint.verified(
            note, origin: stated.origin, keys: own.map { reigns[$0].key }, witnesses: witnesses)
        let signers = own.filter { index in
            note.signatures.contains { $0.keyName == stated.origin && $0.keyID == reigns[index].key.id }
        }
        for index in signers where reigns[index].from <= checkpoint.size {
            let next = reigns.indices.contains(index + 1) ? reigns[index + 1] : nil
            // A restore goes back: what was signed before it may cover more entries than came along.
            if let next, next.key.name == stated.origin, checkpoint.size >= next.from { continue }
            return (checkpoint, reigns[index].key, witnessed)
        }
        throw .keyNotInForce(id: signers.first.map { reigns[$0].key.idText } ?? "", size: checkpoint.size)
    }
}
