import Foundation
import Ledger
import Persistence

/// The signing key of a ledger and its public half, as files beside the database.
enum KeyFiles {
    /// The key that signs for a ledger now: the last of those it names.
    ///
    /// A key that others may read does not sign: nobody could say whose signature it is. Where a key was made or exchanged and the power went after the entry, the next key takes its place here.
    static func signing(_ lineage: KeyLineage, at paths: EvidencePaths) throws(OfficeError) -> SigningKey {
        let key = try key(at: paths.key)
        if let key, key.verifier == lineage.current {
            if let mode = DurableFile.modeForOthers(paths.key) {
                throw .badEvidence(
                    path: paths.key,
                    why:
                        "others may read the signing key (mode \(mode)): `chmod 600` it, and exchange it with `audit key rotate` where somebody may have"
                )
            }
            return key
        }
        if let next = try self.key(at: paths.nextKey), next.verifier == lineage.current {
            try putInForce(next, at: paths)
            return next
        }
        guard let key else {
            throw .noInput(
                path: paths.key, why: "no signing key is here; `init` makes it, and only its account can sign")
        }
        guard key.name == lineage.current.name else {
            throw .badEvidence(path: paths.key, why: "the key of another ledger, `\(key.name)`")
        }
        throw .badEvidence(
            path: paths.key,
            why: "key \(key.verifier.idText), and this ledger signs with key \(lineage.current.idText)")
    }

    /// Makes the key that a ledger goes over to and keeps it as the next.
    static func makeNext(origin: String, at paths: EvidencePaths, random: RandomBytes) throws(OfficeError)
        -> SigningKey
    {
        let key = try fresh(origin: origin, at: paths, random: random)
        try keepNext(key, at: paths)
        return key
    }

    /// A key that is nowhere kept yet.
    static func fresh(origin: String, at paths: EvidencePaths, random: RandomBytes) throws(OfficeError)
        -> SigningKey
    {
        do {
            return try SigningKey(name: origin, seed: random(CommitmentKey.count))
        } catch {
            throw .badEvidence(path: paths.nextKey, why: "\(error)")
        }
    }

    /// Keeps a key as the next; one left by what was interrupted before its entry is overwritten.
    static func keepNext(_ key: SigningKey, at paths: EvidencePaths) throws(OfficeError) {
        try DurableFile.replace(paths.nextKey, with: Array(key.secretText.utf8), mode: 0o600)
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
