import Ledger
import Matching
import Persistence
import Records

/// The keys of the record versions that pairs read, by side.
struct VersionKeys {
    private let snapshot: Snapshot
    private let population: Population
    /// By household index: the home's own, its members', its stays' and what was stepped over there, in the order of their keys, one after
    /// the other.
    let ofHousehold: [[UInt8]]
    private let people: [PartyID: [PersonID]]

    init(_ snapshot: Snapshot, _ population: Population) {
        self.snapshot = snapshot
        self.population = population
        var members: [HouseholdID: [RecordKey]] = [:]
        for member in population.members {
            members[member.household, default: []].append(RecordKey(.member, member.id.text))
        }
        for stay in population.stays {
            members[stay.household, default: []].append(RecordKey(.stay, stay.recordID))
        }
        for override in population.overrides {
            members[override.household, default: []].append(RecordKey(.override, override.recordID))
        }
        ofHousehold = population.households.map { household in
            let keys = [RecordKey(.household, household.id.text)] + (members[household.id] ?? []).sorted()
            return Self.bytes(keys, snapshot)
        }
        people = Dictionary(grouping: population.people, by: \.party).mapValues { $0.map(\.id) }
    }

    /// The referral's key and its people's, one after the other.
    func ofParty(_ shortlist: Shortlist) -> [UInt8] {
        let referral = population.referrals[shortlist.referral]
        let ids = shortlist.apart.map { [population.people[$0].id] } ?? people[referral.party] ?? []
        return Self.bytes(
            [RecordKey(.referral, referral.id.text)] + ids.map { RecordKey(.person, $0.text) }, snapshot)
    }

    private static func bytes(_ keys: [RecordKey], _ snapshot: Snapshot) -> [UInt8] {
        keys.flatMap { snapshot.keys[$0]?.bytes ?? [] }
    }
}
