import Matching
import Records

/// What is new since the last run, coordinator by coordinator: homes that came, went or moved on a list, with why; and what is about to lapse.
package struct DigestReport: PageReport {
    /// One home on one list.
    package struct Change: Sendable {
        let referral: String
        let household: String
        let before: (verdict: Verdict, place: Int, open: Int)?
        let after: (verdict: Verdict, place: Int, open: Int)?
        let records: [RecordKey]

        package init(
            referral: String, household: String, before: (verdict: Verdict, place: Int, open: Int)?,
            after: (verdict: Verdict, place: Int, open: Int)?, records: [RecordKey]
        ) {
            self.referral = referral
            self.household = household
            self.before = before
            self.after = after
            self.records = records
        }
    }

    private let matcher: Matcher
    private let changes: [Change]
    private let coordinator: String?
    private let note: RunNote

    /// - Parameter coordinator: Whose lists are told; nil for everybody's.
    package init(_ matcher: Matcher, changes: [Change], coordinator: String?, note: RunNote) {
        self.matcher = matcher
        self.changes = changes
        self.coordinator = coordinator
        self.note = note
    }

    private var population: Population { matcher.scheme.population }

    var page: ReportPage {
        let told = changes.map { (whose: whose($0.referral), change: $0) }
            .filter { coordinator == nil || $0.whose == coordinator }
            .sorted { first, second in
                (first.whose, first.change.referral, first.change.household)
                    < (second.whose, second.change.referral, second.change.household)
            }
        return ReportPage(
            "digest", title: "What is new since the last run",
            facts: [
                ("as_of", "As of", .day(note.asOf)), ("run", "Since run", PageCell(note.number)),
                ("changes", "Changes", .number(told.count)),
            ], notes: [note.text],
            tables: [
                PageTable(
                    "changes", caption: "Homes that came, went or moved",
                    columns: [
                        PageColumn("coordinator", "Coordinator"), PageColumn("referral", "Referral"),
                        PageColumn("household", "Household"), PageColumn("news", "News"),
                        PageColumn("before", "Before"), PageColumn("after", "Now"),
                        PageColumn("because", "Because of"),
                    ],
                    rows: lists(told).flatMap {
                        isOver($0[0].change) ? [over($0)] : $0.map { row($0.whose, $0.change) }
                    },
                    ifEmpty: "Nothing has changed on any list."),
                lapsing,
            ])
    }

    /// The changes list by list, in their order.
    private func lists(_ told: [(whose: String, change: Change)]) -> [[(whose: String, change: Change)]] {
        told.reduce(into: []) { lists, next in
            if lists.last?[0].change.referral == next.change.referral {
                lists[lists.count - 1].append(next)
            } else {
                lists.append([next])
            }
        }
    }

    private func referral(_ list: String) -> Referral? {
        let id = list.split(separator: "/").first.map(String.init) ?? list
        return population.referrals.first { $0.id.text == id }
    }

    /// Whether the list a change is of is no longer made, since its referral is closed.
    private func isOver(_ change: Change) -> Bool { referral(change.referral).map { !$0.isOpen } ?? true }

    /// One row for a list that is no longer made.
    private func over(_ list: [(whose: String, change: Change)]) -> [PageCell] {
        let (whose, change) = list[0]
        let homes = list.count == 1 ? "1 home" : "\(list.count) homes"
        let status = referral(change.referral)?.status.value.map { "the referral is \($0.rawValue)" }
        let because = change.records.filter { $0.kind == .referral || $0.kind == .arrangement }
        return [
            .text(whose), .text(change.referral), .text(homes), .text("over"), .text("on the list"),
            .text(status ?? "no list"), .text(because.map(\.toldAsReason).joined(separator: ", ")),
        ]
    }

    private func row(_ whose: String, _ change: Change) -> [PageCell] {
        [
            .text(whose), .text(change.referral), .text(change.household), .text(change.news),
            .text(words(change.before)), .text(words(change.after)),
            .text(
                change.records.isEmpty
                    ? "the day, the policy, or another home"
                    : change.records.map(\.toldAsReason).joined(separator: ", ")),
        ]
    }

    private func words(_ seen: (verdict: Verdict, place: Int, open: Int)?) -> String {
        seen.map { "\($0.verdict.words), place \($0.place)" } ?? "not on the list"
    }

    private func whose(_ list: String) -> String {
        let party = referral(list)?.party
        return population.people.first { $0.party == party && $0.coordinator != nil }?.coordinator ?? "nobody named"
    }

    /// Approvals and checks that end within the policy's horizon, and on how many lists their household stands.
    private var lapsing: PageTable {
        let last = note.asOf.adding(matcher.scheme.policy.periods.horizonDays)
        var lists: [Int: Int] = [:]
        for index in population.referrals.indices where population.referrals[index].isOpen {
            for result in matcher.shortlist(referral: index).results { lists[result.household, default: 0] += 1 }
        }
        var rows: [(on: Day, household: String, what: String, lists: Int)] = []
        for (index, household) in population.households.enumerated() {
            func add(_ day: Day?, _ what: String) {
                guard let day, day >= note.asOf, day <= last else { return }
                rows.append((day, household.id.text, what, lists[index] ?? 0))
            }
            for approval in household.approvals { add(approval.until, "approval") }
            for check in household.checks.elements { add(check.dueOn, "check: \(check.kind.rawValue)") }
            add(household.checksDue, "checks")
            for member in population.members where member.household == household.id {
                for check in member.checks.elements {
                    add(check.dueOn, "check: \(check.kind.rawValue) of \(member.id)")
                }
                for skill in member.skills.elements {
                    add(skill.expiresOn, "certificate: \(population.vocabulary.label(skill.need)) of \(member.id)")
                }
            }
        }
        rows.sort { ($0.on, $0.household, $0.what) < ($1.on, $1.household, $1.what) }
        return PageTable(
            "about_to_lapse", caption: "About to lapse by \(last.words)",
            columns: [
                PageColumn("on", "On"), PageColumn("household", "Household"), PageColumn("what", "What"),
                PageColumn("lists", "Lists it touches", isFigure: true),
            ], rows: rows.map { [.day($0.on), .text($0.household), .text($0.what), .number($0.lists)] },
            ifEmpty: "Nothing.")
    }
}

extension DigestReport.Change {
    /// In one word or two.
    fileprivate var news: String {
        switch (before, after) {
        case (nil, _): "new"
        case (_, nil): "gone"
        case (let before?, let after?):
            after.verdict < before.verdict
                ? "better" : after.verdict > before.verdict ? "less sure" : "fits otherwise"
        }
    }
}
