import Intake
import Matching
import Office
import Testing

/// Every smallest set of facts makes the pair possible, and no part of it does, held against the whole scheme.
@Suite struct ContrastTests {
    @Test func `each smallest set does and no part of it does`() async throws {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let scheme = try trial.office.scheme(asOf: TrialOffice.day)
        var checked = 0
        for (index, referral) in scheme.population.referrals.enumerated() where index % 8 == 0 && referral.isOpen {
            // What few things stand in the way of has sets small enough to be tried in every part.
            let near = scheme.matcher.shortlist(referral: index, includingNotPossible: true).results.filter {
                $0.verdict == .notPossibleNow && $0.barrierCount <= 2
            }
            for result in near.prefix(3) {
                let home = scheme.population.households[result.household].id.text
                let receipt = try scheme.receipt(of: referral.id.text, home)
                let contrast = try #require(scheme.contrast(of: receipt))
                #expect(contrast.standing.isEmpty || contrast.sets.isEmpty)
                for set in contrast.sets.prefix(1) {
                    checked += 1
                    let name = "\(referral.id) \(home) \(set.map(\.code))"
                    #expect(try verdict(trial, scheme, set, referral.id.text, home) == .possible, "\(name)")
                    for left in set.indices {
                        var part = set
                        part.remove(at: left)
                        let verdict = try verdict(trial, scheme, part, referral.id.text, home)
                        #expect(verdict != .possible, "\(name) without \(set[left].code)")
                    }
                }
            }
        }
        #expect(checked > 3)
    }

    private func verdict(
        _ trial: TrialOffice, _ scheme: LiveScheme, _ set: [Matching.Difference], _ referral: String,
        _ household: String
    ) throws -> Verdict {
        let lines = set.flatMap(\.facts).map { "\($0.path)=\($0.value)" }
        return try trial.office.scheme(scheme, supposing: lines).receipt(of: referral, household).verdict
    }

    @Test func `a pair is judged the same from the records around it`() async throws {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let scheme = try trial.office.scheme(asOf: TrialOffice.day)
        for (index, referral) in scheme.population.referrals.enumerated() where index % 5 == 0 {
            for household in scheme.population.households where household.id.text.hasSuffix("\(index % 10)") {
                let records = scheme.snapshot.records.around(referral, household)
                let matcher = Matcher(
                    CompiledPopulation(
                        records.population(startingTerms: []), policy: scheme.matcher.scheme.policy,
                        asOf: scheme.asOf))
                let population = matcher.scheme.population
                let pair = try (
                    #require(population.referrals.firstIndex { $0.id == referral.id }),
                    #require(population.households.firstIndex { $0.id == household.id })
                )
                let receipt = try scheme.receipt(of: referral.id.text, household.id.text)
                #expect(
                    matcher.receipt(referral: pair.0, household: pair.1) == receipt,
                    "\(referral.id) \(household.id)")
            }
        }
    }
}
