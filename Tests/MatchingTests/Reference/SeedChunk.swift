import Foundation
import Testing

/// Some seeds in a row, run as one test case; its name says which.
struct SeedChunk: Sendable, CustomTestStringConvertible {
    let seeds: Range<Int>

    var testDescription: String { "seeds \(seeds.lowerBound) to \(seeds.upperBound - 1)" }

    /// As many seeds as the environment's SEEDS says, else `usual`, in chunks of at most ten.
    static func chunks(usual: Int) -> [SeedChunk] {
        let count = ProcessInfo.processInfo.environment["SEEDS"].flatMap { Int($0) } ?? usual
        let first = ProcessInfo.processInfo.environment["FIRST_SEED"].flatMap { Int($0) } ?? 1
        return stride(from: first, to: first + count, by: 10).map { lower in
            SeedChunk(seeds: lower..<min(lower + 10, first + count))
        }
    }
}
