/// What a member is in the household.
public enum MemberRole: String, Sendable, CaseIterable, Hashable {
    case carer
    case supportCarer = "support-carer"
    case adult, child, lodger
    case fromAnotherScheme = "from-another-scheme"
    case fostered

    /// Whether somebody with this role grows up there.
    var isChild: Bool { self == .child || self == .fostered }
}

/// Somebody who belongs to a household, with their skills and checks.
public struct Member: Hashable, Sendable {
    public var id: MemberID
    public var household: HouseholdID
    public var role: MemberRole
    public var born: Known<Born> = .notKnown
    public var gender: Known<Code> = .notKnown
    public var languages: Listed<Code> = .notKnown
    public var usuallyHome: Known<SlotMask> = .notKnown
    public var skills: Listed<Skill> = .notKnown
    public var checks: Listed<Check> = .notKnown

    /// A member of whom nothing else is known.
    public init(id: MemberID, household: HouseholdID, role: MemberRole) {
        self.id = id
        self.household = household
        self.role = role
    }
}
