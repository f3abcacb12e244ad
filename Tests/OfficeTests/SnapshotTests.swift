import Matching
import TestSupport
import Testing

@testable import Office

struct `A scheme as it is read` {
    @Test func `read on two tasks it is what it is read on one, keys and cases included`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let rows = try trial.read { try $0.snapshotRows(withKeys: true) }
        let one = try rows.snapshot()
        let two = try await rows.snapshotOnTwoTasks()
        #expect(!one.records.households.isEmpty && !one.records.people.isEmpty && !one.keys.isEmpty)
        #expect(two.records == one.records)
        #expect(two.cases == one.cases)
        #expect(two.keys == one.keys)
        #expect(two.policy.reference == one.policy.reference)
        #expect(two.upTo == one.upTo)
    }
}
