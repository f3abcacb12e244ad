import Intake
import Ledger
import Matching
import Persistence
import Records
import Testing

@testable import Office

struct ReplayTests {
    @Test func `every run is replayed exactly after later changes and after other runs`() async throws {
        let scheme = try await AuditScheme.withARun()
        try await scheme.set("HH-020/dogs", "yes")
        try await scheme.match()
        try await scheme.match(on: "2026-12-23")
        #expect(try await scheme.replay(all: true) == [.exact, .exact, .exact])
        #expect(try await scheme.replay(1) == [.exact])
        let last = try await scheme.office().replay(.last, tasks: 1)
        #expect(last.map(\.number) == [3])
        #expect(last[0].lists > 50)
        #expect(last[0].pairs > 500)
        #expect(try scheme.faults().isEmpty)
    }

    @Test func `a changed line is found by replay with its place, and by verify`() async throws {
        let scheme = try await AuditScheme.withARun()
        try scheme.alter("\"start_on\":\"2027", to: "\"start_on\":\"2028", after: "{\"distance_metres\":")
        guard case .mismatch(let first, let count) = try await scheme.replay()[0] else {
            Issue.record("no mismatch")
            return
        }
        #expect(count >= 1)
        #expect(first.referral != nil && first.rank != nil && first.household != nil)
        #expect(first.what.contains("`start_on`: stored \"2028"))
        #expect(try scheme.faults() == ["run 1"])
    }

    @Test func `a list stored with another home in a place is found by replay`() async throws {
        let scheme = try await AuditScheme.withARun()
        try scheme.sqlite(
            "UPDATE run_line SET household = 'HH-999' WHERE sequence = 1", droppingTrigger: "run_line_fixed")
        guard case .mismatch(let first, _) = try await scheme.replay()[0] else {
            Issue.record("no mismatch")
            return
        }
        #expect(first.rank == 1)
        #expect(first.what.hasPrefix("stored HH-999, found HH-"))
    }

    @Test func `a changed leaf is found by replay`() async throws {
        let scheme = try await AuditScheme.withARun()
        try scheme.sqlite(
            "UPDATE run_pairs SET bytes = zeroblob(length(bytes)) WHERE length(bytes) > 0",
            droppingTrigger: "run_pairs_fixed")
        guard case .mismatch(let first, _) = try await scheme.replay()[0] else {
            Issue.record("no mismatch")
            return
        }
        #expect(first.what == "the pair's leaf differs")
    }

    @Test func `a run of another engine is not judged`() async throws {
        let scheme = try await AuditScheme.withARun()
        try scheme.alter(
            "2026-11-23" + Engine.version, to: "2026-11-23" + String(Engine.version.map { $0 == "." ? "." : "9" }),
            after: "match")
        guard case .unavailable(let engine) = try await scheme.replay()[0] else {
            Issue.record("it was judged")
            return
        }
        #expect(engine != Engine.version)
        #expect(try scheme.faults() == ["run 1"])
    }

    @Test func `after a home is erased every other pair is still exact`() async throws {
        let scheme = try await AuditScheme.withARun()
        try scheme.erase(household: "HH-026")
        guard case .exactWithRedactions(let count) = try await scheme.replay()[0] else {
            Issue.record("not exact with redactions: \(try await scheme.replay()[0])")
            return
        }
        #expect(count > 0)
        #expect(try scheme.faults() == [])
    }

    @Test func `an erasure does not hide a change of another pair`() async throws {
        let scheme = try await AuditScheme.withARun()
        try scheme.erase(household: "HH-026")
        try scheme.sqlite(
            "UPDATE run_line SET household = 'HH-999' WHERE sequence = 1", droppingTrigger: "run_line_fixed")
        guard case .mismatch = try await scheme.replay()[0] else {
            Issue.record("no mismatch")
            return
        }
    }

    @Test func `what cannot be asked is refused`() async throws {
        let scheme = try await AuditScheme.withARun()
        await #expect(throws: OfficeError.self) { try await scheme.replay(7) }
        #expect(throws: OfficeError.self) { try RunChoice("1", all: true) }
        for typed in ["0", "2..1", "x", "1..", "..2", "1..2..3"] {
            let error = #expect(throws: OfficeError.self) { try RunChoice(typed, all: false) }
            #expect(error?.exitNumber == 64)
        }
        #expect(try RunChoice("3..7", all: false) == .span(3...7))
    }
}
