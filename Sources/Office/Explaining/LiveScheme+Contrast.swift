import Intake
import Matching

extension LiveScheme {
    /// What would have to differ for a referral and a household that are not possible now; nil where they are possible or may be asked.
    package func contrast(of receipt: Receipt) -> Contrast? {
        guard receipt.verdict == .notPossibleNow, let pair = indices(of: receipt) else { return nil }
        let referral = population.referrals[pair.referral]
        let household = population.households[pair.household]
        let around = snapshot.records.around(referral, household)
        let day = asOf
        let policy = matcher.scheme.policy
        var search = ContrastSearch<SchemeRecords>(
            Remedies(referral: pair.referral, household: pair.household, of: matcher),
            changed: { records, facts in records.supposing(facts, on: day) { _ in Self.nowhere }.records },
            judged: { records in
                let matcher = Matcher(
                    CompiledPopulation(records.population(startingTerms: []), policy: policy, asOf: day))
                let population = matcher.scheme.population
                guard let referral = population.referrals.firstIndex(where: { $0.id == receipt.referral }),
                    let household = population.households.firstIndex(where: { $0.id == receipt.household })
                else { preconditionFailure("a supposed fact takes nobody away") }
                let apart = receipt.apart.flatMap { id in population.people.firstIndex { $0.id == id } }
                return matcher.receipt(referral: referral, household: household, apart: apart)
            })
        return search.contrast(in: around)
    }

    /// No contrast moves anybody.
    private static let nowhere = PlaceAnswer.notAPostcode(why: "no place is supposed", hint: nil)

    private func indices(of receipt: Receipt) -> (referral: Int, household: Int)? {
        guard let referral = population.referrals.firstIndex(where: { $0.id == receipt.referral }),
            let household = population.households.firstIndex(where: { $0.id == receipt.household })
        else { return nil }
        return (referral, household)
    }
}

extension SchemeRecords {
    /// These records with facts set in turn, as `set` would; what was wrong with the first that was refused, and nil records then.
    func supposing(_ facts: [Supposition], on day: Day, placeOf: @escaping (String) -> PlaceAnswer) -> (
        records: SchemeRecords?, problems: [ImportProblem]
    ) {
        var records = self
        // Answers held stand against files, not against what is supposed.
        records.answers = [:]
        for fact in facts {
            let outcome = FactChange(path: fact.path, value: fact.value).outcome(
                in: records, startingTerms: [], on: day, saidBy: nil, placeOf: placeOf)
            if outcome.hasErrors { return (nil, outcome.problems) }
            records = outcome.records
        }
        return (records, [])
    }
}
