import Matching
import Records

/// How people fare by group, as they stated it themselves: options, waiting, declines, one thing away; what a flip would change; what each
/// rule does; how the load lies on households. Source: domain.md 5.3.
package struct FairnessReport: PageReport {
    private let matcher: Matcher
    private let policy: PolicyReference
    private let span: ClosedRange<Day>
    private let note: RunNote

    /// - Parameters:
    ///   - matcher: The engine as the last run of the span saw the scheme.
    ///   - span: The days on which a no counts.
    package init(_ matcher: Matcher, policy: PolicyReference, from: Day, until: Day, note: RunNote) {
        self.matcher = matcher
        self.policy = policy
        span = from...until
        self.note = note
    }

    /// Groups of fewer are too few to say anything of.
    private static let fewest = SmallNumbers.fewest
    private static let tooFew = PageCell.withheld("too few to say")

    var page: ReportPage {
        let figures = ReferralFigures.all(matcher, within: span)
        let effects = RuleEffect.all(matcher)
        return ReportPage(
            "fairness", title: "How people fare by group",
            facts: [
                ("from", "From", .day(span.lowerBound)), ("until", "To", .day(span.upperBound)),
                ("as_of", "As of", .day(matcher.scheme.asOf)), ("run", "Run", PageCell(note.number)),
                ("engine", "Engine", .text(Engine.version)),
                ("policy", "Policy", .text("\(policy.name) version \(policy.version)")),
                ("open_referrals", "Open referrals", .number(figures.count)),
            ],
            notes: [
                "Groups are as people stated them. Nobody's group is guessed. Intervals hold 95 in 100 times (Clopper and Pearson for shares, order statistics for medians); where two overlap, the figures show no difference.",
                "A group of fewer than \(Self.fewest) is neither named nor told, and another with it where the first could be worked out. Within a group a figure below \(Self.fewest) is not said, and its interval is as wide as every figure it could be.",
            ],
            tables: [
                options(figures), waiting(figures), FairnessTables.flips(FlipTest(matcher)),
                FairnessTables.effects(effects), self.effects(effects, figures), FairnessTables.load(matcher),
            ])
    }

    private func options(_ figures: [ReferralFigures]) -> PageTable {
        PageTable(
            "options", caption: "Homes to choose from",
            columns: Self.groupColumns + ShareCells.columns("with_a_possible_home", "With a possible home") + [
                PageColumn("median_possible", "Median possible homes", isFigure: true),
                PageColumn("median_ask_first", "Median to ask first", isFigure: true),
                PageColumn("median_one_thing_away", "Median one thing away", isFigure: true),
            ],
            rows: rows(figures) { group in
                ShareCells.cells(group.count { $0.possible > 0 }, of: group.count) + [
                    .text(MedianInterval(group.map(\.possible)).words),
                    .text(MedianInterval(group.map(\.askFirst)).words),
                    .text(MedianInterval(group.map(\.oneThingAway)).words),
                ]
            }, ifEmpty: "No open referral.")
    }

    private func waiting(_ figures: [ReferralFigures]) -> PageTable {
        PageTable(
            "waiting", caption: "Waiting, and households that said no",
            columns: Self.groupColumns + [
                PageColumn("median_days", "Median days waiting", isFigure: true),
                PageColumn("without_a_day", "Day not recorded", isFigure: true),
            ] + ShareCells.columns("declined_by_a_household", "A household said no to them"),
            rows: rows(figures) { group in
                let days = group.compactMap(\.daysWaiting)
                let declined = group.count { $0.householdsNo > 0 }
                return [
                    days.isEmpty ? .none : .text(MedianInterval(days).words), .number(group.count - days.count),
                ] + ShareCells.cells(declined, of: group.count)
            }, ifEmpty: "No open referral.")
    }

    /// Whom each rule that keeps anybody from a home keeps from one, by group. Separation is left out: what it bars tells of somebody.
    private func effects(_ effects: [RuleEffect], _ figures: [ReferralFigures]) -> PageTable {
        let places = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1.referral, $0) })
        let told = effects.filter { $0.pairs > 0 && $0.rule != .separation }
        return PageTable(
            "rule_effects_by_group", caption: "Whom each rule alone keeps from a home",
            columns: [PageColumn("rule", "Rule")] + Self.groupColumns
                + ShareCells.columns("with_more_homes_without_it", "With more homes without it"),
            rows: told.flatMap { effect in
                rows(figures) { group in
                    let gaining = group.count { places[$0.referral].map { effect.gains[$0] > 0 } ?? false }
                    return ShareCells.cells(gaining, of: group.count)
                }.map { [.text(effect.rule.words)] + $0 }
            }, ifEmpty: "No rule keeps anybody from a home.",
            note: "Where two intervals overlap, the rule is not shown to weigh on one group more than on the other."
        )
    }

    private static let groupColumns = [
        PageColumn("about", "About"), PageColumn("group", "Group"),
        PageColumn("referrals", "Open referrals", isFigure: true),
    ]

    /// One row per dimension and group, and before them everybody; small groups have their name and no figure.
    private func rows(_ figures: [ReferralFigures], _ cells: ([ReferralFigures]) -> [PageCell]) -> [[PageCell]] {
        guard !figures.isEmpty else { return [] }
        let everybody = [.text("everybody"), .text("all"), .number(figures.count)] + cells(figures)
        return [everybody]
            + StatedDimension.allCases.flatMap { dimension -> [[PageCell]] in
                let labels = Set(figures.flatMap { $0.groups[dimension] ?? [] }).sorted { first, second in
                    let isLast = (first == StatedGroup.notStated, second == StatedGroup.notStated)
                    return isLast.0 == isLast.1 ? first < second : isLast.1
                }
                let groups = labels.map { label in figures.filter { $0.groups[dimension]?.contains(label) ?? false }
                }
                let told = SmallNumbers(groups.map(\.count)).shown
                let said = zip(zip(labels, groups), told).filter { $1 == .said }.map { named, _ in
                    [.text(dimension.rawValue), .text(named.0), .number(named.1.count)] + cells(named.1)
                }
                // Small groups are not even named: that there is one would tell of somebody.
                guard told.contains(where: { $0 != .said }) else { return said }
                let others = [PageCell.text(dimension.rawValue), .text(FairnessTables.others)]
                return said + [others + Array(repeating: Self.tooFew, count: cells(figures).count + 1)]
            }
    }
}
