import Matching

/// The tables of the fairness report that are about the engine and the households.
enum FairnessTables {
    static func flips(_ test: FlipTest) -> PageTable {
        PageTable(
            "flip_test", caption: "If a stated characteristic were another",
            columns: [
                PageColumn("changed", "What is changed"),
                PageColumn("referrals", "Open referrals with it", isFigure: true),
                PageColumn("pairs", "Pairs on their lists", isFigure: true),
                PageColumn("differing", "Pairs that differ", isFigure: true), PageColumn("because", "By"),
            ],
            rows: test.flips.filter { $0.referrals >= SmallNumbers.fewest }.map { row($0) } + small(test),
            ifEmpty: "Nobody with an open referral has stated one.",
            note:
                "A pair may differ only by the person's own wish, or by a household's limit for which the registered manager recorded a reason. Anything else is a fault: report it."
        )
    }

    private static func row(_ flip: FlipTest.Flip) -> [PageCell] {
        [
            .text(flip.changed), .number(flip.referrals), .number(flip.pairs), .number(flip.differing),
            .text(because(flip.differing, flip.because)),
        ]
    }

    /// What fewer people stated than may be told, together and without a name.
    private static func small(_ test: FlipTest) -> [[PageCell]] {
        let flips = test.flips.filter { $0.referrals < SmallNumbers.fewest }
        guard !flips.isEmpty else { return [] }
        let differing = flips.reduce(0) { $0 + $1.differing }
        let by = SayableReason.unique(flips.flatMap(\.because))
        return [
            [
                .text(others), .withheld("too few to say"), .withheld("too few to say"), .number(differing),
                .text(because(differing, by)),
            ]
        ]
    }

    private static func because(_ differing: Int, _ by: [String]) -> String {
        differing == 0 ? "nothing: every answer is the same" : by.joined(separator: ", ")
    }

    /// Groups that are too small to be named.
    static let others = "other groups, each too few to say"

    static func effects(_ effects: [RuleEffect]) -> PageTable {
        PageTable(
            "rule_effects", caption: "What each rule alone does",
            columns: [
                PageColumn("rule", "Rule"),
                PageColumn("pairs", "More pairs without it", isFigure: true),
                PageColumn("referrals", "More referrals with a possible home", isFigure: true),
            ],
            rows: effects.map { [.text($0.rule.words), cell($0.pairs, $0.rule), cell($0.referrals, $0.rule)] },
            ifEmpty: "No rule is on.",
            note: "What a rule costs, not a reason to turn it off: law and safety are among them.")
    }

    /// A small figure of a restricted rule would tell of somebody.
    private static func cell(_ count: Int, _ rule: RuleCode) -> PageCell {
        rule == .separation && count < SmallNumbers.fewest
            ? .withheld("fewer than \(SmallNumbers.fewest)") : .number(count)
    }

    /// How many homes are on somebody's list, and how many arrangements began there in a year, by what households stated.
    static func load(_ matcher: Matcher) -> PageTable {
        let population = matcher.scheme.population
        var listed: Set<Int> = []
        for index in population.referrals.indices where population.referrals[index].isOpen {
            listed.formUnion(matcher.shortlist(referral: index).results.map(\.household))
        }
        let yearAgo = matcher.scheme.asOf.adding(-365)
        func began(_ household: Household) -> Int {
            population.stays.count {
                $0.kind == .stay && $0.household == household.id && $0.from > yearAgo
                    && $0.from <= matcher.scheme.asOf
            }
        }
        func row(_ about: String, _ group: String, _ indices: [Int]) -> [PageCell] {
            let never = indices.count { !listed.contains($0) }
            return [.text(about), .text(group), .number(indices.count)] + ShareCells.cells(never, of: indices.count)
                + [.text(MedianInterval(indices.map { began(population.households[$0]) }).words)]
        }
        guard !population.households.isEmpty else { return households([]) }
        var rows = [row("everybody", "all", Array(population.households.indices))]
        for dimension in StatedDimension.allCases {
            var groups: [String: [Int]] = [:]
            for (index, household) in population.households.enumerated() {
                for label in Set(dimension.groups(of: household, population.vocabulary)) {
                    groups[label, default: []].append(index)
                }
            }
            for label in groups.keys.sorted() {
                guard let indices = groups[label], indices.count >= SmallNumbers.fewest else { continue }
                rows.append(row(dimension.rawValue, label, indices))
            }
            if groups.values.contains(where: { $0.count < SmallNumbers.fewest }) {
                rows.append(
                    [.text(dimension.rawValue), .text(others)]
                        + Array(repeating: .withheld("too few to say"), count: 5))
            }
        }
        return households(rows)
    }

    private static func households(_ rows: [[PageCell]]) -> PageTable {
        PageTable(
            "households", caption: "Households: on nobody's list, and how much began there in a year",
            columns: [
                PageColumn("about", "About"), PageColumn("group", "Group"),
                PageColumn("households", "Households", isFigure: true),
            ] + ShareCells.columns("on_no_list", "On nobody's list") + [
                PageColumn("began_in_a_year", "Median arrangements begun in a year", isFigure: true)
            ], rows: rows, ifEmpty: "No household.")
    }
}
