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
        let moves = Set(old.keys).union(new.keys).sorted().compactMap { referral in
            old[referral] == new[referral]
                ? nil : NightMoves.Move(referral: referral, was: old[referral], now: new[referral])
        }
        let why = NightMoves(moves, reasons)
        return moves.map { move in
            Proposal(referral: move.referral, before: move.was, after: move.now, reasons: why.reasons(of: move))
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
            func add(_ household: String, _ kind: Line.Kind) {
                lines.append(
                    Line(
                        referral: name, household: household, kind: kind,
                        reasons: reasons.reasons(ofLine: household, list: name)))
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

    /// What could change what is first, and what a proposed home still asks, for the referrals whose lists changed; each once.
    static func questions(_ judged: JudgedLists, _ plan: Plan, changed: Set<String>) -> [Question] {
        let matcher = judged.matcher
        let population = matcher.scheme.population
        let length = matcher.scheme.policy.shortlistLength
        let proposals = plan.proposals
        var questions: [Question] = []
        for list in judged.shortlists where list.apart == nil {
            let referral = population.referrals[list.referral].id.text
            guard changed.contains(referral) else { continue }
            var asked = matcher.questionsOfFirst(in: list, length: length)
            if let proposed = proposals[list.referral], proposed.isIf {
                let receipt = matcher.receipt(referral: list.referral, household: proposed.household)
                asked += receipt.rules.flatMap(\.questions).map { (proposed.household, $0) }
            }
            var seen: Set<String> = []
            for (household, question) in asked where seen.insert(question.code).inserted {
                questions.append(
                    Question(
                        referral: referral, household: population.households[household].id.text,
                        code: question.code, asks: question.asks))
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
