import Casework
import Matching
import Records

/// Records stored since the night before, by whom they concern. What the batch itself wrote is not among them: nothing is judged by it.
struct NightRecords {
    private let ofReferral: [ReferralID: Set<RecordKey>]
    private let ofHousehold: [HouseholdID: Set<RecordKey>]
    /// Those that say who stays where, by household.
    private let staysOf: [HouseholdID: Set<RecordKey>]
    /// The vocabulary, which concerns everybody.
    private let ofAll: Set<RecordKey>
    /// What any pair could have been judged by, ascending.
    let all: [RecordKey]

    /// - Parameters:
    ///   - changed: Keys of the records stored since.
    ///   - cases: Every case as it stands.
    init(_ population: Population, changed: [RecordKey], cases: CaseRecords) {
        let keys = Set(changed).filter { Self.isPeoples($0, cases) }
        var known = Known(population)
        for key in keys { known.note(key) }
        for referral in population.referrals {
            if let keys = known.ofParty[referral.party] {
                known.ofReferral[referral.id, default: []].formUnion(keys)
            }
        }
        ofReferral = known.ofReferral
        ofHousehold = known.ofHousehold
        staysOf = known.staysOf
        ofAll = known.ofAll
        all = keys.filter { key in
            !key.kind.isOfCasework && ![.answer, .staff, .policy].contains(key.kind)
        }.sorted()
    }

    /// Those that concern a pair, by its own two sides or everybody.
    func of(_ referral: ReferralID, _ household: HouseholdID) -> Set<RecordKey> {
        (ofReferral[referral] ?? []).union(ofHousehold[household] ?? []).union(ofAll)
    }

    /// Those by which a home has more places or fewer.
    func stays(of household: HouseholdID) -> Set<RecordKey> { staysOf[household] ?? [] }

    /// Whether people wrote it: the batch's own steps of proposals are no reason for anything.
    private static func isPeoples(_ key: RecordKey, _ cases: CaseRecords) -> Bool {
        guard key.kind == .proposal else { return true }
        // One that is ended was the batch's own and is gone.
        guard let last = cases.proposals[key.id]?.steps.last else { return false }
        return last.role != .batch
    }

    /// Whom records concern, as they are gone through.
    private struct Known {
        var ofReferral: [ReferralID: Set<RecordKey>] = [:]
        var ofParty: [PartyID: Set<RecordKey>] = [:]
        var ofHousehold: [HouseholdID: Set<RecordKey>] = [:]
        var staysOf: [HouseholdID: Set<RecordKey>] = [:]
        var ofAll: Set<RecordKey> = []
        private let partyOf: [String: PartyID]
        private let homeOf: [String: HouseholdID]
        /// Where people stay: their records concern whoever would come there.
        private let homesOf: [String: Set<HouseholdID>]

        init(_ population: Population) {
            partyOf = Dictionary(
                population.people.map { ($0.id.text, $0.party) }, uniquingKeysWith: { first, _ in first })
            homeOf = Dictionary(
                population.members.map { ($0.id.text, $0.household) }, uniquingKeysWith: { first, _ in first })
            homesOf = population.stays.reduce(into: [:]) { homes, stay in
                if let person = stay.person { homes[person.text, default: []].insert(stay.household) }
            }
        }

        mutating func note(_ key: RecordKey) {
            let parts = key.id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            func part(_ place: Int) -> String { parts.indices.contains(place) ? parts[place] : "" }
            switch key.kind {
            case .person: ofPerson(part(0), key)
            case .referral: ofReferral[ReferralID(key.id), default: []].insert(key)
            case .household: ofHousehold[HouseholdID(key.id), default: []].insert(key)
            case .member: if let home = homeOf[key.id] { ofHousehold[home, default: []].insert(key) }
            case .stay:
                ofHousehold[HouseholdID(part(0)), default: []].insert(key)
                staysOf[HouseholdID(part(0)), default: []].insert(key)
                if let party = partyOf[part(1)] { ofParty[party, default: []].insert(key) }
            case .outcome:
                if part(0) != "-" { ofParty[PartyID(part(0)), default: []].insert(key) }
                if part(1) != "-" { ofHousehold[HouseholdID(part(1)), default: []].insert(key) }
            case .separation:
                for id in [part(0), part(1)] {
                    ofPerson(id, key)
                    ofHousehold[homeOf[id] ?? HouseholdID(id), default: []].insert(key)
                }
            case .override: ofHousehold[HouseholdID(part(0)), default: []].insert(key)
            case .proposal:
                ofReferral[ReferralID(part(0)), default: []].insert(key)
                ofHousehold[HouseholdID(part(1)), default: []].insert(key)
            case .vocabulary: ofAll.insert(key)
            case .staff, .answer, .policy, .arrangement, .concern: break
            }
        }

        private mutating func ofPerson(_ id: String, _ key: RecordKey) {
            if let party = partyOf[id] { ofParty[party, default: []].insert(key) }
            for home in homesOf[id] ?? [] { ofHousehold[home, default: []].insert(key) }
        }
    }
}
