import Foundation

/// Base 64 of RFC 4648 section 4, padded, in its one spelling.
enum Base64 {
    static func text(of bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// The bytes a text spells, or nil where it is not the spelling `text(of:)` gives them.
    static func bytes(of text: some StringProtocol) -> [UInt8]? {
        let text = String(text)
        // Foundation lets bits pass that the padding leaves over: two spellings for the same bytes.
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
