import Intake
import Matching
import Records

/// Two policies side by side on the same night.
package struct PolicyComparison: Sendable {
    package let before: StoredPolicy
    package let after: StoredPolicy
    /// The keys in which they differ.
    package let settings: [PolicyDifference]
    /// What changes for every list of an open referral, in the order of referrals.
    package let effects: [PolicyEffect]
    package let scheme: LiveScheme
}

extension Office {
    /// What a policy would change against another on the same night, with nothing stored.
    ///
    /// - Parameters:
    ///   - first: A version's number, `current`, or a file.
    ///   - second: The same.
    package func comparePolicies(_ first: String, _ second: String, in scheme: LiveScheme) throws(OfficeError)
        -> PolicyComparison
    {
        let before = try namedPolicy(first)
        let after = try namedPolicy(second)
        func matcher(_ policy: Policy) -> Matcher {
            Matcher(CompiledPopulation(scheme.population, policy: policy, asOf: scheme.asOf))
        }
        return PolicyComparison(
            before: before, after: after,
            settings: PolicyTree.differences(from: before.policy, to: after.policy),
            effects: matcher(before.policy).effects(of: matcher(after.policy)), scheme: scheme)
    }

    private func namedPolicy(_ name: String) throws(OfficeError) -> StoredPolicy {
        if name == "current" { return try policy() }
        if let number = Int(name) { return try policy(version: number) }
        return try PolicySight.stored(readingFile: name)
    }
}
