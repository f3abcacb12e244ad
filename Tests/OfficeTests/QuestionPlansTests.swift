import Matching
import Office
import Testing

/// What answers do to the plan, held against the plan made anew with the fact supposed.
@Suite struct QuestionPlansTests {
    @Test func `a question names the referrals whose proposal one of its answers changes, and no others`()
        async throws
    {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let scheme = try trial.office.scheme(asOf: TrialOffice.day)
        let questions = scheme.matcher.openQuestions()
        // Those about one code of the vocabulary, which are answered yes or no.
        let asked = Array(
            questions.filter { question in
                scheme.population.vocabulary[Code(String(question.code.dropFirst(question.of.count + 1)))] != nil
            }.prefix(2))
        let found = try await trial.office.plans(changedBy: asked, in: scheme)
        let before = try await proposals(trial, scheme)
        for question in asked {
            let plans = try #require(found[question.code])
            guard plans.answers == 2 else { continue }
            var changed: Set<Int> = []
            for answer in ["yes", "no"] {
                let supposed = try trial.office.scheme(scheme, supposing: ["\(question.code)=\(answer)"])
                let after = try await proposals(trial, supposed)
                for referral in Set(before.keys).union(after.keys) where before[referral] != after[referral] {
                    changed.insert(referral)
                }
            }
            #expect(plans.referrals == changed.sorted(), "\(question.code)")
        }
        #expect(found.values.contains { $0.answers == 2 })
    }

    private func proposals(_ trial: TrialOffice, _ scheme: LiveScheme) async throws -> [Int: Int] {
        try await trial.office.plan(
            of: scheme, run: nil, ask: PlanAsk(pins: [], whatIfs: [], forbidden: []), tasks: 2
        ).plan.proposals.mapValues(
            \.household)
    }
}
