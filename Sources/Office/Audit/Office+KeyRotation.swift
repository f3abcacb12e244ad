import Ledger
import Persistence
import Records

/// A key the ledger signs with, or signed with.
package struct LedgerKey: Sendable {
    /// The public key to check signatures with.
    package let verifier: String
    package let id: String
    /// The smallest ledger it signs, in entries.
    package let from: Int
    package let isInForce: Bool
}

extension Office {
    /// The keys the ledger names, in order.
    package func keys() throws(OfficeError) -> [LedgerKey] {
        guard let lineage = try reading({ try $0.ledgerState().lineage }) else { return [] }
        return lineage.reigns.map {
            LedgerKey(
                verifier: $0.key.text, id: $0.key.idText, from: $0.from, isInForce: $0.key == lineage.current)
        }
    }

    /// Exchanges the signing key: both keys sign that the new one takes over, the ledger enters it, and the old one is gone.
    ///
    /// The new key is on the medium before the entry, and takes the old one's place after it: whenever the power goes, the key that
    /// the ledger names is here.
    package func rotateKey() throws(OfficeError) -> LedgerKey {
        let ready = try readyToSign()
        let next = try KeyFiles.makeNext(origin: ready.key.name, at: evidencePaths, random: desk.random)
        let rotation = KeyRotation(
            origin: ready.key.name, size: ready.head.ledger, old: ready.key.verifier, new: next.verifier)
        let event = Event(
            kind: .key, action: "audit key rotate",
            details: [
                .init("new_key", .string(next.verifier.text)),
                .init("rotation", .string(rotation.signed(byOld: ready.key, andNew: next).fileText)),
            ])
        let entry = try append(event, expecting: ready.head)
        try KeyFiles.putInForce(next, at: evidencePaths)
        return LedgerKey(
            verifier: next.verifier.text, id: next.verifier.idText, from: Int(entry.sequence), isInForce: true
        )
    }
}
