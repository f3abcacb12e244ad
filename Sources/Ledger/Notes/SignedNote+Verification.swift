/// A signature of a note that was checked and is a known key's.
package struct VerifiedSignature: Hashable, Sendable {
    package let key: VerifierKey
    /// For a witness the time it says it saw the checkpoint, in seconds since 1970; nil for a plain signature.
    package let witnessedAtSeconds: Int64?
}

extension SignedNote {
    /// The signatures by these keys, all checked, in the order of the lines.
    ///
    /// Signatures by other keys are passed by. One that claims a known key and does not fit makes the whole note
    /// invalid, as does the lack of any.
    package func verified(by keys: [VerifierKey]) throws(NoteError) -> [VerifiedSignature] {
        var verified: [VerifiedSignature] = []
        for signature in signatures {
            let matching = Set(keys.filter { $0.name == signature.keyName && $0.id == signature.keyID })
            guard matching.count <= 1 else { throw .ambiguousKey(keyName: signature.keyName) }
            guard let key = matching.first else { continue }
            verified.append(try check(signature, by: key))
        }
        guard !verified.isEmpty else { throw .noKnownSignature }
        return verified
    }

    private func check(
        _ signature: NoteSignature, by key: VerifierKey
    ) throws(NoteError) -> VerifiedSignature {
        switch key.purpose {
        case .note:
            guard signature.bytes.count == 64, key.isValid(signature.bytes, over: Array(text.utf8)) else {
                throw .invalidSignature(keyName: key.name)
            }
            return VerifiedSignature(key: key, witnessedAtSeconds: nil)
        case .cosignature:
            guard let seconds = signature.witnessedAtSeconds,
                key.isValid(signature.bytes.dropFirst(8), over: Self.cosigned(text, atSeconds: seconds))
            else { throw .invalidSignature(keyName: key.name) }
            return VerifiedSignature(key: key, witnessedAtSeconds: seconds)
        }
    }

    /// What a witness signs: a header, the time it saw the checkpoint, and the checkpoint's text.
    static func cosigned(_ text: String, atSeconds seconds: Int64) -> [UInt8] {
        Array("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
    }
}

extension NoteSignature {
    /// The time in a cosignature: its first eight bytes, the highest first, below 2^63; nil where it is no cosignature.
    package var witnessedAtSeconds: Int64? {
        guard bytes.count == 8 + 64 else { return nil }
        return Int64(exactly: bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
