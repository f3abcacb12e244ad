import Crypto

/// Where random bytes come from: given a number, that many fresh ones. The real source enters at the top of the program.
package typealias RandomBytes = @Sendable (_ count: Int) -> [UInt8]

/// The 32 random bytes that make one commitment hide what it commits to. One fresh key for each version of each record.
package struct CommitmentKey: Hashable, Sendable {
    let storage: Bytes32

    /// How many bytes a key has.
    package static let count = Bytes32.count

    /// A key of 32 bytes; nil where they are not 32.
    package init?(bytes: some Collection<UInt8>) {
        guard let storage = Bytes32(bytes) else { return nil }
        self.storage = storage
    }

    private init(storage: Bytes32) { self.storage = storage }

    /// Fresh keys, drawn from the source in one call.
    package static func fresh(_ number: Int, from random: RandomBytes) -> [CommitmentKey] {
        let bytes = random(number * count)
        precondition(bytes.count == number * count, "the random source gave another number of bytes than asked for")
        return bytes.withUnsafeBytes { raw in
            (0..<number).map { index in
                let slice = raw[(index * count)..<((index + 1) * count)]
                return CommitmentKey(storage: Bytes32(UnsafeRawBufferPointer(rebasing: slice)))
            }
        }
    }

    package var bytes: [UInt8] { storage.bytes }

    /// The commitment to some bytes under this key.
    package func commitment(to bytes: [UInt8], tag: CommitmentTag) -> Commitment {
        bytes.withUnsafeBytes { commitment(to: $0, tag: tag) }
    }

    /// The commitment to bytes where they lie.
    package func commitment(to bytes: UnsafeRawBufferPointer, tag: CommitmentTag) -> Commitment {
        // HMAC from its two hashes (RFC 2104), so that tag and bytes are hashed where they lie. Crypto's own HMAC wants a
        // key object for each call and costs half as much again for bodies of this size; the tests hold this one to it.
        var inner = SHA256()
        withPad(0x36) { inner.update(bufferPointer: $0) }
        inner.update(bufferPointer: tag.bytes)
        inner.update(bufferPointer: bytes)
        var outer = SHA256()
        withPad(0x5C) { outer.update(bufferPointer: $0) }
        Digest(inner).withUnsafeBytes { outer.update(bufferPointer: $0) }
        return Commitment(storage: Digest(outer).storage)
    }

    /// Whether a commitment is to these bytes under this key.
    package func opens(_ commitment: Commitment, to bytes: [UInt8], tag: CommitmentTag) -> Bool {
        self.commitment(to: bytes, tag: tag) == commitment
    }

    /// Calls the closure with one block of the hash: the key, filled up with zeros, each byte XORed with the pad.
    private func withPad(_ pad: UInt8, _ body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: SHA256.blockByteCount, alignment: 8) { block in
            storage.withUnsafeBytes { key in
                for index in block.indices { block[index] = (index < key.count ? key[index] : 0) ^ pad }
            }
            body(UnsafeRawBufferPointer(block))
        }
    }
}

extension CommitmentKey: CustomStringConvertible, CustomDebugStringConvertible {
    /// Says nothing of the bytes: a key must not get into a log by being printed.
    package var description: String { "a commitment key" }
    package var debugDescription: String { description }
}
