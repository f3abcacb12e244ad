import Crypto

/// The public half of a signing key, with the name it signs under: all that somebody outside needs to check a note.
///
/// As text `name+id+base64`, for example `example.org/scheme/ledger+5e1f92c0+AQ…`.
package struct VerifierKey: Hashable, Sendable {
    /// What a key signs; the byte C2SP signed-note assigns to it.
    package enum Purpose: UInt8, Sendable {
        /// The text of a note, with Ed25519.
        case note = 0x01
        /// A checkpoint and the time it was seen, as a witness (C2SP tlog-cosignature), with Ed25519.
        case cosignature = 0x04
    }

    package let name: String
    package let purpose: Purpose
    /// The 32 bytes of the Ed25519 public key.
    package let publicKey: [UInt8]
    /// The first four bytes of SHA-256(name ‖ line feed ‖ purpose ‖ public key).
    package let id: UInt32

    package init(name: String, purpose: Purpose, publicKey: [UInt8]) throws(NoteError) {
        guard KeyName.isValid(name), publicKey.count == 32 else { throw .invalidKey }
        self.name = name
        self.purpose = purpose
        self.publicKey = publicKey
        let digest = Digest(of: Array(name.utf8) + [0x0A, purpose.rawValue] + publicKey)
        id = digest.withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self)) }
    }

    /// The key a text spells; its id must be the one that follows from the rest.
    package init(text: String) throws(NoteError) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let material = Base64.bytes(of: parts[2]), let first = material.first,
            let purpose = Purpose(rawValue: first)
        else { throw .invalidKey }
        try self.init(name: String(parts[0]), purpose: purpose, publicKey: Array(material.dropFirst()))
        guard parts[1] == idText else { throw .invalidKey }
    }

    package var text: String { "\(name)+\(idText)+\(Base64.text(of: [purpose.rawValue] + publicKey))" }

    /// The id as eight letters of lower-case hexadecimal.
    package var idText: String { Hexadecimal.text(of: id.bigEndianBytes) }

    /// Whether an Ed25519 signature of 64 bytes is this key's over a message.
    func isValid(_ signature: some Collection<UInt8>, over message: [UInt8]) -> Bool {
        do {
            let key = try Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
            return key.isValidSignature(Array(signature), for: message)
        } catch {
            // Bytes that are no point of the curve: no signature can be theirs.
            return false
        }
    }
}

extension VerifierKey: CustomStringConvertible {
    package var description: String { text }
}

extension FixedWidthInteger {
    /// The bytes of a number, the highest first.
    var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
