/// Why a signed note, or a key for one, is not accepted.
package enum NoteError: Error, Equatable, Sendable {
    /// Not UTF-8, a control character in it, no blank line before the signatures, or a signature line of another form.
    case malformed(line: Int)
    /// More signature lines than `SignedNote.signatureLimit`.
    case tooManySignatures
    /// None of the signatures is by a key that was asked for.
    case noKnownSignature
    /// A signature by a known key, with that key's id, does not fit the text.
    case invalidSignature(keyName: String)
    /// Two of the keys asked for share name and id.
    case ambiguousKey(keyName: String)
    /// Not `name+id+base64`, an id that is not the key's, or a kind of key this program does not know.
    case invalidKey
    /// The note brought back signs another text.
    case differentText
    /// A change of key whose text is of another form.
    case invalidRotation
}

extension NoteError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let line): "line \(line): not a signed note"
        case .tooManySignatures: "more than \(SignedNote.signatureLimit) signatures"
        case .noKnownSignature: "no signature by a known key"
        case .invalidSignature(let name): "the signature by `\(name)` does not fit the text"
        case .ambiguousKey(let name): "two known keys share the name and id of `\(name)`"
        case .invalidKey: "not a key of the form name+id+key, or its id does not fit"
        case .differentText: "the signatures are for another text"
        case .invalidRotation: "not a change of key"
        }
    }
}
