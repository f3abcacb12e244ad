import Ledger
import Matching
import Persistence
import Records

/// What a run read that has been erased since, as far as the ids of erased records tell.
struct GoneVersions {
    /// How many of the versions up to the run's last have no body any more.
    let count: Int
    private let households: Set<String>
    /// The ids of lists whose people or referral are gone, or a stay of theirs.
    private let lists: Set<String>
    /// Whether a record was erased whose pairs its id does not tell.
    private let isAnywhere: Bool

    var isEmpty: Bool { count == 0 }

    /// What is gone of the versions up to one.
    ///
    /// - Parameter population: What is left of them.
    init(upTo last: Int, _ population: Population, _ reader: SchemeReader) throws {
        count = last - (try reader.changes(after: 0, upTo: last).count)
        var households: Set<String> = []
        var parties: Set<String> = []
        var isAnywhere = false
        for kind in count == 0 ? [] : RecordKind.allCases {
            let ids = try reader.erasedIDs(kind: kind.rawValue)
            switch kind {
            case .household: households.formUnion(ids)
            // A stay's id begins with its household's and its person's.
            case .stay:
                for id in ids {
                    let parts = id.split(separator: "/").map(String.init)
                    households.formUnion(parts.prefix(1))
                    parties.formUnion(parts.dropFirst().prefix(1))
                }
            case .person, .referral: parties.formUnion(ids)
            // Members are mostly named for their home; of one that is not nobody can tell whose it was.
            case .member:
                let homes = Set(try reader.erasedIDs(kind: RecordKind.household.rawValue))
                isAnywhere = isAnywhere || !ids.allSatisfy { id in homes.contains { id.hasPrefix($0) } }
            case .vocabulary, .separation, .outcome, .policy: isAnywhere = isAnywhere || !ids.isEmpty
            // No pair reads these.
            case .staff, .answer, .proposal, .arrangement, .concern: break
            }
        }
        self.households = households
        lists = parties.union(
            population.referrals.filter { referral in
                parties.contains(referral.party.text)
                    || population.people.contains { $0.party == referral.party && parties.contains($0.id.text) }
            }.map(\.id.text))
        self.isAnywhere = isAnywhere
    }

    /// Whether a pair of a list and a household may have read something that is gone.
    func mayTouch(_ list: String, _ household: String) -> Bool {
        guard !isEmpty else { return false }
        return isAnywhere || households.contains(household)
            || list.split(separator: "/").contains { lists.contains(String($0)) }
    }
}
