import Matching
import Records

/// A referral's shortlist: every household that could work, in order; where none could, those that come nearest and why.
package struct ShortlistReport: Report {
    private let matcher: Matcher
    private let shortlist: Shortlist
    private let note: RunNote
    private let policy: PolicyReference
    private let showsPoints: Bool
    private let partyQuestions: [Question]
    private let reasons: [HouseholdID: Receipt]
    private let length: Int
    /// Where nothing is possible or worth asking: the homes with the fewest things in the way.
    private let nearest: [PairResult]

    /// - Parameter length: How many lines people see; JSON and CSV have them all.
    package init(
        _ shortlist: Shortlist, of matcher: Matcher, policy: PolicyReference, note: RunNote, length: Int,
        showsPoints: Bool
    ) {
        self.matcher = matcher
        self.shortlist = shortlist
        self.policy = policy
        self.note = note
        self.length = length
        self.showsPoints = showsPoints
        nearest = Self.nearest(shortlist, matcher)
        var reasons: [HouseholdID: Receipt] = [:]
        for result in shortlist.results.prefix(length) + nearest {
            let receipt = matcher.receipt(
                referral: result.referral, household: result.household, apart: result.apart)
            reasons[receipt.household] = receipt
        }
        self.reasons = reasons
        partyQuestions = Self.partyQuestions(shortlist, matcher, reasons)
    }

    private static let nearestCount = 5

    private static func nearest(_ shortlist: Shortlist, _ matcher: Matcher) -> [PairResult] {
        guard shortlist.results.isEmpty, shortlist.notPossibleCount > 0 else { return [] }
        let all = matcher.shortlist(
            referral: shortlist.referral, apart: shortlist.apart, includingNotPossible: true)
        return Array(all.results.prefix(nearestCount))
    }

    /// Questions about the party alone, each once; where no household is left to ask about, those of the first there is.
    private static func partyQuestions(
        _ shortlist: Shortlist, _ matcher: Matcher, _ receipts: [HouseholdID: Receipt]
    ) -> [Question] {
        var receipts = receipts.sorted { $0.key < $1.key }.map(\.value)
        if receipts.isEmpty, !matcher.scheme.population.households.isEmpty {
            receipts = [matcher.receipt(referral: shortlist.referral, household: 0, apart: shortlist.apart)]
        }
        var questions: [Question] = []
        for question in receipts.flatMap(\.questions)
        where question.isOfPartyAlone && !questions.contains(where: { $0.code == question.code }) {
            questions.append(question)
        }
        return questions
    }

    private var referral: Referral { matcher.scheme.population.referrals[shortlist.referral] }
    private func household(_ result: PairResult) -> Household {
        matcher.scheme.population.households[result.household]
    }

    package var text: String {
        var lines = [heading, note.text, ""]
        if let status = referral.status.value, [.closed, .withdrawn].contains(status) {
            lines.append("The referral is \(status.rawValue), so no household is looked for.")
            return lines.joined(separator: "\n")
        }
        if !partyQuestions.isEmpty {
            lines.append("To ask first, once, about them:")
            lines += partyQuestions.map { "  \($0.asks)  [\($0.code)]" }
            lines.append("")
        }
        if referral.searchAgreed == .known(.no) {
            lines.append("They have said no to a search, so no household is looked for.")
            return lines.joined(separator: "\n")
        }
        if shortlist.results.isEmpty {
            lines.append("No household is possible or worth asking now.")
            if !nearest.isEmpty { lines.append("Nearest, those with the fewest things in the way first:\n") }
        }
        let shown = shortlist.results.prefix(length) + nearest
        if !shown.isEmpty {
            lines.append(table(shown))
            lines += shown.enumerated().map { place, result in
                "\n\(place + 1). \(household(result).id)" + why(result)
            }
        }
        let left = shortlist.results.count - min(length, shortlist.results.count)
        if left > 0 { lines.append("\n\(left) more; see them all with --all.") }
        let listed = (shortlist.results + nearest).count { $0.verdict == .notPossibleNow }
        let others = shortlist.notPossibleCount - listed
        if others > 0 {
            let homes = others == 1 ? "1 more home is" : "\(others) more homes are"
            lines.append(
                "\n\(homes) not possible now. Any home can be asked about: sharedlives explain \(referral.id) HOUSEHOLD"
            )
        }
        return lines.joined(separator: "\n")
    }

    private var heading: String {
        let party = shortlist.apart.map { matcher.scheme.population.people[$0].id.text } ?? referral.party.text
        return "\(referral.id): \(referral.arrangement.rawValue) for \(party)"
    }

    private func table(_ shown: ArraySlice<PairResult>) -> String {
        var headings = ["", "household", "answer", "fits the person", "fits the household", "start", "distance"]
        if showsPoints { headings += ["points", "person", "household"] }
        var table = TextTable(headings, figures: [0])
        let bands = matcher.scheme.policy.bands
        for (place, result) in shown.enumerated() {
            var cells = [
                "\(place + 1)", household(result).id.text, result.answerWords, bands.words(of: result.people),
                bands.words(of: result.householdSide), result.startOn.description,
                MilesWords.words(result.distanceMetres),
            ]
            if showsPoints { cells += [result.fused.figures, result.people.figures, result.householdSide.figures] }
            table.add(cells)
        }
        return table.text
    }

    /// What speaks for it, what is not known, and what stands in the way, a line each.
    private func why(_ result: PairResult) -> String {
        guard let receipt = reasons[household(result).id] else { return "" }
        let facts = speakingFor(receipt)
        var lines = ""
        if !facts.isEmpty { lines += "\n   for it: " + facts.joined(separator: "; ") }
        for barrier in receipt.rules.flatMap(\.barriers) {
            lines += "\n   in the way: " + (barrier.isRestricted ? "restricted" : barrier.says)
        }
        var asked: Set<String> = []
        let questions = receipt.rules.flatMap(\.questions).filter {
            !$0.isOfPartyAlone && asked.insert($0.code).inserted
        }
        if result.verdict == .notPossibleNow {
            // What is in the way comes first: its questions are asked once it is not.
            if !questions.isEmpty {
                lines += "\n   not known besides: \(questions.count == 1 ? "1 thing" : "\(questions.count) things")"
            }
            return lines
        }
        for question in questions { lines += "\n   to ask: \(question.asks)  [\(question.code)]" }
        return lines
    }

    /// What speaks for a home: facts of the person's own strands that fit well, those they ranked first; timing and language, which most homes
    /// share, only where nothing else does.
    private func speakingFor(_ receipt: Receipt) -> [String] {
        let well = receipt.people.flatMap(\.lines).filter { $0.reading >= matcher.scheme.policy.bands.well }
        let own = well.filter { $0.strand != .timing && $0.strand != .communication }
        let ranked = (own.isEmpty ? well : own).sorted { first, second in
            (second.priorityPercent, first.strand.rawValue) < (first.priorityPercent, second.strand.rawValue)
        }
        var facts: [String] = []
        for fact in ranked.flatMap({ $0.facts.prefix(1) }) where !facts.contains(fact) { facts.append(fact) }
        return Array(facts.prefix(3))
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.shortlist", version: 1,
            [
                .init("referral", .string(referral.id.text)),
                .init("apart", .text(shortlist.apart.map { matcher.scheme.population.people[$0].id.text })),
                .init("arrangement", .string(referral.arrangement.rawValue)),
                .init("referral_status", .text(referral.status.value?.rawValue)),
                .init("as_of", .string(note.asOf.description)), .init("engine", .string(Engine.version)),
                .init("policy", policy.json), .init("run", .number(note.number)),
                .init("records_changed_since_run", .number(note.changesSince)),
                .init("questions", .array(partyQuestions.map(\.json))),
                .init(
                    "households",
                    .array(shortlist.results.enumerated().map { $1.json(place: $0 + 1, of: matcher) })),
                .init("nearest", .array(nearest.enumerated().map { $1.json(place: $0 + 1, of: matcher) })),
                .init("not_possible_now", .number(shortlist.notPossibleCount)),
            ])
    }

    package var rows: [[String]] {
        [PairResult.csvHeader("household")]
            + (shortlist.results + nearest).enumerated().map { place, result in
                result.csvRow(place: place + 1, id: household(result).id.text)
            }
    }
}

extension PairResult {
    /// Verdict with how many questions or barriers.
    var answerWords: String {
        switch verdict {
        case .possible: return verdict.words
        case .askFirst:
            return questionCount == 1 ? "ask first (1 question)" : "ask first (\(questionCount) questions)"
        case .notPossibleNow:
            return barrierCount == 1
                ? "not possible now (1 thing away)" : "not possible now (\(barrierCount) things)"
        }
    }

    /// One line of a list for programs.
    func json(place: Int, of matcher: Matcher) -> OrderedJSON {
        let population = matcher.scheme.population
        return [
            "place": .number(place), "household": .string(population.households[household].id.text),
            "referral": .string(population.referrals[referral].id.text),
            "apart": .text(apart.map { population.people[$0].id.text }), "verdict": .string(verdict.code),
            "start_on": .string(startOn.description), "open_questions": .number(questionCount),
            "barriers": .number(barrierCount), "people": people.json, "household_side": householdSide.json,
            "fused": fused.json,
            "distance_metres": distanceMetres.map {
                ["low": .number($0.lowerBound), "high": .number($0.upperBound)]
            }
                ?? .null,
            "last_arrangement_on": .text(lastArrangementOn?.description),
        ]
    }

    static func csvHeader(_ first: String) -> [String] {
        [
            "place", first, "verdict", "start_on", "open_questions", "barriers", "points", "low", "high",
            "person_points", "person_low", "person_high", "household_points", "household_low", "household_high",
            "distance_metres_low", "distance_metres_high", "last_arrangement_on",
        ]
    }

    func csvRow(place: Int, id: String) -> [String] {
        func cells(_ total: SideTotal?) -> [String] {
            total.map { ["\($0.points)", "\($0.low)", "\($0.high)"] } ?? ["", "", ""]
        }
        return ["\(place)", id, verdict.code, startOn.description, "\(questionCount)", "\(barrierCount)"]
            + cells(fused)
            + cells(people) + cells(householdSide)
            + (distanceMetres.map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? ["", ""])
            + [lastArrangementOn?.description ?? ""]
    }
}
