import TestSupport
import Testing

@testable import Matching

/// An answer changes the lists it is said to bear on, and no others, on random schemes whose start is one day.
@Suite struct OpenQuestionTests {
    @Test(arguments: SeedChunk.chunks(usual: 16)) func `an answer reaches whom it is said to and nobody else`(
        chunk: SeedChunk
    ) {
        var answers = 0
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed)).withOneStart()
            var chance = Chance(seed: UInt64(seed) &+ 7)
            let before = scheme.matcher
            let questions = before.openQuestions()
            for _ in 0..<min(4, questions.count) {
                let question = chance.pick(questions)
                var answering = Answering(scheme, chance: chance)
                _ = chance.next()
                guard let answered = answering.answered(question.code) else { continue }
                answers += 1
                for fault in Self.faults(question, before, answered.matcher) {
                    Issue.record("seed \(seed) \(question.code): \(fault)")
                }
            }
        }
        if chunk.seeds.lowerBound == 1 { #expect(answers > 0) }
    }

    private static func faults(_ question: OpenQuestion, _ before: Matcher, _ after: Matcher) -> [String] {
        var faults: [String] = []
        for referral in before.scheme.population.referrals.indices
        where before.scheme.population.referrals[referral].isOpen {
            let (old, new) = (before.shortlist(referral: referral), after.shortlist(referral: referral))
            let id = before.scheme.population.referrals[referral].id.text
            if old.results != new.results, !question.referrals.contains(referral) {
                faults.append("\(id) changed and was not named")
            }
            if old.results.first?.household != new.results.first?.household,
                !question.couldChangeFirst.contains(referral)
            {
                faults.append("the first home of \(id) changed and was not named")
            }
            for result in new.results where result.verdict == .possible {
                let was = old.results.first { $0.household == result.household }
                let isNamed = question.couldBecomePossible.contains {
                    $0.referral == referral && $0.household == result.household
                }
                if was?.verdict != .possible, !isNamed {
                    faults.append("\(id) has a possible home that was not named")
                }
            }
        }
        // Whoever asked it has had their answer.
        for pair in question.pairs {
            func asks(_ matcher: Matcher) -> Bool {
                matcher.receipt(referral: pair.referral, household: pair.household, apart: pair.apart).questions
                    .contains { $0.code == question.code }
            }
            if asks(before), asks(after) { faults.append("it is asked still") }
        }
        return faults
    }

    /// A risk to animals is asked where the household has a limit about it, and bars besides wherever there are pets.
    @Test func `an answer that bars a home which did not ask is said to`() throws {
        var scheme = SchemeBuilder()
        scheme.person.facts = .of(no: ["risk-to-children", "risk-to-others", "smoker", "lifting"])
        scheme.household.facts = scheme.household.facts.adding(yes: "pets")
        var other = Household(id: HouseholdID("H-2"))
        other.status = .known(.approved)
        other.wishes = [.ofHome(.mustNot, "risk-to-animals")]
        scheme.otherHouseholds = [other]
        let matcher = Matcher(CompiledPopulation(scheme.population, policy: scheme.policy, asOf: scheme.asOf))
        let bar = UnaskedBar(matcher.scheme)
        let home = try #require(matcher.scheme.population.households.firstIndex { $0.id.text == "H-1" })
        let found = bar.answers(matcher.scheme.referrals[0], home)
        #expect(found.map(\.of) == ["P-1"])
        #expect(found.allSatisfy { bar.follows($0.code, from: Code("risk-to-animals")) })
        #expect(!bar.follows(found[0].code, from: Code("risk-to-others")))
    }

    @Test func `the question that decides a first choice is asked before others`() {
        var scheme = SchemeBuilder()
        scheme.person.wishes = [.said(.must, "step-free"), .said(.like, "garden")]
        let matcher = Matcher(CompiledPopulation(scheme.population, policy: scheme.policy, asOf: scheme.asOf))
        let questions = matcher.openQuestions()
        #expect(questions.first?.code == "H-1/step-free")
        #expect(questions.first?.couldBecomePossible.count == 1)
        #expect(questions.contains { $0.code == "H-1/garden" && $0.couldBecomePossible.isEmpty })
    }

    @Test func `what nobody has confirmed for long is said apart`() {
        var scheme = SchemeBuilder()
        scheme.household.lastConfirmedOn = .on("2025-11-22")
        scheme.referral.agreedOn = .on("2025-11-23")
        scheme.person.needsAssessedOn = .on("2026-11-01")
        let matcher = Matcher(CompiledPopulation(scheme.population, policy: scheme.policy, asOf: scheme.asOf))
        #expect(matcher.confirmations().map(\.path) == ["H-1/last_confirmed_on"])
        #expect(matcher.confirmations().first?.days == 366)
        scheme.household.lastConfirmedOn = nil
        let later = Matcher(CompiledPopulation(scheme.population, policy: scheme.policy, asOf: .on("2026-11-24")))
        #expect(later.confirmations().map(\.path) == ["H-1/last_confirmed_on", "R-1/agreed_on"])
    }
}
