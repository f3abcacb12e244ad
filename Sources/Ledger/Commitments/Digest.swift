import Crypto

/// A SHA-256 digest. Ordered bytewise.
package struct Digest: Hashable, Sendable {
    let storage: Bytes32

    /// How many bytes a digest has.
    package static let count = Bytes32.count

    init(storage: Bytes32) { self.storage = storage }

    /// A digest read back from its 32 bytes; nil where they are not 32.
    package init?(bytes: some Collection<UInt8>) {
        guard let storage = Bytes32(bytes) else { return nil }
        self.storage = storage
    }

    /// A digest read back from 64 letters of lower-case hexadecimal; nil where they are not.
    package init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(of: hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    /// The digest of some bytes.
    package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest(of: $0) } }

    /// The digest of bytes where they lie.
    package init(of bytes: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        self.init(hash)
    }

    /// What a hash has taken in so far.
    init(_ hash: SHA256) {
        storage = hash.finalize().withUnsafeBytes { Bytes32($0) }
    }

    package var bytes: [UInt8] { storage.bytes }
    package var hexadecimal: String { storage.hexadecimal }

    /// Calls the closure with the 32 bytes.
    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        storage.withUnsafeBytes(body)
    }
}

extension Digest: Comparable {
    package static func < (left: Digest, right: Digest) -> Bool { left.storage < right.storage }
}

extension Digest: CustomStringConvertible {
    package var description: String { hexadecimal }
}
