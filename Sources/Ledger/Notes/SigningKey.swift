import Crypto

/// The private key a ledger signs its checkpoints with: Ed25519, made from 32 random bytes, named like the ledger's origin.
///
/// As text for the key file `PRIVATE+KEY+name+id+base64`, the form Go's `sumdb/note` reads too.
package struct SigningKey: Sendable {
    package let name: String
    private let seed: Bytes32
    /// The public half.
    package let verifier: VerifierKey

    private static let prefix = "PRIVATE+KEY+"

    /// A key of that name from 32 bytes of a random source.
    package init(name: String, seed: [UInt8]) throws(NoteError) {
        guard let seed = Bytes32(seed) else { throw .invalidKey }
        self.name = name
        self.seed = seed
        verifier = try VerifierKey(
            name: name, purpose: .note, publicKey: Array(Self.privateKey(seed).publicKey.rawRepresentation))
    }

    /// The key a key file holds; a line feed at the end may be there or not.
    package init(text: String) throws(NoteError) {
        let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
        guard line.hasPrefix(Self.prefix) else { throw .invalidKey }
        let parts = line.dropFirst(Self.prefix.count)
            .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let material = Base64.bytes(of: parts[2]),
            material.first == VerifierKey.Purpose.note.rawValue
        else { throw .invalidKey }
        try self.init(name: String(parts[0]), seed: Array(material.dropFirst()))
        guard parts[1] == verifier.idText else { throw .invalidKey }
    }

    /// What goes into the key file: a secret.
    package var secretText: String {
        let material = Base64.text(of: [VerifierKey.Purpose.note.rawValue] + seed.bytes)
        return "\(Self.prefix)\(name)+\(verifier.idText)+\(material)\n"
    }

    /// The signature line over a note's text.
    func signature(over text: String) -> NoteSignature {
        do {
            let bytes = try Self.privateKey(seed).signature(for: Array(text.utf8))
            return NoteSignature(keyName: name, keyID: verifier.id, bytes: Array(bytes))
        } catch {
            preconditionFailure("Ed25519 signs every message: \(error)")
        }
    }

    private static func privateKey(_ seed: Bytes32) -> Curve25519.Signing.PrivateKey {
        do {
            return try Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes)
        } catch {
            preconditionFailure("every 32 bytes are an Ed25519 seed: \(error)")
        }
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible {
    /// Says only the public half: a key must not get into a log by being printed.
    package var description: String { "the signing key of \(verifier.text)" }
    package var debugDescription: String { description }
}
