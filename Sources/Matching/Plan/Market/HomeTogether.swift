/// Judges whether several parties can be in one home, by the rules themselves: each is judged anew with the others already staying there.
///
/// A choice holds where every party's pair answers as it did alone: possible stays possible, an "if" has no more open questions than the
/// policy lets pass, and each has rooms of its own that suit it.
public struct HomeTogether: PlanTogether, Sendable {
    private let matcher: Matcher
    private let parties: [PlanParty]
    private let records: HomeRecords
    private var known: [[PlanPair]: Bool] = [:]

    /// A judge over the parties of a market that `matcher` made.
    public init(_ matcher: Matcher, _ market: PlanMarket) {
        self.matcher = matcher
        records = HomeRecords(matcher.scheme.population)
        parties = market.parties
    }

    public mutating func conflicts(in choices: [[PlanPair]]) -> [[[PlanPair]]] {
        judge(choices)
        judge(choices.filter { known[$0] == false }.flatMap(Self.twos))
        return choices.map { choice in
            if known[choice] ?? true { return [] }
            let twos = Self.twos(choice).filter { known[$0] == false }
            return twos.isEmpty ? [leastConflict(in: choice)] : twos
        }
    }

    private static func twos(_ choice: [PlanPair]) -> [[PlanPair]] {
        choice.indices.flatMap { first in choice.indices.dropFirst(first + 1).map { [choice[first], choice[$0]] } }
    }

    /// A smallest part of a choice that does not hold: whoever can be left out is.
    private mutating func leastConflict(in choice: [PlanPair]) -> [PlanPair] {
        var left = choice
        for pair in choice {
            let without = left.filter { $0 != pair }
            guard without.count > 2 else { break }
            judge([without])
            if known[without] == false { left = without }
        }
        return left
    }

    /// Judges the choices that were not judged before, those of different homes together.
    private mutating func judge(_ choices: [[PlanPair]]) {
        var waiting: [[PlanPair]] = []
        var seen: Set<[PlanPair]> = []
        for choice in choices where known[choice] == nil && seen.insert(choice).inserted {
            waiting.append(choice)
        }
        while !waiting.isEmpty {
            // A person can stay but once in one world, and a home be asked but once.
            var homes: Set<Int> = []
            var referrals: Set<Int> = []
            var batch: [[PlanPair]] = []
            var later: [[PlanPair]] = []
            for choice in waiting {
                let home = parties[choice[0].party].options[choice[0].option].household
                let asked = choice.map { parties[$0.party].referral }
                if homes.contains(home) || asked.contains(where: referrals.contains) {
                    later.append(choice)
                } else {
                    homes.insert(home)
                    referrals.formUnion(asked)
                    batch.append(choice)
                }
            }
            judgeAtOnce(batch)
            waiting = later
        }
    }

    private mutating func judgeAtOnce(_ choices: [[PlanPair]]) {
        var world = HomeWorld(matcher, records)
        var rooms: [[PlanPair]: Bool] = [:]
        for choice in choices {
            let newcomers = choice.map { pair in
                Newcomer(
                    referral: parties[pair.party].referral, option: parties[pair.party].options[pair.option])
            }
            rooms[choice] = world.add(newcomers)
        }
        let judged = world.judged()
        for choice in choices {
            let hold = choice.allSatisfy { pair in
                let option = parties[pair.party].options[pair.option]
                guard
                    let answer = judged.answer(referral: parties[pair.party].referral, household: option.household)
                else { return false }
                let alone = matcher.scheme.referrals[parties[pair.party].referral]
                let before = matcher.judgement(alone, option.household)
                if answer.visits != before.visits { return false }
                if !option.isIf { return answer.verdict == .possible }
                return answer.verdict != .notPossibleNow
                    && answer.questionCount <= max(matcher.scheme.policy.plan.ifQuestionsMost, before.questionCount)
            }
            known[choice] = hold && rooms[choice] ?? false
        }
    }
}

/// A party as it would come into a home.
struct Newcomer {
    let referral: Int
    let option: PlanOption
}
