import Foundation
import Matching
import TestSupport
import Testing

@testable import Office

/// `RECORD=1 swift test --filter GoldenRunTests` records the run of this engine's version anew; from 1.0.0 on that is never done for a
/// version that was released.
struct GoldenRunTests {
    private static let day = Day.on(AuditScheme.day)

    @Test func `this version of the engine has a golden run`() async throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let run = try GoldenRun(of: try await AuditScheme.withARun().office())
            try run.record(try await run.answer(on: Self.day, isReversed: false, tasks: 1))
        }
        #expect(try GoldenRun.versions().contains(Engine.version))
    }

    @Test(arguments: try GoldenRun.versions(), [false, true])
    func `a golden run is answered to the byte, in whatever order its records come`(
        version: String, isReversed: Bool
    ) async throws {
        let run = try GoldenRun(reading: version)
        #expect(run.records.count > 500)
        let expected = try run.expected().split(separator: "\n")
        let found = try await run.answer(on: Self.day, isReversed: isReversed, tasks: isReversed ? 2 : 1)
            .split(separator: "\n")
        #expect(expected.count == found.count)
        for (was, now) in zip(expected, found) where was != now {
            Issue.record("engine \(version) answered \(was), and now \(now)")
            return
        }
    }
}
