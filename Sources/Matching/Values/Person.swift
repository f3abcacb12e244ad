/// A place that matters to a person: family, friends, college, work, a surgery.
public struct Connection: Hashable, Sendable {
    public let label: String
    public let postcode: String?
    public let place: Known<Place>
    /// The most the person will travel there, in metres; nil where they named no most.
    public let atMostMetres: Int?
    public let importance: Importance

    /// A connection as the person named it.
    public init(label: String, postcode: String?, place: Known<Place>, atMostMetres: Int?, importance: Importance) {
        self.label = label
        self.postcode = postcode
        self.place = place
        self.atMostMetres = atMostMetres
        self.importance = importance
    }
}

/// A person who seeks support, with their needs, wishes and connections.
public struct Person: Hashable, Sendable {
    public var id: PersonID
    /// The party they are matched with; their own id where they are matched alone.
    public var party: PartyID
    public var knownAs: String?
    public var born: Known<Born> = .notKnown
    public var gender: Known<Code> = .notKnown
    public var pronouns: String?
    public var postcode: String?
    public var place: Known<Place> = .notKnown
    /// Whether distance from where they live now matters; nil where nothing was said.
    public var homeCounts: Bool?
    /// The most they will travel from home, in metres; nil where they named no most.
    public var travelAtMostMetres: Int?
    /// What is so, and not so, of the person: codes of any kind that speaks of people.
    public var facts = Facts()
    /// Ascending by code, then strength, then voice.
    public var wishes: [Wish] = []
    /// Nothing said where not known; never "none".
    public var interests: Listed<Code> = .notKnown
    /// The first is their first language.
    public var languages: Listed<Code> = .notKnown
    /// The first is the method they use most.
    public var communication: Listed<Code> = .notKnown
    public var format: [Code] = []
    public var formatReviewedOn: Day?
    /// The person's own ranking of strands, first first; codes of ``Strand``.
    public var priorities: [Strand] = []
    /// Hours they are safe alone at one time, 0…24.
    public var aloneSafelyHours: Known<Int> = .notKnown
    public var peopleToLift: Known<Int> = .notKnown
    public var needsAssessedOn: Day?
    /// Not known where no row is there and no assessment day either.
    public var needs: Listed<Need> = .notKnown
    public var connections: [Connection] = []
    public var about: String?
    public var coordinator: String?
    public var addressConfidential: Known<Bool> = .notKnown

    /// A person of whom nothing but the id is known; the party is their own.
    public init(id: PersonID) {
        self.id = id
        party = PartyID(id.text)
    }
}
