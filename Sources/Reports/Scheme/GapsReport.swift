import Matching

/// Where homes are missing: people without a possible home, by need and area, and which one thing, learnt, built or found, would open most.
///
/// Only pairs one thing away are looked at, and restricted reasons are left out. Source: domain.md 3.1, 4.2: with one to three homes for a
/// person, feasibility and what nearly works say most.
package struct GapsReport: PageReport {
    private let matcher: Matcher
    private let note: RunNote

    package init(_ matcher: Matcher, note: RunNote) {
        self.matcher = matcher
        self.note = note
    }

    private var population: Population { matcher.scheme.population }

    /// One thing that stands between an open referral and a home.
    private struct Gap: Hashable {
        let rule: RuleCode
        let thing: String
        let referral: Int
        let household: Int
    }

    var page: ReportPage {
        let open = population.referrals.indices.filter { population.referrals[$0].isOpen }
        let lists = open.map { matcher.shortlist(referral: $0, includingNotPossible: true) }
        let without = lists.filter { list in !list.results.contains { $0.verdict == .possible } }
        let gaps = without.flatMap { list in
            list.results.filter { $0.verdict == .notPossibleNow && $0.barrierCount == 1 }.compactMap(gap)
        }
        return ReportPage(
            "gaps", title: "Where homes are missing",
            facts: [
                ("as_of", "As of", .day(note.asOf)), ("open_referrals", "Open referrals", .number(open.count)),
                ("without_a_possible_home", "Without a possible home", .number(without.count)),
            ],
            notes: [note.text],
            tables: [
                opening(gaps), needs(open, without.map(\.referral)), features(gaps),
                areas(open, without.map(\.referral)),
            ])
    }

    private func gap(_ result: PairResult) -> Gap? {
        let receipt = matcher.receipt(referral: result.referral, household: result.household)
        guard let finding = receipt.rules.first(where: { !$0.barriers.isEmpty }),
            let barrier = finding.barriers.first, !barrier.isRestricted, finding.rule != .separation,
            finding.rule != .answered, finding.rule != .agreement
        else { return nil }
        return Gap(
            rule: finding.rule, thing: thing(barrier, finding.rule), referral: result.referral,
            household: result.household)
    }

    /// The code a barrier is about, by its label; the rule's own words where it is about no code.
    private func thing(_ barrier: Barrier, _ rule: RuleCode) -> String {
        let field = barrier.fact.split(separator: "/").last.map(String.init) ?? ""
        let codes = [field] + field.split(separator: ".").map(String.init)
        for code in codes {
            if let term = population.vocabulary[Code(code)] { return term.label }
        }
        return rule.words
    }

    /// What would open a home for most people, most first.
    private func opening(_ gaps: [Gap]) -> PageTable {
        struct Opening: Hashable {
            let rule: RuleCode
            let thing: String
        }
        var order: [Opening] = []
        var people: [Opening: Set<Int>] = [:]
        var homes: [Opening: Set<Int>] = [:]
        for gap in gaps {
            let opening = Opening(rule: gap.rule, thing: gap.thing)
            if people[opening] == nil { order.append(opening) }
            people[opening, default: []].insert(gap.referral)
            homes[opening, default: []].insert(gap.household)
        }
        let rows = order.map { opening in
            (opening: opening, people: people[opening]?.count ?? 0, homes: homes[opening]?.count ?? 0)
        }.sorted {
            ($1.people, $1.homes, $0.opening.rule.rawValue, $0.opening.thing)
                < ($0.people, $0.homes, $1.opening.rule.rawValue, $1.opening.thing)
        }
        return PageTable(
            "one_thing_away", caption: "One thing that would open a home for somebody who has none",
            columns: [
                PageColumn("rule", "About"), PageColumn("thing", "The one thing"), PageColumn("what", "What helps"),
                PageColumn("referrals", "Referrals it would help", isFigure: true),
                PageColumn("households", "Homes it would open", isFigure: true),
            ],
            rows: rows.map {
                [
                    .text($0.opening.rule.words), .text($0.opening.thing), .text($0.opening.rule.remedy),
                    .number($0.people), .number($0.homes),
                ]
            }, ifEmpty: "Nobody without a possible home is one thing away from one.")
    }

    private func needs(_ open: [Int], _ without: [Int]) -> PageTable {
        let all = counts(open) { $0.needs.elements.map(\.code) }
        let none = counts(without) { $0.needs.elements.map(\.code) }
        let codes = none.keys.sorted { (none[$1] ?? 0, $0) < (none[$0] ?? 0, $1) }
        return PageTable(
            "needs", caption: "Needs of people without a possible home",
            columns: [
                PageColumn("need", "Need"), PageColumn("without", "Without a possible home", isFigure: true),
                PageColumn("open", "Open referrals", isFigure: true),
                PageColumn("carers", "Homes with that skill", isFigure: true),
            ],
            rows: codes.map { code in
                [
                    .text(population.vocabulary.label(code)), .number(none[code] ?? 0), .number(all[code] ?? 0),
                    .number(homes(skilledIn: code)),
                ]
            }, ifEmpty: "Everybody with an open referral has a possible home.")
    }

    private func homes(skilledIn need: Code) -> Int {
        Set(
            population.members.filter { member in member.skills.elements.contains { $0.need == need } }
                .map(\.household)
        ).count
    }

    private func features(_ gaps: [Gap]) -> PageTable {
        let rules: Set<RuleCode> = [.home, .room, .personChoice]
        var referrals: [String: Set<Int>] = [:]
        for gap in gaps where rules.contains(gap.rule) { referrals[gap.thing, default: []].insert(gap.referral) }
        let things = referrals.keys.sorted {
            (referrals[$1]?.count ?? 0, $0) < (referrals[$0]?.count ?? 0, $1)
        }
        return PageTable(
            "features", caption: "Home features that nearly every other thing fits but",
            columns: [
                PageColumn("feature", "Feature"), PageColumn("referrals", "Referrals", isFigure: true),
            ], rows: things.map { [.text($0), .number(referrals[$0]?.count ?? 0)] }, ifEmpty: "None.")
    }

    private func areas(_ open: [Int], _ without: [Int]) -> PageTable {
        let all = counts(open) { [Code(Self.area($0.postcode))] }
        let none = counts(without) { [Code(Self.area($0.postcode))] }
        var homes: [Code: Int] = [:]
        for household in population.households { homes[Code(Self.area(household.postcode)), default: 0] += 1 }
        let codes = all.keys.sorted { (none[$1] ?? 0, $0) < (none[$0] ?? 0, $1) }
        return PageTable(
            "areas", caption: "Areas where people live now",
            columns: [
                PageColumn("area", "Area"), PageColumn("without", "Without a possible home", isFigure: true),
                PageColumn("open", "Open referrals", isFigure: true),
                PageColumn("homes", "Homes there", isFigure: true),
            ],
            rows: codes.map { code in
                [.text(code.text), .number(none[code] ?? 0), .number(all[code] ?? 0), .number(homes[code] ?? 0)]
            }, ifEmpty: "No open referral.")
    }

    /// The outcode; `not known` where there is no postcode.
    private static func area(_ postcode: String?) -> String {
        postcode?.split(separator: " ").first.map { $0.uppercased() } ?? "not known"
    }

    /// How many of these referrals have somebody to whom each code applies.
    private func counts(_ referrals: [Int], _ codes: (Person) -> [Code]) -> [Code: Int] {
        var counts: [Code: Int] = [:]
        for index in referrals {
            let party = population.referrals[index].party
            let people = population.people.filter { $0.party == party }
            for code in Set(people.flatMap(codes)) { counts[code, default: 0] += 1 }
        }
        return counts
    }
}

extension RuleCode {
    /// What a scheme can do about it.
    fileprivate var remedy: String {
        switch self {
        case .cap, .room: "recruit a home with a place free"
        case .approval: "ask the panel"
        case .checks: "renew a check"
        case .home: "adapt a home, or recruit one that has it"
        case .support: "train a carer, or recruit one who can"
        case .cover: "find a support carer"
        case .personChoice, .distance: "recruit such a home"
        case .householdLimit, .residents: "talk with the household"
        case .age, .dates: "ask about the terms or the dates"
        case .separation, .agreement, .answered: "ask the coordinator"
        }
    }
}
