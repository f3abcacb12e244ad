import Foundation
import Ledger
import Persistence

/// The signing key of a ledger and its public half, as files beside the database.
enum KeyFiles {
    /// Makes a key for a ledger of this origin; a key that is there already is never overwritten.
    static func make(origin: String, at paths: EvidencePaths, random: RandomBytes) throws(OfficeError) -> SigningKey
    {
        let key: SigningKey
        do {
            key = try SigningKey(name: origin, seed: random(CommitmentKey.count))
        } catch {
            throw .badEvidence(path: paths.key, why: "\(error)")
        }
        try DurableFile.create(paths.key, with: Array(key.secretText.utf8), mode: 0o600)
        try DurableFile.replace(paths.verifier, with: Array((key.verifier.text + "\n").utf8), mode: 0o644)
        return key
    }

    /// Takes away a key that was just made for a database that then was not.
    static func discard(at paths: EvidencePaths) {
        unlink(paths.key)
        unlink(paths.verifier)
    }

    /// The key that signs for a ledger now: the last of those it names.
    ///
    /// Where keys were being exchanged and the power went after the entry, the next key takes its place here.
    static func signing(_ lineage: KeyLineage, at paths: EvidencePaths) throws(OfficeError) -> SigningKey {
        guard let key = try key(at: paths.key) else {
            throw .noInput(
                path: paths.key, why: "no signing key is here; `init` makes it, and only its account can sign")
        }
        if key.verifier == lineage.current { return key }
        if let next = try self.key(at: paths.nextKey), next.verifier == lineage.current {
            try putInForce(next, at: paths)
            return next
        }
        guard key.name == lineage.current.name else {
            throw .badEvidence(path: paths.key, why: "the key of another ledger, `\(key.name)`")
        }
        throw .badEvidence(
            path: paths.key,
            why: "key \(key.verifier.idText), and this ledger signs with key \(lineage.current.idText)")
    }

    /// Makes the key that a rotation goes to; one left by a rotation that was interrupted before its entry is overwritten.
    static func makeNext(origin: String, at paths: EvidencePaths, random: RandomBytes) throws(OfficeError)
        -> SigningKey
    {
        let key: SigningKey
        do {
            key = try SigningKey(name: origin, seed: random(CommitmentKey.count))
        } catch {
            throw .badEvidence(path: paths.nextKey, why: "\(error)")
        }
        try DurableFile.replace(paths.nextKey, with: Array(key.secretText.utf8), mode: 0o600)
        return key
    }

    /// Puts the next key in the old one's place, which is gone with it, and its public half beside the database.
    static func putInForce(_ next: SigningKey, at paths: EvidencePaths) throws(OfficeError) {
        try DurableFile.replace(paths.verifier, with: Array((next.verifier.text + "\n").utf8), mode: 0o644)
        try DurableFile.move(paths.nextKey, to: paths.key)
    }

    private static func key(at path: String) throws(OfficeError) -> SigningKey? {
        guard let bytes = try DurableFile.bytes(at: path) else { return nil }
        do {
            return try SigningKey(text: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .badEvidence(path: path, why: "\(error)")
        }
    }

    /// The public half: as it was typed, in a file that was named, or from the file beside the database; nil where there is none.
    static func verifier(_ typed: String?, at paths: EvidencePaths) throws(OfficeError) -> VerifierKey? {
        let place = typed ?? paths.verifier
        let text: String
        if let bytes = try DurableFile.bytes(at: place) {
            text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        } else if let typed {
            text = typed
        } else {
            return nil
        }
        do {
            return try VerifierKey(text: text)
        } catch {
            throw .badEvidence(path: place, why: "\(error)")
        }
    }
}
