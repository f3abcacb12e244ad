/// A hiding and binding stand-in for some bytes: HMAC-SHA-256(key, tag ‖ bytes).
///
/// With key and bytes it can be checked; once either is deleted it tells nothing, however few the possible bytes
/// (research/audit.md 3.3).
package struct Commitment: Hashable, Sendable {
    let storage: Bytes32

    /// How many bytes a commitment has.
    package static let count = Bytes32.count

    init(storage: Bytes32) { self.storage = storage }

    /// A commitment read back from its 32 bytes; nil where they are not 32.
    package init?(bytes: some Collection<UInt8>) {
        guard let storage = Bytes32(bytes) else { return nil }
        self.storage = storage
    }

    /// A commitment read back from 64 letters of lower-case hexadecimal; nil where they are not.
    package init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(of: hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    package var bytes: [UInt8] { storage.bytes }
    package var hexadecimal: String { storage.hexadecimal }
}

extension Commitment: Comparable {
    package static func < (left: Commitment, right: Commitment) -> Bool { left.storage < right.storage }
}

extension Commitment: CustomStringConvertible {
    package var description: String { hexadecimal }
}
