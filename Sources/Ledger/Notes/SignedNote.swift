/// A text and the signatures under it, in the C2SP signed-note form.
///
/// The text means nothing until `verified(by:)` has found a signature by a known key.
package struct SignedNote: Equatable, Sendable {
    /// The signed text, its last line feed included.
    package let text: String
    /// In the order of the lines; by known keys and by unknown ones.
    package let signatures: [NoteSignature]

    /// How many signature lines are read at most, as in Go's `note` package.
    package static let signatureLimit = 100

    /// A note of a text that ends with a line feed, signed by one key or more.
    init(text: String, signedBy keys: [SigningKey]) {
        precondition(Self.isText(text) && !keys.isEmpty, "a note is lines of text, signed")
        self.text = text
        signatures = keys.map { $0.signature(over: text) }
    }

    private init(text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note as it lies in a file.
    package init(_ bytes: [UInt8]) throws(NoteError) {
        guard let whole = String(validating: bytes, as: UTF8.self) else { throw .malformed(line: 1) }
        // Lines are split by their bytes: to String a carriage return and a line feed are one character.
        let lines = whole.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        for (index, line) in lines.enumerated() where !line.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) {
            throw .malformed(line: index + 1)
        }
        // The text and each line end with a line feed, so that the last piece is empty and the blank line before it.
        guard lines.last?.isEmpty == true else { throw .malformed(line: lines.count) }
        guard let blank = lines.dropLast().lastIndex(where: \.isEmpty), blank > 0 else { throw .malformed(line: 1) }
        let signatureLines = lines[(blank + 1)..<(lines.count - 1)]
        guard !signatureLines.isEmpty else { throw .malformed(line: blank + 1) }
        guard signatureLines.count <= Self.signatureLimit else { throw .tooManySignatures }
        var signatures: [NoteSignature] = []
        for index in signatureLines.indices {
            guard let signature = NoteSignature(line: lines[index]) else { throw .malformed(line: index + 1) }
            signatures.append(signature)
        }
        self.init(text: lines[..<blank].map { $0 + "\n" }.joined(), signatures: signatures)
    }

    /// The note as it lies in a file.
    package var fileText: String { text + "\n" + signatures.map(\.line).joined() }

    /// The same note with the signatures of another that are not in this one yet: how a cosigned checkpoint comes back.
    package func adding(signaturesOf other: SignedNote) throws(NoteError) -> SignedNote {
        guard text.utf8.elementsEqual(other.text.utf8) else { throw .differentText }
        let added = signatures + other.signatures.filter { !signatures.contains($0) }
        guard added.count <= Self.signatureLimit else { throw .tooManySignatures }
        return SignedNote(text: text, signatures: added)
    }

    private static func isText(_ text: String) -> Bool {
        text.utf8.last == 0x0A && text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    }
}
