import Records

/// How often people took up what was first, second or another on the list they had, and why.
package struct BackTestReport: Report {
    /// One pair that somebody took up.
    package struct Choice: Sendable {
        let referral: String
        let household: String
        let run: Int?
        let place: Int?
        let reason: String?
        let stage: String

        package init(referral: String, household: String, run: Int?, place: Int?, reason: String?, stage: String) {
            self.referral = referral
            self.household = household
            self.run = run
            self.place = place
            self.reason = reason
            self.stage = stage
        }

        fileprivate var kind: String {
            switch place {
            case 1: "first"
            case 2: "second"
            case .some: "other"
            case nil: run == nil ? "no run" : "not on the list"
            }
        }
    }

    private let choices: [Choice]

    package init(_ choices: [Choice]) { self.choices = choices }

    private static let kinds = ["first", "second", "other", "not on the list", "no run"]

    private func figures(_ kind: String) -> (count: Int, reasons: [(reason: String, count: Int)], started: Int) {
        let found = choices.filter { $0.kind == kind }
        let reasons = Dictionary(grouping: found) { $0.reason ?? "no reason coded" }.mapValues(\.count)
        return (
            found.count, reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) },
            found.count { $0.stage == "started" }
        )
    }

    package var text: String {
        guard !choices.isEmpty else {
            return "Nobody has taken up a pair yet, so that there is nothing to look back on."
        }
        var table = TextTable(["what was taken up", "times", "started since", "why"], figures: [1, 2])
        for kind in Self.kinds {
            let figures = figures(kind)
            table.add([
                kind, "\(figures.count)", "\(figures.started)",
                figures.reasons.map { "\($0.reason) (\($0.count))" }.joined(separator: ", "),
            ])
        }
        return """
            What people took up, beside the list they had before them: \(choices.count) pairs
            Agreement with the list is not a target: people know what no list does.

            \(table.text)
            """
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.policy.back-test", version: 1,
            [
                .init("pairs", .number(choices.count)),
                .init(
                    "taken_up",
                    .array(
                        Self.kinds.map { kind in
                            let figures = figures(kind)
                            return [
                                "place": .string(kind), "times": .number(figures.count),
                                "started": .number(figures.started),
                                "reasons": .array(
                                    figures.reasons.map {
                                        ["reason": .string($0.reason), "times": .number($0.count)]
                                    }),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["referral", "household", "run", "place", "reason", "stage"]]
            + choices.map {
                [
                    $0.referral, $0.household, $0.run.map { "\($0)" } ?? "", $0.place.map { "\($0)" } ?? "",
                    $0.reason ?? "", $0.stage,
                ]
            }
    }
}
