import Matching
import Persistence

/// What a coordinator asks of the scheme as it stands, by the ids they type.
extension LiveScheme {
    package var asOf: Day { matcher.scheme.asOf }
    /// The number of the run named, or of the last one.
    package var runNumber: Int? { run?.number }
    package var bands: Bands { matcher.scheme.policy.bands }
    package var shortlistLength: Int { matcher.scheme.policy.shortlistLength }

    /// The lists of a referral: the party's, and each member's where they would prefer to live together but need not.
    package func shortlists(of id: String, includingNotPossible: Bool) throws(OfficeError) -> [Shortlist] {
        let referral = try referral(id)
        let members = matcher.membersApart(ofReferral: referral)
        return [nil].appending(members).map {
            matcher.shortlist(referral: referral, apart: $0, includingNotPossible: includingNotPossible)
        }
    }

    /// How a run names a list that is asked for by the referral's id, by its person's, or as `R-063/P-055` for one member's own.
    package func listName(_ id: String) throws(OfficeError) -> String {
        let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
        let name = population.referrals[try referral(parts.first ?? id)].id.text
        return parts.count == 2 ? "\(name)/\(population.people[try person(parts[1])].id)" : name
    }

    /// The people a home could work for.
    package func people(for id: String, includingNotPossible: Bool) throws(OfficeError) -> (
        household: Int, results: [PairResult]
    ) {
        let household = try household(id)
        return (household, matcher.people(for: household, includingNotPossible: includingNotPossible))
    }

    /// The receipt of a referral and a household; for one member alone where `person` names them.
    package func receipt(of referral: String, _ household: String, person: String? = nil) throws(OfficeError)
        -> Receipt
    {
        let index = try self.referral(referral)
        let home = try self.household(household)
        guard let person else { return matcher.receipt(referral: index, household: home) }
        let member = try self.person(person)
        guard matcher.membersApart(ofReferral: index).contains(member) else {
            throw .usage(
                "`\(person)` is not looked at alone for \(referral): only members of a party that would prefer to live together are"
            )
        }
        return matcher.receipt(referral: index, household: home, apart: member)
    }
}

extension [Int?] {
    fileprivate func appending(_ others: [Int]) -> [Int?] { self + others.map { $0 } }
}
