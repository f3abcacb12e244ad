import Matching

/// What would differ if a stated protected characteristic of the people who seek were another: everybody's pairs judged twice.
///
/// A pair may only differ where the person themselves wished for it, or the registered manager recorded a reason for a household's limit;
/// those pairs are told with the rules and strands that moved. Source: domain.md 5.3, Bridges [2020] EWCA Civ 1058.
struct FlipTest: Sendable {
    /// What one flip did.
    struct Flip: Sendable {
        /// What was changed, `gender` or the label of a characteristic.
        let changed: String
        let referrals: Int
        /// Pairs of those referrals that are possible or to be asked first under either.
        let pairs: Int
        let differing: Int
        /// Rules and strands that answer otherwise, in their order, each once.
        let because: [String]
    }

    let flips: [Flip]

    init(_ matcher: Matcher) {
        let population = matcher.scheme.population
        let seekers = Set(population.referrals.filter(\.isOpen).map(\.party))
        var flips: [Flip] = []
        if let flip = Self.flip(
            "gender", matcher, seekers,
            { person in
                guard case .known(let gender) = person.gender else { return nil }
                var changed = person
                changed.gender = .known(Code(gender.text == "woman" ? "man" : "woman"))
                return changed
            })
        {
            flips.append(flip)
        }
        let codes = population.vocabulary.terms.filter {
            $0.isProtected && ($0.kind == .characteristic || $0.kind == .person)
        }
        for term in codes {
            let flip = Self.flip(term.label, matcher, seekers) { person in
                guard person.facts.yes.contains(term.code) else { return nil }
                var changed = person
                changed.facts = Facts(
                    yes: person.facts.yes.filter { $0 != term.code }, no: person.facts.no + [term.code])
                return changed
            }
            if let flip { flips.append(flip) }
        }
        self.flips = flips
    }

    /// Nil where nobody who seeks stated it.
    private static func flip(
        _ name: String, _ matcher: Matcher, _ seekers: Set<PartyID>, _ change: (Person) -> Person?
    ) -> Flip? {
        let population = matcher.scheme.population
        var touched: Set<PartyID> = []
        let people = population.people.map { person -> Person in
            guard seekers.contains(person.party), let changed = change(person) else { return person }
            touched.insert(person.party)
            return changed
        }
        guard !touched.isEmpty else { return nil }
        let other = Matcher(
            CompiledPopulation(
                Population(
                    vocabulary: population.vocabulary, people: people, referrals: population.referrals,
                    households: population.households, members: population.members, stays: population.stays,
                    separations: population.separations, outcomes: population.outcomes),
                policy: matcher.scheme.policy, asOf: matcher.scheme.asOf))
        var pairs = 0
        var differing = 0
        var rules: Set<Int> = []
        var strands: Set<Int> = []
        let referrals = population.referrals.indices.filter {
            population.referrals[$0].isOpen && touched.contains(population.referrals[$0].party)
        }
        for referral in referrals {
            let before = seen(matcher, referral)
            let after = seen(other, referral)
            for household in Set(before.keys).union(after.keys).sorted() {
                pairs += 1
                guard before[household] != after[household] else { continue }
                differing += 1
                collect(
                    matcher.receipt(referral: referral, household: household),
                    other.receipt(referral: referral, household: household), &rules, &strands)
            }
        }
        let because =
            RuleCode.allCases.filter { rules.contains($0.rawValue) }.map(\.words)
            + Strand.allCases.filter { strands.contains($0.rawValue) }.map(\.words)
        return Flip(
            changed: name, referrals: referrals.count, pairs: pairs, differing: differing, because: because)
    }

    private struct Seen: Hashable {
        let verdict: Verdict
        let questions: Int
        let fused: SideTotal?
    }

    private static func seen(_ matcher: Matcher, _ referral: Int) -> [Int: Seen] {
        var found: [Int: Seen] = [:]
        for result in matcher.shortlist(referral: referral).results {
            found[result.household] = Seen(
                verdict: result.verdict, questions: result.questionCount, fused: result.fused)
        }
        return found
    }

    private static func collect(
        _ before: Receipt, _ after: Receipt, _ rules: inout Set<Int>, _ strands: inout Set<Int>
    ) {
        for (first, second) in zip(before.rules, after.rules) where first.answer != second.answer {
            rules.insert(first.rule.rawValue)
        }
        func readings(_ receipt: Receipt) -> [Int: [Int]] {
            var found: [Int: [Int]] = [:]
            for line in receipt.people.flatMap(\.lines) + receipt.householdSide.lines {
                found[line.strand.rawValue, default: []].append(line.reading)
            }
            return found
        }
        let old = readings(before)
        let new = readings(after)
        for strand in Set(old.keys).union(new.keys) where old[strand] != new[strand] { strands.insert(strand) }
    }
}
