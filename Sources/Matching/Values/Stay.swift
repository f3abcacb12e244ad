/// What a row of stays says: a person stays, the household takes a break, or a resident is away.
public enum StayKind: String, Sendable, CaseIterable {
    case stay
    case `break`
    case absence
}

/// Who is where on which days.
public struct Stay: Hashable, Sendable {
    public var household: HouseholdID
    public var room: RoomID?
    /// Nil for a household's break.
    public var person: PersonID?
    public var kind: StayKind
    public var arrangement: Known<Arrangement> = .notKnown
    public var from: Day
    /// The leaving day, free from its first slot on; nil where open.
    public var until: Day?
    public var slots: Known<SlotMask> = .notKnown
    public var everyWeeks: Int = 1
    public var dates: [Day] = []

    /// A stay from `from` on.
    public init(household: HouseholdID, person: PersonID?, kind: StayKind, from: Day) {
        self.household = household
        self.person = person
        self.kind = kind
        self.from = from
    }
}

/// Whom or what somebody must never be with or near.
public enum SeparatedFrom: Hashable, Sendable {
    case person(PersonID)
    case member(MemberID)
    case household(HouseholdID)
    /// A place alone.
    case area
}

/// A never-together entry: it binds both sides whichever of them it names first.
public struct Separation: Hashable, Sendable {
    public var one: PersonID
    public var other: SeparatedFrom
    /// The middle of the area; not known where no postcode was given or found.
    public var area: Known<Place> = .notKnown
    public var areaPostcode: String?
    /// How far around the area, or around where `other` lives, in metres; nil where none was given.
    public var areaMetres: Int?
    public var reason: String?
    public var setBy: String?
    public var reviewOn: Day?

    /// Whether it names a place to keep away from, or the place was answered; else where `other` lives is meant.
    public var isAreaNamed: Bool { areaPostcode != nil || area.value != nil }

    /// A separation of `one` from `other`.
    public init(one: PersonID, other: SeparatedFrom) {
        self.one = one
        self.other = other
    }
}

/// What came of a party and a household, or of either with everybody.
public enum OutcomeKind: String, Sendable, CaseIterable {
    case met
    case saidNo = "said-no"
    case ended
}

/// Who said it.
public enum OutcomeSide: String, Sendable, CaseIterable {
    case person, household, residents, scheme
}

/// How far a no reaches.
public enum Reach: String, Sendable, CaseIterable {
    case pair
    case everybodyUntil = "everybody-until"
    case lasting
}

/// An outcome of an introduction, a proposal or an arrangement.
public struct Outcome: Hashable, Sendable {
    public var party: PartyID?
    public var household: HouseholdID?
    public var on: Day?
    public var outcome: OutcomeKind
    public var by: OutcomeSide?
    /// `pair` where the file leaves it out.
    public var reach: Reach = .pair
    public var reason: Code?
    /// The first day on which it may be asked again; nil: not until somebody says so.
    public var askAgainFrom: Day?
    /// Which of several that only their reasons tell apart, from 2; nil for the first, which nearly always is the only one.
    public var number: Int?

    /// An outcome of which nothing else is known.
    public init(party: PartyID?, household: HouseholdID?, outcome: OutcomeKind) {
        self.party = party
        self.household = household
        self.outcome = outcome
    }
}

/// Somebody who works for the scheme.
public struct Staff: Hashable, Sendable {
    public var name: String
    public var account: String?
    public var role: String
    public var from: Day?
    public var until: Day?

    /// A member of staff.
    public init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}
