import Matching
import Records

/// The questions worth asking, most first: of a scheme, a home or a person; and what was confirmed too long ago, apart.
package struct QuestionsReport: Report {
    /// What the answers to one question could do to the plan.
    package struct PlanEffect: Sendable {
        let answers: Int
        /// Referrals, as indices, whose proposal an answer could change.
        let referrals: [Int]

        package init(answers: Int, referrals: [Int]) {
            self.answers = answers
            self.referrals = referrals
        }
    }

    private let questions: [OpenQuestion]
    /// By code; of the questions that were tried alone.
    private let plans: [String: PlanEffect]
    private let confirmations: [Confirmation]
    private let population: Population
    private let note: RunNote
    private let length: Int
    private let confirmAfterDays: Int

    /// - Parameters:
    ///   - plans: By code, what the plan says of the questions that were tried.
    ///   - length: How many of each people see; JSON and CSV have them all.
    package init(
        _ questions: [OpenQuestion], confirmations: [Confirmation], plans: [String: PlanEffect] = [:],
        of matcher: Matcher, note: RunNote, length: Int
    ) {
        self.questions = questions.enumerated().sorted { first, second in
            let (one, other) = (Self.rank(first.element, plans), Self.rank(second.element, plans))
            return one == other ? first.offset < second.offset : other.lexicographicallyPrecedes(one)
        }.map(\.element)
        self.plans = plans
        self.confirmations = confirmations
        population = matcher.scheme.population
        confirmAfterDays = matcher.scheme.policy.periods.confirmAfterDays
        self.note = note
        self.length = length
    }

    /// First choices, pairs that could become possible, plans.
    private static func rank(_ question: OpenQuestion, _ plans: [String: PlanEffect]) -> [Int] {
        [
            question.couldChangeFirst.count, question.couldBecomePossible.count,
            plans[question.code]?.referrals.count ?? 0,
        ]
    }

    private func ids(_ referrals: [Int]) -> [String] { referrals.map { population.referrals[$0].id.text } }

    private func ids(_ pairs: [OpenQuestion.Pair]) -> [String] {
        pairs.map { pair in
            let apart = pair.apart.map { "/\(population.people[$0].id)" } ?? ""
            return "\(population.referrals[pair.referral].id)\(apart)/\(population.households[pair.household].id)"
        }
    }

    package var text: String {
        var lines = ["Questions worth asking", note.text, ""]
        if questions.isEmpty {
            lines.append("Nothing is asked on the lists of those who are waiting.")
        } else {
            let groups = groups
            for group in groups.prefix(length) { lines += self.lines(of: group) }
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

    /// Questions about the same thing, asked of several.
    private struct Group {
        let about: String
        var questions: [OpenQuestion]

        var people: [Int] { Set(questions.flatMap(\.referrals)).sorted() }
        var firsts: [Int] { Set(questions.flatMap(\.couldChangeFirst)).sorted() }
        var possible: Set<OpenQuestion.Pair> { Set(questions.flatMap(\.couldBecomePossible)) }
        /// First choices, pairs that could become possible, plans, people.
        func rank(_ plans: [String: PlanEffect]) -> [Int] {
            [firsts.count, possible.count, planned(plans).count, people.count]
        }

        /// The referrals whose proposal an answer to one of them could change.
        func planned(_ plans: [String: PlanEffect]) -> [Int] {
            Set(questions.flatMap { plans[$0.code]?.referrals ?? [] }).sorted()
        }
    }

    /// The thing a question is about: a code by its label, the steps of a routine by their scale, a field by its name.
    private func about(_ question: OpenQuestion) -> String {
        let field = String(question.code.dropFirst(question.of.count + 1))
        guard let term = population.vocabulary[Code(field)] else { return field.replacing("_", with: " ") }
        return term.kind == .routine ? String(field.prefix { $0 != "." }) : term.label
    }

    private var groups: [Group] {
        var places: [String: Int] = [:]
        var groups: [Group] = []
        for question in questions {
            let about = about(question)
            if let place = places[about] {
                groups[place].questions.append(question)
            } else {
                places[about] = groups.count
                groups.append(Group(about: about, questions: [question]))
            }
        }
        return groups.sorted { first, second in
            let (one, other) = (first.rank(plans), second.rank(plans))
            return one == other
                ? first.about.utf8.lexicographicallyPrecedes(second.about.utf8)
                : other.lexicographicallyPrecedes(one)
        }
    }

    private func lines(of group: Group) -> [String] {
        let (people, possible) = (group.people.count, group.possible.count)
        var whom: [String] = []
        for question in group.questions where !whom.contains(question.of) { whom.append(question.of) }
        var line =
            "Ask \(words(whom)) about \(group.about): up to \(people) \(people == 1 ? "person" : "people") affected"
        if !group.firsts.isEmpty { line += "; could change the first home of \(few(ids(group.firsts)))" }
        if possible > 0 { line += "; could make \(possible) pair\(possible == 1 ? "" : "s") possible" }
        let planned = group.planned(plans)
        if !planned.isEmpty { line += "; could change the plan for \(few(ids(planned)))" }
        let codes = group.questions.prefix(5).map { "  \($0.asks)  [\($0.code)]" }
        let left = group.questions.count - codes.count
        return [line] + codes + (left > 0 ? ["  and \(left) more"] : [])
    }

    /// Who is asked: by name where it is one, else how many of which kind.
    private func words(_ ids: [String]) -> String {
        guard ids.count > 1 else { return ids.first ?? "" }
        let homes = Set(population.households.map(\.id.text))
        let members = Set(population.members.map(\.id.text))
        if ids.allSatisfy({ homes.contains($0) }) { return "\(ids.count) homes" }
        return ids.allSatisfy { members.contains($0) } ? "\(ids.count) carers" : "\(ids.count) of them"
    }

    private func few(_ ids: [String]) -> String {
        let shown = ids.prefix(5).joined(separator: ", ")
        return ids.count > 5 ? "\(shown) and \(ids.count - 5) more" : shown
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
                                "could_change_plan": plans[question.code].map { .texts(ids($0.referrals)) }
                                    ?? .null,
                                "answers_planned": .number(plans[question.code]?.answers),
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
        [
            [
                "kind", "code", "of", "people", "first_choices", "pairs_possible", "homes_on_lists", "plans",
                "days", "asks",
            ]
        ]
            + questions.map { question in
                [
                    "question", question.code, question.of, "\(question.referrals.count)",
                    "\(question.couldChangeFirst.count)", "\(question.couldBecomePossible.count)",
                    "\(question.pairs.count)", plans[question.code].map { "\($0.referrals.count)" } ?? "", "",
                    question.asks,
                ]
            }
            + confirmations.map { ["confirm", $0.path, "", "", "", "", "", "", $0.days.map { "\($0)" } ?? "", ""] }
    }
}
