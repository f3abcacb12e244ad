import Matching
import TestSupport
import Testing

/// Answering a question that a receipt lists, with whatever answer, on random schemes whose start is one day.
@Suite struct AnsweringTests {
    @Test(arguments: SeedChunk.chunks(usual: 30))
    func `an answer moves no points out of their range and takes no rule back`(chunk: SeedChunk) {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed)).withOneStart()
            var chance = Chance(seed: UInt64(seed) &+ 99)
            let matcher = scheme.matcher
            for _ in 0..<6 {
                let referral = chance.number(in: 0...(scheme.population.referrals.count - 1))
                let household = chance.number(in: 0...(scheme.population.households.count - 1))
                let receipt = matcher.receipt(referral: referral, household: household)
                guard receipt.visits.isEmpty, !receipt.questions.isEmpty else { continue }
                for _ in 0..<4 {
                    let question = chance.pick(receipt.questions)
                    var answering = Answering(scheme, chance: chance)
                    _ = chance.next()
                    guard let answered = answering.answered(question.code) else { continue }
                    let after = answered.matcher.receipt(referral: referral, household: household)
                    for fault in Self.faults(receipt, after, question.code) {
                        Issue.record(
                            "seed \(seed) \(receipt.referral) \(receipt.household) \(question.code): \(fault)")
                    }
                }
            }
        }
    }

    /// What may not happen by an answer.
    private static func faults(_ before: Receipt, _ after: Receipt, _ code: String) -> [String] {
        var faults: [String] = []
        let totals = [
            ("people", before.peopleTotal, after.peopleTotal),
            ("household", before.householdSide.total, after.householdSide.total),
            ("both", before.fused, after.fused),
        ]
        for (name, old, new) in totals {
            guard let old, let new else { continue }
            if new.low < old.low || new.high > old.high { faults.append("\(name) \(old) became \(new)") }
        }
        if before.verdict == .notPossibleNow, after.verdict != .notPossibleNow {
            faults.append("it was not possible before")
        }
        // Where the parts of the week are not known, all of them are looked at.
        if code.hasSuffix("/slots"), code.hasPrefix("R-") { return faults }
        // An approval that may not apply is taken to: without it the approval itself is missing.
        let isApproval = code.hasSuffix("/approval.arrangements") || code.hasSuffix("/approval.status")
        for finding in before.rules where finding.answer == .notMet && !isApproval {
            if after[finding.rule]?.answer != .notMet { faults.append("\(finding.rule.code) was not met before") }
        }
        for finding in before.rules where finding.answer == .met {
            if after[finding.rule]?.answer == .notMet { faults.append("\(finding.rule.code) was met before") }
        }
        return faults
    }
}
