import Foundation
import Ledger
import Testing

@testable import Office

struct SampleTests {
    @Test func `the same seed draws the same, another seed draws others`() async throws {
        let scheme = try await AuditScheme.withARun()
        let first = try scheme.office().sample(seed: "42", most: 8).items
        #expect(first.map(\.kind) == ["run"] + Array(repeating: "pair", count: 8))
        let again = try scheme.office().sample(seed: "42", most: 8).items
        #expect(again.map(\.household) == first.map(\.household))
        #expect(again.map(\.referral) == first.map(\.referral))
        let other = try scheme.office().sample(seed: "43", most: 8).items
        #expect(other.map(\.household) != first.map(\.household))
    }

    @Test func `a smaller sample is the beginning of a larger one, in the order of the digests`() async throws {
        let scheme = try await AuditScheme.withARun()
        let large = try scheme.office().sample(seed: "a", most: 9).items.filter { $0.kind == "pair" }
        let small = try scheme.office().sample(seed: "a", most: 4).items.filter { $0.kind == "pair" }
        #expect(small.map(\.household) == large.prefix(4).map(\.household))
        let digests = large.map { item in
            Digest(
                of: Array(
                    "sharedlives/sample/v1\na\npair of run 1\n\(item.referral ?? "") \(item.household ?? "")\n".utf8
                ))
        }
        #expect(digests == digests.sorted())
    }

    @Test func `what if under another policy says who would gain and lose, and stores nothing`() async throws {
        let scheme = try await AuditScheme.withARun()
        let policy = try scheme.office().policy()
        try scheme.write(Data(policy.text.utf8), to: scheme.file("same.yaml"))
        let before = try scheme.bytes(scheme.database)
        let same = try await scheme.office().whatIf(.last, policy: scheme.file("same.yaml"), tasks: 2)
        #expect(same.map(\.lists.count) == [0])
        #expect(same[0].listCount > 50)
        let stricter = policy.text.replacing(/training_days: *[0-9]+/, with: "training_days: 0")
        try scheme.write(Data(stricter.utf8), to: scheme.file("stricter.yaml"))
        let found = try await scheme.office().whatIf(.last, policy: scheme.file("stricter.yaml"), tasks: 2)
        #expect(!found[0].lists.isEmpty && found[0].lists.count < found[0].listCount)
        #expect(try scheme.bytes(scheme.database) == before)
        try scheme.write(Data("nonsense: [".utf8), to: scheme.file("bad.yaml"))
        let error = await #expect(throws: OfficeError.self) {
            try await scheme.office().whatIf(.last, policy: scheme.file("bad.yaml"), tasks: 2)
        }
        #expect(error?.exitNumber == 78)
    }
}
