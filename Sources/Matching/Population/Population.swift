/// A scheme on one day: everybody and everything the engine may know, checked and in a stated order. The only door into the engine.
public struct Population: Hashable, Sendable {
    public let vocabulary: Vocabulary
    /// Ascending by id.
    public let people: [Person]
    /// Ascending by id.
    public let referrals: [Referral]
    /// Ascending by id.
    public let households: [Household]
    /// Ascending by household, then id.
    public let members: [Member]
    /// Ascending by household, from, person, kind.
    public let stays: [Stay]
    /// Ascending by the person named first.
    public let separations: [Separation]
    /// Ascending by party, household, day.
    public let outcomes: [Outcome]
    /// Ascending by household, referral, rule and first day.
    public let overrides: [Override]

    /// A population of checked values: ids unique, every reference there. The order they come in does not matter.
    public init(
        vocabulary: Vocabulary, people: [Person], referrals: [Referral], households: [Household],
        members: [Member], stays: [Stay], separations: [Separation], outcomes: [Outcome],
        overrides: [Override] = []
    ) {
        self.vocabulary = vocabulary
        self.people = people.sorted(by: \.id, <)
        self.referrals = referrals.sorted(by: \.id, <)
        self.households = households.sorted(by: \.id, <)
        self.members = members.sorted(by: { ($0.household, $0.id) }, <)
        self.stays = stays.sorted(
            by: { ($0.household, $0.from, $0.person?.text ?? "", $0.kind.rawValue, $0.room?.text ?? "") }, <)
        self.separations = separations.sorted(by: \.sortText, <)
        self.outcomes = outcomes.sorted(by: \.sortText, <)
        self.overrides = overrides.sorted(by: \.recordID) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Array {
    /// The elements in the order of a key, each made once; those of equal keys in the order they are in.
    fileprivate func sorted<Key>(by key: (Element) -> Key, _ precedes: (Key, Key) -> Bool) -> [Element] {
        let keys = map(key)
        return indices.sorted { precedes(keys[$0], keys[$1]) }.map { self[$0] }
    }
}

extension Separation {
    fileprivate var sortText: String { "\(one) \(other) \(areaPostcode ?? "") \(areaMetres ?? -1)" }
}

extension Outcome {
    fileprivate var sortText: String {
        "\(party?.text ?? "") \(household?.text ?? "") \(on?.description ?? "") \(outcome.rawValue) \(by?.rawValue ?? "") \(reach.rawValue) \(askAgainFrom?.description ?? "") \(reason?.text ?? "")"
    }
}
