import Matching
import Records

/// The questions worth asking, most first: of a scheme, a home or a person; and what was confirmed too long ago, apart.
package struct QuestionsReport: Report {
    private let questions: [OpenQuestion]
    private let confirmations: [Confirmation]
    private let population: Population
    private let note: RunNote
    private let length: Int
    private let confirmAfterDays: Int

    /// - Parameter length: How many of each people see; JSON and CSV have them all.
    package init(
        _ questions: [OpenQuestion], confirmations: [Confirmation], of matcher: Matcher, note: RunNote, length: Int
    ) {
        self.questions = questions
        self.confirmations = confirmations
        population = matcher.scheme.population
        confirmAfterDays = matcher.scheme.policy.periods.confirmAfterDays
        self.note = note
        self.length = length
    }

    private func ids(_ referrals: [Int]) -> [String] { referrals.map { population.referrals[$0].id.text } }

    private func ids(_ pairs: [OpenQuestion.Pair]) -> [String] {
        pairs.map { "\(population.referrals[$0.referral].id)/\(population.households[$0.household].id)" }
    }

    package var text: String {
        var lines = ["Questions worth asking", note.text, ""]
        if questions.isEmpty {
            lines.append("Nothing is asked on the lists of those who are waiting.")
        } else {
            for group in groups.prefix(length) { lines += group.lines(ids) }
            let left = groups.count - min(length, groups.count)
            if left > 0 { lines.append("\(left) more; see them all with --all.") }
            lines.append("\nNext: sharedlives answer QUESTION VALUE")
        }
        if !confirmations.isEmpty {
            lines.append(
                "\nTo confirm, as nobody has for more than \(confirmAfterDays) days (this changes no fit):")
            lines += confirmations.prefix(length).map { old in
                "  \(old.path): \(old.days.map { "\($0) days ago" } ?? "no day recorded")"
            }
            let left = confirmations.count - min(length, confirmations.count)
            if left > 0 { lines.append("  \(left) more; see them all with --all.") }
        }
        return lines.joined(separator: "\n")
    }

    /// Questions about the same field, asked of several.
    private struct Group {
        let field: String
        var questions: [OpenQuestion]

        func lines(_ ids: ([Int]) -> [String]) -> [String] {
            let people = Set(questions.flatMap(\.referrals)).sorted()
            let firsts = Set(questions.flatMap(\.couldChangeFirst)).sorted()
            let possible = questions.reduce(0) { $0 + $1.couldBecomePossible.count }
            let whom = questions.count == 1 ? questions[0].of : "\(questions.count) of them"
            var lines = [
                "Ask \(whom) about \(field): up to \(people.count) \(people.count == 1 ? "person" : "people") affected"
                    + (firsts.isEmpty
                        ? "" : "; could change the first home of \(ids(firsts).joined(separator: ", "))")
                    + (possible == 0 ? "" : "; could make \(possible) pair\(possible == 1 ? "" : "s") possible")
            ]
            lines += questions.prefix(5).map { "  \($0.asks)  [\($0.code)]" }
            if questions.count > 5 { lines.append("  and \(questions.count - 5) more") }
            return lines
        }
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for question in questions {
            let field = String(question.code.dropFirst(question.of.count + 1))
            if let index = groups.firstIndex(where: { $0.field == field }) {
                groups[index].questions.append(question)
            } else {
                groups.append(Group(field: field, questions: [question]))
            }
        }
        return groups
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.questions", version: 1,
            [
                .init("as_of", .string(note.asOf.description)), .init("run", .number(note.number)),
                .init(
                    "questions",
                    .array(
                        questions.map { question in
                            [
                                "code": .string(question.code), "asks": .string(question.asks),
                                "of": .string(question.of), "of_party_alone": .bool(question.isOfPartyAlone),
                                "referrals": .texts(ids(question.referrals)),
                                "could_change_first": .texts(ids(question.couldChangeFirst)),
                                "could_become_possible": .texts(ids(question.couldBecomePossible)),
                                "pairs": .texts(ids(question.pairs)),
                            ]
                        })),
                .init("confirm_after_days", .number(confirmAfterDays)),
                .init(
                    "confirmations",
                    .array(
                        confirmations.map {
                            [
                                "path": .string($0.path), "last_on": .text($0.lastOn?.description),
                                "days": .number($0.days),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["kind", "code", "of", "people", "first_choices", "pairs_possible", "homes_on_lists", "days", "asks"]]
            + questions.map { question in
                [
                    "question", question.code, question.of, "\(question.referrals.count)",
                    "\(question.couldChangeFirst.count)", "\(question.couldBecomePossible.count)",
                    "\(question.pairs.count)", "", question.asks,
                ]
            }
            + confirmations.map { ["confirm", $0.path, "", "", "", "", "", $0.days.map { "\($0)" } ?? "", ""] }
    }
}
