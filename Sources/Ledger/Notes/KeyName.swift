/// What may name a key in a signed note.
enum KeyName {
    /// Whether a name is not empty and holds no white space, plus sign or control character (C2SP signed-note).
    static func isValid(_ name: some StringProtocol) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace }
    }
}
