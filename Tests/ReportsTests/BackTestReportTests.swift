import Testing

@testable import Reports

struct `What people took up, beside their lists` {
    private static func choice(
        _ place: Int?, run: Int? = 1, reason: String? = nil, hasWords: Bool = false, endReason: String? = nil,
        stage: String = "shared"
    ) -> BackTestReport.Choice {
        BackTestReport.Choice(
            referral: "R-1", household: "H-1", run: run, place: place, reason: reason, hasWords: hasWords,
            endReason: endReason, stage: stage)
    }

    static let report = BackTestReport([
        choice(1, hasWords: true, stage: "started"), choice(1, endReason: "too-far", stage: "declined"),
        choice(1, endReason: "too-far", stage: "declined"), choice(2, reason: "liked", stage: "started"),
        choice(4), choice(nil), choice(nil, run: nil),
    ])

    @Test func `each is counted once, by its place, with why it was taken up and why it went no further`() {
        let lines = Self.report.text.split(separator: "\n").map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        for line in [
            "first 3 1 no reason given (2), in their own words (1) declined: too far (2)", "second 1 1 liked (1)",
            "other 1 0 no reason given (1)", "not on the list 1 0 no reason given (1)",
            "no run 1 0 no reason given (1)",
        ] {
            #expect(lines.contains(line), "no `\(line)` in \(lines)")
        }
        #expect(Self.report.rows.count == 8)
    }

    @Test func `where nobody took up a pair it says so`() {
        #expect(BackTestReport([]).text.contains("Nobody has taken up a pair yet"))
    }
}
