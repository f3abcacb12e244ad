import Matching
import Records

/// What a choice costs: who moves, to what, by how many points, and who is left without.
package struct PlanDifferenceReport: Report {
    private let matcher: Matcher
    private let policy: PolicyReference
    private let difference: PlanDifference
    /// What was asked, in words: `R-001=HH-014 kept`.
    private let asked: [String]

    package init(
        _ difference: PlanDifference, asked: [String], of matcher: Matcher, policy: PolicyReference
    ) {
        self.difference = difference
        self.asked = asked
        self.matcher = matcher
        self.policy = policy
    }

    private var population: Population { matcher.scheme.population }
    private func referral(_ index: Int) -> String { population.referrals[index].id.text }
    private func home(_ option: PlanOption?) -> String {
        option.map { population.households[$0.household].id.text } ?? "nobody's home"
    }

    package var text: String {
        let points = difference.pointsAfter - difference.pointsBefore
        let proposals = difference.proposalsAfter - difference.proposalsBefore
        var lines = [
            "Against the plan, with \(asked.joined(separator: ", ")): \(signed(proposals, "proposal")), \(signed(points, "point")) in all."
        ]
        if difference.moves.isEmpty { lines.append("Nobody's proposal is another.") }
        for move in difference.moves {
            switch (move.before, move.after) {
            case (let before?, let after?):
                lines.append(
                    "\(referral(move.referral)) goes from \(home(before)) to \(home(after)): \(signed(after.points - before.points, "point"))\(after.isIf ? ", if \(after.questionCount) more are answered" : "")."
                )
            case (let before?, nil):
                lines.append("\(referral(move.referral)) is left without; it had \(home(before)).")
            case (nil, let after?):
                lines.append(
                    "\(referral(move.referral)) has \(home(after)) now: \(after.points) points; it had none.")
            case (nil, nil): break
            }
        }
        let pairs = difference.blocking.count
        lines.append(
            pairs == 0
                ? "No person and home would both rather have each other."
                : "\(pairs) \(pairs == 1 ? "pair" : "pairs") would both rather have each other.")
        lines.append("Points are no chance of success. Nothing was written.")
        return lines.joined(separator: "\n")
    }

    private func signed(_ number: Int, _ what: String) -> String {
        let words = abs(number) == 1 ? what : what + "s"
        return number == 0
            ? "as many \(what)s" : number > 0 ? "\(number) \(words) more" : "\(-number) \(words) fewer"
    }

    package var json: OrderedJSON {
        let names = PlanNames(difference.market, population)
        return .document(
            schema: "sharedlives.plan_difference", version: 1,
            [
                .init("as_of", .string(matcher.scheme.asOf.description)), .init("engine", .string(Engine.version)),
                .init("policy", policy.json), .init("asked", .texts(asked)),
                .init("proposals_before", .number(difference.proposalsBefore)),
                .init("proposals_after", .number(difference.proposalsAfter)),
                .init("points_before", .number(difference.pointsBefore)),
                .init("points_after", .number(difference.pointsAfter)),
                .init(
                    "moves",
                    .array(
                        difference.moves.map { move in
                            .object([
                                .init("referral", .string(referral(move.referral))),
                                .init("before", .text(move.before.map { home($0) })),
                                .init("after", .text(move.after.map { home($0) })),
                                .init("points_before", .number(move.before?.points)),
                                .init("points_after", .number(move.after?.points)),
                            ])
                        })), .init("left_without", .texts(difference.leftWithout.map(referral))),
                .init(
                    "proposals",
                    .array(
                        difference.after.keys.sorted().map { index in
                            .object([
                                .init("referral", .string(referral(index))),
                                .init("household", .text(difference.after[index].map { home($0) })),
                            ])
                        })),
                .init("blocking_pairs", .array(difference.blocking.map { names.json($0) })),
            ])
    }

    package var rows: [[String]] {
        [["referral", "before", "after", "points_before", "points_after"]]
            + difference.moves.map { move in
                [
                    referral(move.referral), move.before.map { home($0) } ?? "", move.after.map { home($0) } ?? "",
                    move.before.map { "\($0.points)" } ?? "", move.after.map { "\($0.points)" } ?? "",
                ]
            }
    }
}
