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
        let hasWords: Bool
        let endReason: String?
        let stage: String

        package init(
            referral: String, household: String, run: Int?, place: Int?, reason: String?, hasWords: Bool,
            endReason: String?, stage: String
        ) {
            self.referral = referral
            self.household = household
            self.run = run
            self.place = place
            self.reason = reason
            self.hasWords = hasWords
            self.endReason = endReason
            self.stage = stage
        }

        /// Why it was taken up.
        fileprivate var why: String {
            reason.map(CaseWords.spelled) ?? (hasWords ? "in their own words" : "no reason given")
        }

        /// Why it ended without a start; nil where it goes on or began.
        fileprivate var ending: String? {
            endReason.map { "\(stage): \(CaseWords.spelled($0))" }
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

    /// What was taken up of one kind: how often, why, how often it began, and why it ended where it did not.
    private struct Figures {
        let count: Int
        let started: Int
        let reasons: [(reason: String, count: Int)]
        let endings: [(reason: String, count: Int)]

        init(_ found: [Choice]) {
            count = found.count
            started = found.count { $0.stage == "started" }
            reasons = Self.counted(found.map(\.why))
            endings = Self.counted(found.compactMap(\.ending))
        }

        /// The most frequent first; ties by their words.
        private static func counted(_ words: [String]) -> [(reason: String, count: Int)] {
            Dictionary(grouping: words) { $0 }.mapValues(\.count)
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        }

        static func words(_ counted: [(reason: String, count: Int)]) -> String {
            counted.map { "\($0.reason) (\($0.count))" }.joined(separator: ", ")
        }

        static func json(_ counted: [(reason: String, count: Int)]) -> OrderedJSON {
            .array(counted.map { ["reason": .string($0.reason), "times": .number($0.count)] })
        }
    }

    private func figures(_ kind: String) -> Figures { Figures(choices.filter { $0.kind == kind }) }

    package var text: String {
        guard !choices.isEmpty else {
            return "Nobody has taken up a pair yet, so that there is nothing to look back on."
        }
        var table = TextTable(
            ["what was taken up", "times", "started since", "why it was", "why it went no further"],
            figures: [1, 2])
        for kind in Self.kinds {
            let figures = figures(kind)
            table.add([
                kind, "\(figures.count)", "\(figures.started)",
                Figures.words(figures.reasons), Figures.words(figures.endings),
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
                                "reasons": Figures.json(figures.reasons),
                                "endings": Figures.json(figures.endings),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["referral", "household", "run", "place", "reason", "in_words", "end_reason", "stage"]]
            + choices.map {
                [
                    $0.referral, $0.household, $0.run.map { "\($0)" } ?? "", $0.place.map { "\($0)" } ?? "",
                    $0.reason ?? "", $0.hasWords ? "yes" : "no", $0.endReason ?? "", $0.stage,
                ]
            }
    }
}
