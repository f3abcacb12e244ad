import Ledger
import Synchronization

/// A source of bytes that is the same in every run of the tests, and never gives the same key twice.
final class CountedBytes: Sendable {
    private let drawn = Mutex<UInt64>(0)
    private let seed: UInt64

    init(seed: UInt64 = 1) { self.seed = seed }

    var random: RandomBytes {
        { count in
            self.drawn.withLock { drawn in
                (0..<count).map { _ in
                    drawn += 1
                    var mixed = (drawn &+ self.seed &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
                    mixed ^= mixed >> 31
                    return UInt8(truncatingIfNeeded: mixed &* 0x94D0_49BB_1331_11EB >> 56)
                }
            }
        }
    }
}
