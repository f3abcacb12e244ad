import Matching
import TestSupport
import Testing

/// The engine equals the slow, obvious reference on random schemes: every rule's answer with its barriers and questions, verdict, start
/// day, every line, both sides and their fusion. SEEDS=5000 in the environment tries more.
@Suite struct ReferenceEngineTests {
    @Test(arguments: SeedChunk.chunks(usual: 60)) func `the engine equals the reference`(chunk: SeedChunk) {
        for seed in chunk.seeds {
            let differences = Self.differences(GeneratedScheme(seed: UInt64(seed)))
            #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(3).joined(separator: " | "))")
        }
    }

    /// What the two say otherwise, in words.
    private static func differences(_ generated: GeneratedScheme) -> [String] {
        let reference = ReferenceScheme(generated.population, policy: generated.policy, asOf: generated.asOf)
        let homes = generated.population.households.map { ReferenceHome(reference, $0) }
        let matcher = generated.matcher
        var differences: [String] = []
        for (index, referral) in generated.population.referrals.enumerated() {
            let apart = matcher.membersApart(ofReferral: index)
            for member in [nil] + apart.map({ Optional($0) }) {
                let person = member.map { generated.population.people[$0].id }
                let seeker = ReferenceSeeker(reference, referral, apart: person)
                for (place, home) in homes.enumerated() {
                    let receipt = matcher.receipt(referral: index, household: place, apart: member)
                    let expected = ReferenceVerdict(home, seeker)
                    let name = "\(referral.id) \(person?.text ?? "") \(home.household.id)"
                    differences += ReferenceComparison(receipt, expected).differences.map { name + " " + $0 }
                }
            }
        }
        return differences
    }
}
