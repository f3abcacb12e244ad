import Casework
import Matching

/// Each match that started within a span, as an inspector asks of it: needs, choice, residents, introductions, first review, who decided.
///
/// What was not done here is said as not recorded, never as done. Source: domain.md 1.1, 1.2, 5.4; CQC regulations 9 and 17.
package struct InspectionReport: PageReport {
    private let matcher: Matcher
    private let cases: CaseRecords
    private let span: ClosedRange<Day>
    private let options: [String: Int]
    private let runs: Int

    /// - Parameters:
    ///   - options: Per arrangement's id the homes that were possible on the list that whoever confirmed it saw.
    ///   - runs: How many runs were recorded within the span.
    package init(
        _ matcher: Matcher, cases: CaseRecords, from: Day, until: Day, options: [String: Int], runs: Int
    ) {
        self.matcher = matcher
        self.cases = cases
        span = from...until
        self.options = options
        self.runs = runs
    }

    private var population: Population { matcher.scheme.population }

    var page: ReportPage {
        let started = cases.sortedArrangements.filter { arrangement in
            arrangement.state.startOn.map { span.contains($0) } ?? false && arrangement.stage != .draft
        }
        let days = "from \(span.lowerBound.words) to \(span.upperBound.words)"
        return ReportPage(
            "inspection", title: "Matches that started \(days)",
            facts: [
                ("from", "From", .day(span.lowerBound)), ("until", "To", .day(span.upperBound)),
                ("started", "Started by a decision", .number(started.count)),
                ("runs", "Runs recorded in these days", .number(runs)),
            ],
            notes: runs == 0 ? ["No run was recorded in these days, so that no list can be shown for them."] : [],
            tables: [matches(started), steps(started), undecided(started)])
    }

    private func matches(_ started: [AgreedArrangement]) -> PageTable {
        PageTable(
            "matches", caption: "Needs, choice and the people asked",
            columns: [
                PageColumn("arrangement", "Arrangement"), PageColumn("household", "Household"),
                PageColumn("kind", "Kind"), PageColumn("started_on", "Started"), PageColumn("needs", "Needs"),
                PageColumn("homes_shown", "Homes shown to them", isFigure: true), PageColumn("choice", "Choice"),
                PageColumn("residents", "Residents asked"), PageColumn("verdict", "Rules when confirmed"),
            ], rows: started.map { match($0) }, ifEmpty: "No match started by a decision in these days.")
    }

    private func match(_ arrangement: AgreedArrangement) -> [PageCell] {
        let proposal = cases.proposals[arrangement.id]
        let shown = homesShown(arrangement)
        return [
            .text(arrangement.id), .text(arrangement.household.text), .text(arrangement.arrangement.rawValue),
            PageCell(arrangement.state.startOn), .text(needs(arrangement)), .number(shown),
            .text(choice(shown, options[arrangement.id], proposal)), .text(residents(proposal)),
            .text(verdict(arrangement, proposal)),
        ]
    }

    /// How the support rule answers as far as is known now; barriers of other rules are not this column's.
    private func needs(_ arrangement: AgreedArrangement) -> String {
        guard let referral = population.referrals.firstIndex(where: { $0.id == arrangement.referral }),
            let household = population.households.firstIndex(where: { $0.id == arrangement.household })
        else { return "not recorded: no referral" }
        let receipt = matcher.receipt(referral: referral, household: household)
        guard let support = receipt.rules.first(where: { $0.rule == .support }) else { return "not judged" }
        let people = population.people.filter { $0.party == arrangement.party }
        let count = people.reduce(0) { $0 + $1.needs.elements.count }
        switch support.answer {
        case .met: return count == 0 ? "none recorded" : "all \(count) covered"
        case .notMet: return support.barriers.map(\.says).joined(separator: "; ")
        case .notKnown: return "to ask: " + support.questions.map(\.asks).joined(separator: "; ")
        }
    }

    /// Households whose profile the person was shown for this referral.
    private func homesShown(_ arrangement: AgreedArrangement) -> Int {
        guard let referral = arrangement.referral else { return 0 }
        return cases.proposals(of: referral).filter { proposal in
            proposal.steps.contains { $0.move == .share && $0.side == .person }
        }.count
    }

    private func choice(_ shown: Int, _ possible: Int?, _ proposal: Proposal?) -> String {
        if proposal?.origin == .given { return "they knew each other already; nobody was searched for" }
        if shown > 1 { return "choice offered" }
        switch possible {
        case .some(0...1): return "one home or none was possible on the list that was seen"
        case .some(let possible):
            let isSaid = proposal?.steps.contains { $0.move == .shortlist && ($0.words ?? "").isEmpty == false }
            return isSaid == true
                ? "\(possible) homes were possible: why this one stands in its history"
                : "\(possible) homes were possible: why one was shown is not recorded"
        case nil: return "not recorded: no list was seen"
        }
    }

    private func residents(_ proposal: Proposal?) -> String {
        guard let said = proposal?.state.said(of: .residents) else { return "not recorded" }
        switch said.answer {
        case .yes: return "yes, on \(said.on.words)"
        case .notNeeded: return "nobody to ask"
        case .no: return "no, on \(said.on.words)"
        case nil: return "put off" + (said.dueOn.map { " to \($0.words)" } ?? "")
        }
    }

    private func verdict(_ arrangement: AgreedArrangement, _ proposal: Proposal?) -> String {
        let steps = (proposal?.steps ?? []) + arrangement.steps
        let seen =
            steps.last { $0.move == .confirm }?.sight.verdict ?? steps.last { $0.move == .start }?.sight.verdict
        return seen?.replacing("_", with: " ") ?? "not recorded"
    }

    private func steps(_ started: [AgreedArrangement]) -> PageTable {
        PageTable(
            "steps", caption: "Introductions, decision and first review",
            columns: [
                PageColumn("arrangement", "Arrangement"), PageColumn("introductions", "Introductions"),
                PageColumn("agreed", "Agreed by"), PageColumn("confirmed_by", "Confirmed by"),
                PageColumn("first_review_due", "First review due"), PageColumn("first_review_held", "Held"),
                PageColumn("deferred", "Put off and open"),
            ], rows: started.map { stepRow($0) }, ifEmpty: "None.")
    }

    private func stepRow(_ arrangement: AgreedArrangement) -> [PageCell] {
        let proposal = cases.proposals[arrangement.id]
        let state = proposal?.state
        let met = (state?.introductions ?? []).compactMap { meeting in
            meeting.happenedOn.map { "\(meeting.kind.rawValue) \($0.words)" }
        }
        let confirm = (proposal?.steps ?? []).last { $0.move == .confirm }
        let start = arrangement.steps.last { $0.move == .start }
        let held = arrangement.state.reviewsHeldOn.first
        return [
            .text(arrangement.id), .text(met.isEmpty ? "none recorded" : met.joined(separator: ", ")),
            .text((state?.agreed ?? []).map(\.rawValue).joined(separator: ", ")),
            .text(confirm.map { "\($0.by), \($0.role.rawValue)" } ?? "not recorded"), PageCell(start?.dueOn),
            held.map { .day($0) } ?? .text(isOverdue(start?.dueOn) ? "overdue" : ""),
            .text((state?.deferredGates ?? []).map(\.gate.code).joined(separator: ", ")),
        ]
    }

    private func isOverdue(_ due: Day?) -> Bool { due.map { $0 < matcher.scheme.asOf } ?? false }

    /// Stays that began in the span and rest on no decision here: brought in from elsewhere.
    private func undecided(_ started: [AgreedArrangement]) -> PageTable {
        let decided = Set(cases.arrangements.values.flatMap(\.stays))
        let stays = population.stays.filter {
            $0.kind == .stay && span.contains($0.from) && !decided.contains($0.recordID)
        }
        return PageTable(
            "stays_without_a_decision", caption: "Stays that began and rest on no decision recorded here",
            columns: [
                PageColumn("household", "Household"), PageColumn("person", "Person"),
                PageColumn("kind", "Kind"), PageColumn("started_on", "Began"),
            ],
            rows: stays.map {
                [
                    .text($0.household.text), PageCell($0.person?.text),
                    PageCell($0.arrangement.value?.rawValue ?? "not known"), .day($0.from),
                ]
            }, ifEmpty: "None: every stay that began rests on a decision.",
            note: "They came with an import. How they were chosen is not recorded here.")
    }
}
