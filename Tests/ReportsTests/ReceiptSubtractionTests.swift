import Matching
import Office
import Reports
import Testing

@Suite struct ReceiptSubtractionTests {
    @Test(arguments: ["R-001", "R-002", "R-003", "R-004", "R-005"])
    func `the differences of the lines add up to the difference of the totals`(referral: String) async throws {
        let scheme = try await Riverside.scheme.value
        let receipts = try ["HH-012", "HH-013", "HH-014", "HH-001"].map { try scheme.receipt(of: referral, $0) }
        let subtraction = ReceiptSubtraction(receipts)
        for part in subtraction.parts {
            for index in receipts.indices {
                guard let total = part.total.differences[index] else { continue }
                #expect(part.lines.map { $0.differences[index] ?? 0 }.reduce(0, +) == total)
            }
        }
    }

    @Test func `the first home is what the others are taken from`() async throws {
        let scheme = try await Riverside.scheme.value
        let receipts = try ["HH-012", "HH-013"].map { try scheme.receipt(of: "R-003", $0) }
        let subtraction = ReceiptSubtraction(receipts)
        #expect(subtraction.fused.differences.first == .some(0))
        #expect(subtraction.parts.first?.total.points == receipts.map { $0.peopleTotal?.points })
        #expect(subtraction.parts.first?.total.differences == [0, 606 - 823])
        #expect(subtraction.rules == [.support])
    }

    @Test func `without points no figure of a strand is said`() async throws {
        let scheme = try await Riverside.scheme.value
        let receipts = try ["HH-012", "HH-013"].map { try scheme.receipt(of: "R-003", $0) }
        let text = ComparisonReport(
            receipts, bands: scheme.bands, policy: scheme.policy, note: scheme.note, showsPoints: false
        ).written(as: .table)
        #expect(text.contains("HH-013 beside HH-012:"))
        #expect(
            text.contains("for the person, less well: close to what matters, home and household, shared interests"))
        #expect(!text.contains("823"))
    }
}
