import Intake
import Matching
import Office
import TestSupport

/// A whole scheme as records, in which facts can be set as `set` would and any pair judged.
struct World {
    let records: SchemeRecords
    let matcher: Matcher

    /// The scheme of `records`, whose vocabulary is among them.
    init(_ records: SchemeRecords, policy: Policy, asOf: Day) {
        self.records = records
        matcher = Matcher(
            CompiledPopulation(records.population(startingTerms: []), policy: policy, asOf: asOf))
    }

    /// A made scheme.
    init(_ scheme: GeneratedScheme) {
        var records = SchemeRecords(scheme.population)
        // An import takes no answer of a party that nobody is of.
        let parties = Set(records.people.values.map(\.party))
        records.outcomes = records.outcomes.filter { $0.value.party.map { parties.contains($0) } ?? true }
        self.init(records, policy: scheme.policy, asOf: scheme.asOf)
    }

    /// Without a postcode file: the built-in sectors and outcodes.
    static let placeOf: @Sendable (String) -> PlaceAnswer = Gazetteer().answer(for:)

    /// Referrals and households that are not possible now.
    var barredPairs: [(referral: Int, household: Int)] {
        matcher.scheme.population.referrals.indices.flatMap { referral in
            matcher.shortlist(referral: referral, includingNotPossible: true).results.filter {
                $0.verdict == .notPossibleNow
            }.map { (referral, $0.household) }
        }
    }

    func contrast(of receipt: Receipt) -> Contrast? {
        matcher.contrast(of: receipt, in: records, placeOf: Self.placeOf)
    }

    /// The pair's answer in the whole scheme with facts set one after the other; nil where one is refused.
    func verdict(of receipt: Receipt, with differences: [Matching.Difference]) -> Verdict? {
        verdict(of: receipt, with: differences.flatMap(\.facts))
    }

    /// The same of facts.
    func verdict(of receipt: Receipt, with facts: [Supposition]) -> Verdict? {
        let (asOf, policy) = (matcher.scheme.asOf, matcher.scheme.policy)
        let changed = records.supposing(facts, on: asOf, placeOf: Self.placeOf)
        guard let records = changed.records else { return nil }
        let after = Matcher(
            CompiledPopulation(records.population(startingTerms: []), policy: policy, asOf: asOf))
        let population = after.scheme.population
        guard let referral = population.referrals.firstIndex(where: { $0.id == receipt.referral }),
            let household = population.households.firstIndex(where: { $0.id == receipt.household })
        else { return nil }
        return after.receipt(referral: referral, household: household).verdict
    }
}

extension SchemeRecords {
    /// The records that make `population`.
    init(_ population: Population) {
        self.init()
        for term in population.vocabulary.terms { vocabulary[term.code] = term }
        for person in population.people { people[person.id] = person }
        for referral in population.referrals { referrals[referral.id] = referral }
        for household in population.households { households[household.id] = household }
        for member in population.members { members[member.id] = member }
        for stay in population.stays { stays[stay.recordID] = stay }
        for separation in population.separations { separations[separation.recordID] = separation }
        for outcome in population.outcomes { outcomes[outcome.recordID] = outcome }
        for override in population.overrides { overrides[override.recordID] = override }
    }
}
