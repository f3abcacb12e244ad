import Foundation
import Testing

struct `Answering never moves points out of their range` {
    /// A pair and which of the plain answers is given each time.
    struct Row: Sendable, CustomTestStringConvertible {
        let prepared: Task<Data, any Error>
        let referral: String
        let household: String
        let choice: Int

        var testDescription: String { "\(referral) and \(household), answers \(choice)" }
    }

    static let rows: [Row] =
        (0..<3).map { Row(prepared: ShortForm.prepared, referral: "R-P01", household: "H20", choice: $0) }
        + (0..<2).map { Row(prepared: Prepared.corner, referral: "R-058", household: "HH-020", choice: $0) }
        + [Row(prepared: Prepared.corner, referral: "R-063", household: "HH-020", choice: 0)]

    /// The codes a receipt asks for, each once.
    private func questions(_ receipt: JSONValue) -> [String] {
        var codes: [String] = []
        let asked =
            receipt["rules"].elements.flatMap { $0["questions"].elements } + receipt["fit_questions"].elements
        for code in asked.compactMap({ $0["code"].text }) where !codes.contains(code) { codes.append(code) }
        return codes
    }

    private func totals(_ receipt: JSONValue) -> [(name: String, total: JSONValue)] {
        [
            ("fusion", receipt["fusion"]), ("person", receipt["people_total"]),
            ("household", receipt["sides"]["household"]),
        ]
    }

    @Test(arguments: rows)
    func `one answer after another narrows the range, and no answered question is asked again`(row: Row)
        async throws
    {
        let trial = try Trial(try await row.prepared.value)
        func receipt() async throws -> JSONValue {
            try await trial.json("explain", row.referral, row.household, "--as-of", Trial.day)
        }
        var before = try await receipt()
        var answered: Set<String> = []
        while let question = questions(before).first(where: { !PlainAnswers.answers(to: $0).isEmpty }) {
            let answers = PlainAnswers.answers(to: question)
            let answer = answers[row.choice % answers.count]
            let given = try await trial.run("answer", question, answer, "--as-of", Trial.day)
            try #require(given.code == 0, "\(question) \(answer): \(given.complaint)")
            answered.insert(question)
            let after = try await receipt()
            #expect(ReceiptArithmetic(after).faults.isEmpty, "\(question) \(answer)")
            for ((name, old), (_, new)) in zip(totals(before), totals(after)) {
                guard let low = old["low"].number, let high = old["high"].number else { continue }
                let points = try #require(new["points"].number, "\(question) \(answer): \(name) is gone")
                #expect(
                    (low...high).contains(points), "\(question) \(answer): \(name) \(low)…\(high), then \(points)")
                #expect((new["low"].number ?? -1) >= low, "\(question) \(answer): \(name)")
                #expect((new["high"].number ?? 1001) <= high, "\(question) \(answer): \(name)")
            }
            let again = questions(after)
            try #require(again.allSatisfy { !answered.contains($0) }, "\(question) \(answer): asked again")
            before = after
        }
        #expect(answered.count > 2)
    }
}
