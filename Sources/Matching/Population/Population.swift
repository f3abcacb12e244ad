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
        self.people = people.sorted { $0.id < $1.id }
        self.referrals = referrals.sorted { $0.id < $1.id }
        self.households = households.sorted { $0.id < $1.id }
        self.members = members.sorted { ($0.household, $0.id) < ($1.household, $1.id) }
        self.stays = stays.sorted { first, second in
            (first.household, first.from, first.person?.text ?? "", first.kind.rawValue, first.room?.text ?? "")
                < (
                    second.household, second.from, second.person?.text ?? "", second.kind.rawValue,
                    second.room?.text ?? ""
                )
        }
        self.separations = separations.sorted { $0.sortText < $1.sortText }
        self.outcomes = outcomes.sorted { $0.sortText < $1.sortText }
        self.overrides = overrides.sorted { $0.recordID.utf8.lexicographicallyPrecedes($1.recordID.utf8) }
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
