import Foundation
import Matching
import Office
import Reports
import Testing

struct `What people read` {
    /// Compares a text with the file kept beside this one; with RECORD=1 in the environment writes it anew, and fails once.
    private func expect(_ text: String, asIn name: String) throws {
        let url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("Goldens/" + name)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: url)
            Issue.record("\(name) was recorded anew; read it, and run again without RECORD")
            return
        }
        let golden = try String(contentsOf: url, encoding: .utf8)
        let lines = zip(
            text.split(separator: "\n", omittingEmptySubsequences: false),
            golden.split(separator: "\n", omittingEmptySubsequences: false))
        for (number, (found, wanted)) in lines.enumerated() where found != wanted {
            Issue.record("\(name):\(number + 1): found `\(found)`, kept `\(wanted)`")
            return
        }
        #expect(text.utf8.count == golden.utf8.count, "\(name): a part is missing at the end")
    }

    @Test func `which side it fits less is said for sure only where no answer could turn it`() async throws {
        let scheme = try await Riverside.scheme.value
        var (sure, unsure) = (0, 0)
        for household in scheme.population.households.map(\.id.text) {
            let receipt = try scheme.receipt(of: "R-004", household)
            guard let words = receipt.lowerSideWords, let people = receipt.peopleTotal,
                let home = receipt.householdSide.total
            else { continue }
            let isSure = people.high < home.low || home.high < people.low
            #expect(words.hasPrefix(isSure ? "It fits the " : "As far as is known, it fits the "), "\(household)")
            if isSure { sure += 1 } else { unsure += 1 }
        }
        #expect(sure > 0 && unsure > 0)
    }

    @Test func `a shortlist`() async throws {
        let scheme = try await Riverside.scheme.value
        let list = try scheme.shortlists(of: "R-002", includingNotPossible: false)[0]
        let report = ShortlistReport(
            list, of: scheme.matcher, policy: scheme.policy, note: scheme.note, length: 5, showsPoints: true)
        try expect(report.written(as: .table), asIn: "shortlist.txt")
    }

    @Test func `a receipt in words`() async throws {
        let scheme = try await Riverside.scheme.value
        let report = ReceiptReport(
            try scheme.receipt(of: "R-001", "HH-007"), bands: scheme.bands, policy: scheme.policy,
            note: scheme.note,
            showsPoints: false)
        try expect(report.written(as: .table), asIn: "receipt-words.txt")
    }

    @Test func `a receipt with points`() async throws {
        let scheme = try await Riverside.scheme.value
        let report = ReceiptReport(
            try scheme.receipt(of: "R-004", "HH-020"), bands: scheme.bands, policy: scheme.policy,
            note: scheme.note,
            showsPoints: true)
        try expect(report.written(as: .table), asIn: "receipt-points.txt")
    }

    @Test func `a comparison`() async throws {
        let scheme = try await Riverside.scheme.value
        let receipts = try ["HH-012", "HH-013", "HH-014"].map { try scheme.receipt(of: "R-003", $0) }
        let report = ComparisonReport(
            receipts, bands: scheme.bands, policy: scheme.policy, note: scheme.note, showsPoints: true)
        try expect(report.written(as: .table), asIn: "comparison.txt")
    }
}
