import Crypto

/// The blinding of the leaves of one pair in one run: SHA-256(tag ‖ both sides' keys ‖ run).
///
/// Every version read takes part with its key, so that once any of them is erased the leaf cannot be guessed, and the same
/// pair looks different in every run.
package struct PairBlinding: Sendable {
    private let blind: Digest

    /// The keys of the versions read, in the order the run states them; the run's number counts as eight bytes, the
    /// highest first.
    package init(keys: [CommitmentKey], run: Int64) {
        self.init(party: keys.flatMap(\.bytes), household: [], run: run)
    }

    /// The same from keys that lie one after the other already, as they do for a home that stands on many lists.
    package init(party: [UInt8], household: [UInt8], run: Int64) {
        var hash = SHA256()
        hash.update(bufferPointer: CommitmentTag.pair.bytes)
        party.withUnsafeBytes { hash.update(bufferPointer: $0) }
        household.withUnsafeBytes { hash.update(bufferPointer: $0) }
        withUnsafeBytes(of: run.bigEndian) { hash.update(bufferPointer: $0) }
        blind = Digest(hash)
    }

    /// The leaf over a pair's bytes: SHA-256(blinding ‖ bytes).
    package func leaf(over bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { leaf(over: $0) } }

    /// The leaf over a pair's bytes where they lie.
    package func leaf(over bytes: UnsafeRawBufferPointer) -> Digest {
        var hash = SHA256()
        blind.withUnsafeBytes { hash.update(bufferPointer: $0) }
        hash.update(bufferPointer: bytes)
        return Digest(hash)
    }
}
