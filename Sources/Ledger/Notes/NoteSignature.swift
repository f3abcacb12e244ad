/// One signature line of a note: whose it says it is, and the bytes.
package struct NoteSignature: Hashable, Sendable {
    package let keyName: String
    /// Tells apart the keys of one name; not a secure hash.
    package let keyID: UInt32
    /// The signature proper; its form depends on the key.
    package let bytes: [UInt8]

    init(keyName: String, keyID: UInt32, bytes: [UInt8]) {
        self.keyName = keyName
        self.keyID = keyID
        self.bytes = bytes
    }

    /// The signature a line spells, without its line feed; nil where it is none.
    init?(line: some StringProtocol) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\u{2014}", KeyName.isValid(parts[1]),
            let bytes = Base64.bytes(of: parts[2]), bytes.count > 4
        else { return nil }
        keyName = String(parts[1])
        keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        self.bytes = Array(bytes.dropFirst(4))
    }

    /// The line, with its line feed.
    var line: String { "\u{2014} \(keyName) \(Base64.text(of: keyID.bigEndianBytes + bytes))\n" }
}
