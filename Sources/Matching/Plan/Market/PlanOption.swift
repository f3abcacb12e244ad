/// A pair the plan may choose: a party's referral, a household, the day it would start, and what it counts.
public struct PlanOption: Hashable, Sendable {
    /// The household's index in the population.
    public let household: Int
    public let startOn: Day
    /// Rule questions still open; none where the pair is possible.
    public let questionCount: Int
    /// Each side's points; nil where a side has no strand.
    public let personPoints: Int?
    public let householdPoints: Int?
    /// Both sides as one.
    public let points: Int
    /// Whether it is what the previous recorded rematch proposed.
    public let isLastNights: Bool
    /// Whether somebody asked for it to be kept, whatever it costs.
    public let isPinned: Bool

    /// Whether it comes second, marked "if": something is still to be asked.
    public var isIf: Bool { questionCount > 0 }

    /// The lower side's points.
    public var lowerPoints: Int { min(personPoints ?? points, householdPoints ?? points) }

    /// An option of a party.
    public init(
        household: Int, startOn: Day, questionCount: Int, personPoints: Int?, householdPoints: Int?, points: Int,
        isLastNights: Bool = false, isPinned: Bool = false
    ) {
        self.household = household
        self.startOn = startOn
        self.questionCount = questionCount
        self.personPoints = personPoints
        self.householdPoints = householdPoints
        self.points = points
        self.isLastNights = isLastNights
        self.isPinned = isPinned
    }
}

/// A party that seeks a home, and where it could go.
public struct PlanParty: Sendable {
    /// The referral's index in the population.
    public let referral: Int
    /// 0 for today, 1 for soon, 2 for planned or not known.
    public let urgencyClass: Int
    /// How many people it is.
    public let size: Int
    /// In the order of households.
    public let options: [PlanOption]

    /// A party with its options.
    public init(referral: Int, urgencyClass: Int, size: Int, options: [PlanOption]) {
        self.referral = referral
        self.urgencyClass = urgencyClass
        self.size = size
        self.options = options
    }

    static let urgencyClasses = 3
}

/// One option of one party in a market: both as indices.
public struct PlanPair: Hashable, Comparable, Sendable {
    public let party: Int
    public let option: Int

    public init(party: Int, option: Int) {
        self.party = party
        self.option = option
    }

    public static func < (first: PlanPair, second: PlanPair) -> Bool {
        (first.party, first.option) < (second.party, second.option)
    }
}
