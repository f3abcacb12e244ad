import Intake
import Matching

extension Office {
    /// What would have to differ for a referral and a household that are not possible now; nil where they are possible or may be asked.
    package func contrast(of receipt: Receipt, in scheme: LiveScheme) -> Contrast? {
        let places = gazetteer()
        return scheme.contrast(of: receipt) { places.answer(for: $0) }
    }
}

extension LiveScheme {
    fileprivate func contrast(of receipt: Receipt, placeOf: @escaping (String) -> PlaceAnswer) -> Contrast? {
        matcher.contrast(of: receipt, in: snapshot.records, placeOf: placeOf)
    }
}

extension Matcher {
    /// What would have to differ for a pair of `records`, from which this matcher's population was made; nil where it is possible or may be
    /// asked.
    package func contrast(
        of receipt: Receipt, in records: SchemeRecords, placeOf: @escaping (String) -> PlaceAnswer
    ) -> Contrast? {
        guard receipt.verdict == .notPossibleNow, let pair = scheme.population.indices(of: receipt) else {
            return nil
        }
        let around = records.around(
            scheme.population.referrals[pair.referral], scheme.population.households[pair.household])
        let (day, policy) = (scheme.asOf, scheme.policy)
        var search = ContrastSearch<SchemeRecords>(
            Remedies(referral: pair.referral, household: pair.household, of: self),
            changed: { records, facts in records.supposing(facts, on: day, placeOf: placeOf).records },
            judged: { records in
                let matcher = Matcher(
                    CompiledPopulation(records.population(startingTerms: []), policy: policy, asOf: day))
                let population = matcher.scheme.population
                guard let pair = population.indices(of: receipt) else {
                    preconditionFailure("a supposed fact takes nobody away")
                }
                let apart = receipt.apart.flatMap { id in population.people.firstIndex { $0.id == id } }
                return matcher.receipt(referral: pair.referral, household: pair.household, apart: apart)
            })
        return search.contrast(in: around)
    }
}

extension Population {
    fileprivate func indices(of receipt: Receipt) -> (referral: Int, household: Int)? {
        guard let referral = referrals.firstIndex(where: { $0.id == receipt.referral }),
            let household = households.firstIndex(where: { $0.id == receipt.household })
        else { return nil }
        return (referral, household)
    }
}

extension SchemeRecords {
    /// These records with facts set in turn, as `set` would; what was wrong with the first that was refused, and nil records then.
    package func supposing(_ facts: [Supposition], on day: Day, placeOf: @escaping (String) -> PlaceAnswer) -> (
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
