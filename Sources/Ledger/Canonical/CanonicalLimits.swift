/// What canonical JSON may hold here: less than RFC 8785 allows, so that every reader agrees on every byte.
package enum CanonicalLimits {
    /// The whole numbers a double holds exactly, ±(2^53 − 1): other readers round beyond them.
    package static let integers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
    /// Objects and arrays inside each other, at most.
    package static let depth = 64

    /// Whether a byte may stand in a key: `a-z`, `0-9` or `_`. In this alphabet every sort order in use agrees.
    static func allowsInKey(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
    }

    /// Whether a key is one or more bytes of `[a-z0-9_]`.
    package static func isPlainKey(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.allSatisfy(allowsInKey)
    }
}
