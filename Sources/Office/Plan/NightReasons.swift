import Matching
import Records

/// What changed between two nights, asked pair by pair.
struct NightReasons {
    private let population: Population
    private let ofReferral: [ReferralID: [RecordKey]]
    private let ofHousehold: [HouseholdID: [RecordKey]]
    private let changed: [RecordKey]
    /// The vocabulary and whatever else concerns everybody.
    private let ofAll: [RecordKey]
    private let policy: Int?
    private let day: NightReason?

    /// - Parameters:
    ///   - changed: Records stored since the night before.
    ///   - policy: The policy's version where it is another.
    ///   - days: The day asked about before, and now.
    init(_ population: Population, changed: [RecordKey], policy: Int?, days: (from: String, to: String)) {
        self.population = population
        self.policy = policy
        let keys = Set(changed).sorted()
        self.changed = keys
        day = days.from == days.to ? nil : .day(from: days.from, to: days.to)
        let partyOf = Dictionary(
            population.people.map { ($0.id.text, $0.party) }, uniquingKeysWith: { first, _ in first })
        let homeOf = Dictionary(
            population.members.map { ($0.id.text, $0.household) }, uniquingKeysWith: { first, _ in first })
        var ofParty: [PartyID: [RecordKey]] = [:]
        var ofHousehold: [HouseholdID: [RecordKey]] = [:]
        var ofReferral: [ReferralID: [RecordKey]] = [:]
        var ofAll: [RecordKey] = []
        for key in keys {
            let parts = key.id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            switch key.kind {
            case .person: if let party = partyOf[key.id] { ofParty[party, default: []].append(key) }
            case .referral: ofReferral[ReferralID(key.id), default: []].append(key)
            case .household: ofHousehold[HouseholdID(key.id), default: []].append(key)
            case .member: if let home = homeOf[key.id] { ofHousehold[home, default: []].append(key) }
            case .stay:
                ofHousehold[HouseholdID(parts[0]), default: []].append(key)
                if parts.count > 1, let party = partyOf[parts[1]] { ofParty[party, default: []].append(key) }
            case .outcome:
                ofParty[PartyID(parts[0]), default: []].append(key)
                if parts.count > 1 { ofHousehold[HouseholdID(parts[1]), default: []].append(key) }
            case .separation:
                for id in parts.prefix(2) {
                    if let party = partyOf[id] { ofParty[party, default: []].append(key) }
                    if let home = homeOf[id] { ofHousehold[home, default: []].append(key) }
                }
            case .vocabulary: ofAll.append(key)
            default: break
            }
        }
        for referral in population.referrals {
            if let keys = ofParty[referral.party] { ofReferral[referral.id, default: []] += keys }
        }
        self.ofReferral = ofReferral
        self.ofHousehold = ofHousehold
        self.ofAll = ofAll
    }

    /// Why a pair's answer or figures differ. Never empty.
    func reasons(_ referral: ReferralID, _ household: HouseholdID) -> [NightReason] {
        let own = (ofReferral[referral] ?? []) + (ofHousehold[household] ?? []) + ofAll
        var reasons = Set(own).sorted().map { NightReason.record($0) }
        if let policy { reasons.append(.policy(policy)) }
        return reasons.isEmpty ? elsewhere : reasons
    }

    /// Why a proposal differs: what changed about its homes, else what changed about others'. Never empty.
    func reasons(_ referral: ReferralID, homes: [HouseholdID]) -> [NightReason] {
        let own = (ofReferral[referral] ?? []) + homes.flatMap { ofHousehold[$0] ?? [] } + ofAll
        var reasons = Set(own).sorted().map { NightReason.record($0) }
        if let policy { reasons.append(.policy(policy)) }
        return reasons.isEmpty ? elsewhere : reasons
    }

    private static let othersShown = 5

    private var elsewhere: [NightReason] {
        var reasons: [NightReason] = []
        if !changed.isEmpty {
            reasons.append(.others(Array(changed.prefix(Self.othersShown)), count: changed.count))
        }
        if let day { reasons.append(day) }
        return reasons.isEmpty ? [.others([], count: 0)] : reasons
    }
}
