import Ledger
import Matching
import Office
import Persistence
import Records
import TestSupport
import Testing

/// What a night stores of its plan, altered in one place after another and given to the checker.
struct `A stored plan's proof` {
    private struct Stored {
        let bytes: [UInt8]
        let proof: PlanProof
    }

    private static let stored = Task {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let night = try await trial.office.rematch(asOf: TrialOffice.day, tasks: 2, isDryRun: false) { _ in }
        let bytes = try trial.read { try $0.plan(atRun: night.run.number) }?.bytes ?? []
        return Stored(bytes: bytes, proof: PlanProof(night.plan, night.run.matcher))
    }

    /// Every value that differs from `value` in one string at `path`, a key or `*` for each element.
    private static func changed(
        _ value: CanonicalValue, _ path: ArraySlice<String>, _ change: (CanonicalValue) -> CanonicalValue?
    ) throws -> [CanonicalValue] {
        guard let step = path.first else { return [change(value)].compactMap { $0 } }
        switch value {
        case .array(let elements):
            let places = Int(step).map { $0..<min($0 + 1, elements.count) } ?? elements.indices
            return try places.flatMap { place in
                try changed(elements[place], path.dropFirst(), change).map { other in
                    var elements = elements
                    elements[place] = other
                    return .array(elements)
                }
            }
        case .object(let members):
            guard let member = members[step] else { return [] }
            return try changed(member, path.dropFirst(), change).map { .object(try members.with(step, $0)) }
        case .null, .bool, .integer, .string: return []
        }
    }

    private static func oneMore(_ value: CanonicalValue) -> CanonicalValue? {
        guard case .string(let text) = value, let number = Int128(text) else { return nil }
        return .string(String(number + 1))
    }

    @Test func `is accepted as it is`() async throws {
        let stored = try await Self.stored.value
        #expect(try stored.proof.fault(in: stored.bytes) == nil)
    }

    @Test(arguments: ["left", "homes", "conflict_prices"])
    func `is refused with any one figure of a leaf altered`(figures: String) async throws {
        let stored = try await Self.stored.value
        let value = try CanonicalParser.value(of: stored.bytes)
        let altered = try Self.changed(value, ["parts", "*", "search", "*", figures, "*", "1"], Self.oneMore)
        for other in altered {
            #expect(try stored.proof.fault(in: CanonicalWriter.bytes(of: other)) != nil)
        }
        #expect(figures == "conflict_prices" || altered.count > 20)
    }

    @Test func `is refused with any one proposal at another of its referral's homes, or gone`() async throws {
        let stored = try await Self.stored.value
        let value = try CanonicalParser.value(of: stored.bytes)
        let homes = Set(try #require(try PlanBody.Proposal.read(stored.bytes)).map(\.household))
        var refused = 0
        for home in homes.sorted() {
            for other in try Self.changed(
                value, ["proposals", "*", "household"], { $0 == .string(home) ? nil : .string(home) })
            {
                #expect(try stored.proof.fault(in: CanonicalWriter.bytes(of: other)) != nil)
                refused += 1
            }
            // A few homes show it; scripts/check-plan --alter goes through all of them.
            if refused > 60 { break }
        }
        guard case .object(let body) = value, case .array(let proposals) = body["proposals"] else {
            Issue.record("a plan has proposals")
            return
        }
        let fewer = try body.with("proposals", .array(Array(proposals.dropLast())))
        #expect(try stored.proof.fault(in: CanonicalWriter.bytes(of: .object(fewer))) != nil)
    }

    @Test func `is refused with a pair more or fewer among those that would both rather have each other`()
        async throws
    {
        let stored = try await Self.stored.value
        guard case .object(let body) = try CanonicalParser.value(of: stored.bytes),
            case .array(let listed) = body["blocking_pairs"]
        else {
            Issue.record("a scheme's plan lists them")
            return
        }
        #expect(listed.count > 10)
        func fault(_ pairs: CanonicalValue) throws -> String? {
            let other = try body.with("blocking_pairs", pairs)
            return try stored.proof.fault(in: CanonicalWriter.bytes(of: .object(other)))
        }
        // One in ten shows it; scripts/check-plan --alter goes through all of them.
        for place in stride(from: 0, to: listed.count, by: 10) {
            var fewer = listed
            fewer.remove(at: place)
            #expect(try fault(.array(fewer)) != nil)
        }
        #expect(try fault(.array(listed + [listed[0]])) != nil)
        #expect(try fault(.array(listed.reversed())) != nil)
        #expect(try fault(.null) != nil)
    }
}

extension CanonicalObject {
    /// The object with another value for one of its keys.
    fileprivate func with(_ key: String, _ value: CanonicalValue) throws -> CanonicalObject {
        try CanonicalObject(members.map { ($0.key, $0.key == key ? value : $0.value) })
    }
}
