import Intake
import Matching
import Records

/// What the answers to one question could do to the plan.
package struct QuestionPlans: Sendable {
    /// How many answers were tried.
    package let answers: Int
    /// Referrals, as indices, that one of them at least would have another home proposed for, or one more or none; ascending.
    package let referrals: [Int]
}

extension Office {
    /// What the answers to some questions could do to the plan: it is made anew with each answer of each, over the lists that the question
    /// bears on judged anew and all others as they are.
    ///
    /// - Returns: By the question's code. A question whose answers are all refused here has tried none.
    package func plans(
        changedBy questions: [OpenQuestion], in scheme: LiveScheme
    ) async throws(OfficeError) -> [String: QuestionPlans] {
        guard !questions.isEmpty else { return [:] }
        let lastNight = try reading { reader in try reader.lastPlan(before: Int.max) }?.proposals ?? []
        let lists = await scheme.matcher.shortlists(tasks: 2)
        let job = PlanJob(scheme.matcher, lists, cases: scheme.snapshot.cases, lastNight: lastNight)
        let before = try job.plan().proposals.mapValues(\.household)
        let places = gazetteer()
        var found: [String: QuestionPlans] = [:]
        for question in questions {
            let fact = FactChange(path: question.code, value: "?")
            guard case .success(let answers) = fact.answers(in: scheme.snapshot.records, startingTerms: []) else {
                continue
            }
            var changed: Set<Int> = []
            var tried = 0
            for answer in answers.values {
                let supposed = scheme.snapshot.records.supposing(
                    [Supposition(question.code, answer)], on: scheme.asOf
                ) { places.answer(for: $0) }
                guard let records = supposed.records else { continue }
                let matcher = Matcher(
                    CompiledPopulation(
                        records.population(startingTerms: []), policy: scheme.matcher.scheme.policy,
                        asOf: scheme.asOf))
                let named = Set(question.referrals)
                let answered = lists.map { list in
                    named.contains(list.referral)
                        ? matcher.shortlist(referral: list.referral, apart: list.apart) : list
                }
                let after = try PlanJob(matcher, answered, cases: scheme.snapshot.cases, lastNight: lastNight)
                    .plan().proposals.mapValues(\.household)
                tried += 1
                for referral in Set(before.keys).union(after.keys) where before[referral] != after[referral] {
                    changed.insert(referral)
                }
            }
            found[question.code] = QuestionPlans(answers: tried, referrals: changed.sorted())
        }
        return found
    }
}
