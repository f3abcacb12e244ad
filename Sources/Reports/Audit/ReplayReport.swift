import Records

/// Runs judged anew, a line each, and the first difference of each that differs.
package struct ReplayReport: Report {
    /// One run judged anew.
    package struct Run: Sendable {
        let number: Int
        let asOf: String
        let engine: String
        /// `exact`, `exact-with-redactions`, `mismatch` or `unavailable`.
        let outcome: String
        let redactions: Int?
        let difference: Difference?
        /// Of a rematch: how its plan fared, graded apart.
        let plan: String?
        let lists: Int
        let pairs: Int
        let answersDigest: String?

        /// - Parameter answersDigest: Over all lists and pairs as judged anew.
        package init(
            number: Int, asOf: String, engine: String, outcome: String, redactions: Int?, difference: Difference?,
            plan: String? = nil, lists: Int, pairs: Int, answersDigest: String?
        ) {
            self.number = number
            self.asOf = asOf
            self.engine = engine
            self.outcome = outcome
            self.redactions = redactions
            self.difference = difference
            self.plan = plan
            self.lists = lists
            self.pairs = pairs
            self.answersDigest = answersDigest
        }
    }

    /// The first of a run's differences, and how many there are.
    package struct Difference: Sendable {
        let referral: String?
        let rank: Int?
        let household: String?
        let what: String
        let count: Int

        package init(referral: String?, rank: Int?, household: String?, what: String, count: Int) {
            self.referral = referral
            self.rank = rank
            self.household = household
            self.what = what
            self.count = count
        }

        var words: String {
            let place = [referral, rank.map { "rank \($0)" }, household].compactMap { $0 }.joined(separator: ", ")
            return (place.isEmpty ? "" : place + ": ") + what + (count > 1 ? "; \(count) differences in all" : "")
        }
    }

    private let runs: [Run]
    private let engine: String

    /// - Parameter engine: This program's engine version.
    package init(_ runs: [Run], engine: String) {
        self.runs = runs
        self.engine = engine
    }

    package var text: String {
        var table = TextTable(["run", "as of", "outcome", "lists", "pairs"], figures: [0, 3, 4])
        for run in runs {
            table.add(["\(run.number)", run.asOf, outcome(run), "\(run.lists)", "\(run.pairs)"])
        }
        let differences = runs.compactMap { run in run.difference.map { "run \(run.number): \($0.words)" } }
        let plans = runs.compactMap { run in run.plan.map { "run \(run.number): its plan is \($0)" } }
        return
            ([table.text] + (plans.isEmpty ? [] : [""] + plans)
            + (differences.isEmpty ? [] : ["", "differences found"] + differences))
            .joined(separator: "\n")
    }

    private func outcome(_ run: Run) -> String {
        if let redactions = run.redactions { return "\(run.outcome) (\(redactions))" }
        return run.outcome == "unavailable" ? "unavailable (engine \(run.engine); this is \(engine))" : run.outcome
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.audit.replay", version: 1,
            [.init("engine", .string(engine)), .init("runs", .array(runs.map { json($0) }))])
    }

    private func json(_ run: Run) -> OrderedJSON {
        [
            "run": .number(run.number), "as_of": .string(run.asOf), "engine": .string(run.engine),
            "outcome": .string(run.outcome), "redactions": .number(run.redactions), "plan": .text(run.plan),
            "lists": .number(run.lists), "pairs": .number(run.pairs), "answers_digest": .text(run.answersDigest),
            "differences": .number(run.difference?.count ?? 0),
            "first_difference": run.difference.map {
                [
                    "referral": .text($0.referral), "rank": .number($0.rank), "household": .text($0.household),
                    "what": .string($0.what),
                ]
            } ?? .null,
        ]
    }

    package var rows: [[String]] {
        [
            [
                "run", "as_of", "engine", "outcome", "redactions", "lists", "pairs", "differences",
                "first_difference", "plan",
            ]
        ]
            + runs.map { run in
                [
                    "\(run.number)", run.asOf, run.engine, run.outcome, run.redactions.map { "\($0)" } ?? "",
                    "\(run.lists)", "\(run.pairs)", "\(run.difference?.count ?? 0)", run.difference?.words ?? "",
                    run.plan ?? "",
                ]
            }
    }
}
