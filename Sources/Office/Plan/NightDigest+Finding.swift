import Matching
import Persistence
import Records

extension NightDigest {
    static func proposals(
        _ plan: Plan, _ population: Population, _ before: [PlanBody.Proposal], _ reasons: NightReasons
    ) -> [Proposal] {
        let old = Dictionary(before.map { ($0.referral, $0.household) }, uniquingKeysWith: { first, _ in first })
        var new: [String: String] = [:]
        for (referral, option) in plan.proposals {
            new[population.referrals[referral].id.text] = population.households[option.household].id.text
        }
        return Set(old.keys).union(new.keys).sorted().compactMap { referral in
            let (was, now) = (old[referral], new[referral])
            if was == now { return nil }
            return Proposal(
                referral: referral, before: was, after: now,
                reasons: reasons.reasons(
                    ReferralID(referral), homes: [was, now].compactMap { $0.map { HouseholdID($0) } }))
        }
    }

    static func lines(
        _ before: [String: [PairLine]], _ after: [String: [PairLine]], _ reasons: NightReasons
    ) -> [Line] {
        var lines: [Line] = []
        for name in Set(before.keys).union(after.keys).sorted() {
            let was = Dictionary(
                (before[name] ?? []).map { ($0.household, Rank($0)) }, uniquingKeysWith: { first, _ in first })
            let now = after[name] ?? []
            let referral = name.split(separator: "/").first.map(String.init) ?? name
            func add(_ household: String, _ kind: Line.Kind) {
                lines.append(
                    Line(
                        referral: name, household: household, kind: kind,
                        reasons: reasons.reasons(ReferralID(referral), HouseholdID(household))))
            }
            for line in now {
                guard let earlier = was[line.household] else {
                    add(line.household, .new)
                    continue
                }
                if Rank(line) != earlier { add(line.household, Rank(line) < earlier ? .better : .lessGood) }
            }
            let here = Set(now.map(\.household))
            for line in before[name] ?? [] where !here.contains(line.household) { add(line.household, .gone) }
        }
        return lines
    }

    /// What the order of a list goes by, without what only breaks ties.
    private struct Rank: Comparable {
        private let figures: [Int]

        init(_ line: PairLine) {
            figures = [line.verdict == Verdict.possible.code ? 0 : 1, line.questions, -(line.fused?.points ?? 0)]
        }

        static func < (first: Rank, second: Rank) -> Bool {
            first.figures.lexicographicallyPrecedes(second.figures)
        }
    }

    /// The open questions of what is first on a list or proposed, for the referrals whose lists changed.
    static func questions(_ judged: JudgedLists, _ plan: Plan, changed: Set<String>) -> [Question] {
        let population = judged.matcher.scheme.population
        let proposals = plan.proposals
        var questions: [Question] = []
        for shortlist in judged.shortlists where shortlist.apart == nil {
            let referral = population.referrals[shortlist.referral].id.text
            guard changed.contains(referral), let first = shortlist.results.first, first.verdict == .askFirst else {
                continue
            }
            for home in Set([first.household, proposals[shortlist.referral]?.household].compactMap { $0 }).sorted()
            {
                let receipt = judged.matcher.receipt(referral: shortlist.referral, household: home)
                for question in receipt.rules.flatMap(\.questions) {
                    questions.append(
                        Question(
                            referral: referral, household: receipt.household.text, code: question.code,
                            asks: question.asks))
                }
            }
        }
        return questions
    }

    static func coordinators(_ population: Population) -> [String: String] {
        var names: [String: String] = [:]
        var ofParty: [PartyID: String] = [:]
        for person in population.people {
            if let name = person.coordinator, ofParty[person.party] == nil { ofParty[person.party] = name }
        }
        for referral in population.referrals { names[referral.id.text] = ofParty[referral.party] }
        for household in population.households { names[household.id.text] = household.coordinator }
        return names
    }
}
