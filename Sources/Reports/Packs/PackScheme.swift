import Casework
import Matching
import Records

/// What every pack is made from: the engine on a day, the policy, and the run it stands beside.
package struct PackScheme: Sendable {
    let matcher: Matcher
    let policy: PolicyReference
    let note: RunNote
    /// What has been done so far.
    let cases: CaseRecords

    package init(
        _ matcher: Matcher, policy: PolicyReference, note: RunNote, cases: CaseRecords = CaseRecords()
    ) {
        self.cases = cases
        self.matcher = matcher
        self.policy = policy
        self.note = note
    }

    var population: Population { matcher.scheme.population }
    var vocabulary: Vocabulary { population.vocabulary }
    var bands: Bands { matcher.scheme.policy.bands }
    var asOf: Day { matcher.scheme.asOf }

    /// The members of the party of the referral at `index`, in the order of ids.
    func members(ofReferral index: Int) -> [Person] {
        let party = population.referrals[index].party
        return population.people.filter { $0.party == party }
    }

    /// Homes in the order of the list that have agreed to be shown, at most as many as a list shows, with their receipts.
    func offered(referral: Int) -> [PackHome] {
        let list = matcher.shortlist(referral: referral)
        return
            list.results.filter { isShown(population.households[$0.household]) }
            .prefix(matcher.scheme.policy.shortlistLength)
            .map { PackHome(population.households[$0.household], receipt(referral, $0.household)) }
    }

    /// The nearest homes that are not possible now and have agreed to be shown, at most `most`.
    func notOffered(referral: Int, most: Int) -> [PackHome] {
        matcher.shortlist(referral: referral, includingNotPossible: true).results
            .filter { $0.verdict == .notPossibleNow && isShown(population.households[$0.household]) }
            .prefix(most)
            .map { PackHome(population.households[$0.household], receipt(referral, $0.household)) }
    }

    /// A home that somebody asked about.
    func home(_ household: Int, referral: Int) -> PackHome {
        PackHome(population.households[household], receipt(referral, household))
    }

    private func receipt(_ referral: Int, _ household: Int) -> Receipt {
        matcher.receipt(referral: referral, household: household)
    }

    /// Whether people may be shown a household: it said yes. Blank is not yes.
    func isShown(_ household: Household) -> Bool {
        if case .known(true) = household.agreedToBeShown { return true }
        return false
    }
}

/// A home in a pack, with its receipt.
struct PackHome: Sendable {
    let household: Household
    let receipt: Receipt

    init(_ household: Household, _ receipt: Receipt) {
        self.household = household
        self.receipt = receipt
    }

    /// As people call it; the id where no name is recorded.
    var name: String { household.name ?? household.id.text }
}
