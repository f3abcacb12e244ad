/// Where a household stands with the scheme.
public enum HouseholdStatus: String, Sendable, CaseIterable {
    case enquiring, applying, approved, paused, suspended, notice, ended
}

/// Where an approval stands.
public enum ApprovalStatus: String, Sendable, CaseIterable {
    case approved, suspended, notice, ended
}

/// Terms under which the panel approved a household, over an interval of days.
public struct Approval: Hashable, Sendable {
    public var arrangements: Listed<Arrangement> = .notKnown
    public var mostPeople: Known<Int> = .notKnown
    /// The most for one arrangement, ascending by arrangement code.
    public var mostByArrangement: [ArrangementMost] = []
    /// Years of age; nil where the terms name none.
    public var youngest: Int?
    public var oldest: Int?
    /// Nil: in force as far back as anybody asks.
    public var from: Day?
    /// The last day in force; nil where open.
    public var until: Day?
    public var status: Known<ApprovalStatus> = .notKnown
    /// Conditions about the person, in codes: must hold, must not hold.
    public var conditions: [ApprovalCondition] = []

    /// Terms of which nothing is known yet.
    public init() {}
}

/// The most people at one time for one arrangement.
public struct ArrangementMost: Hashable, Sendable {
    public let arrangement: Arrangement
    public let most: Int

    /// At most `most` people of `arrangement`.
    public init(arrangement: Arrangement, most: Int) {
        self.arrangement = arrangement
        self.most = most
    }
}

/// A condition of an approval about the person who comes.
public enum ApprovalCondition: Hashable, Sendable {
    case must(Code)
    case mustNot(Code)
    /// Words that no code says: always a question to the panel.
    case words(String)
}

/// A check that a member or a household has to have.
public enum CheckKind: String, Sendable, CaseIterable, Hashable {
    case dbs, references, health
    case homeSafety = "home-safety"
    case insurance, agreement

    /// Whether it is a check of the home; the others are of a member.
    public var isOfHome: Bool {
        switch self {
        case .dbs, .references, .health: false
        case .homeSafety, .insurance, .agreement: true
        }
    }
}

/// A check done, or due.
public struct Check: Hashable, Sendable {
    public let kind: CheckKind
    /// Nil: not known whether it was done.
    public let doneOn: Day?
    /// The last day it is good; nil: not known.
    public let dueOn: Day?

    /// A check as recorded.
    public init(kind: CheckKind, doneOn: Day?, dueOn: Day?) {
        self.kind = kind
        self.doneOn = doneOn
        self.dueOn = dueOn
    }
}

/// What a household offers: slots over an interval, with its notice and length.
public struct Offer: Hashable, Sendable {
    public var arrangement: Arrangement
    public var slots: Known<SlotMask> = .notKnown
    public var from: Day?
    /// The last day of the offer; nil where open.
    public var until: Day?
    public var noticeDays: Known<Int> = .notKnown
    /// Nil: no least.
    public var shortestDays: Int?
    public var longestDays: Known<Int> = .notKnown
    public var takesEmergencies: Known<Bool> = .notKnown

    /// So many days or more say that there is no longest: a hundred years.
    public static let daysWithoutEnd = 36_500

    /// An offer of `arrangement` of which nothing else is known.
    public init(arrangement: Arrangement) { self.arrangement = arrangement }
}

/// A room of a household.
public struct Room: Hashable, Sendable {
    public var id: RoomID
    /// How many people can sleep in it.
    public var sleeps: Known<Int> = .notKnown
    public var facts = Facts()
    public var from: Day?
    /// The last day it can be had; nil where open.
    public var until: Day?

    /// A room of which nothing else is known.
    public init(id: RoomID) { self.id = id }
}

/// A carer's household with its wishes, approvals, checks, offers and rooms.
public struct Household: Hashable, Sendable {
    public var id: HouseholdID
    public var name: String?
    public var postcode: String?
    public var place: Known<Place> = .notKnown
    public var status: Known<HouseholdStatus> = .notKnown
    /// The first day on which a paused household takes people again; nil: not until somebody says so.
    public var pausedUntil: Day?
    public var facts = Facts()
    /// Wishes about the person: musts and must-nots are the household's limits.
    public var wishes: [Wish] = []
    /// Protected codes among the limits for which the manager has recorded a reason, ascending. Without one they have no effect.
    public var limitsWithReason: [Code] = []
    public var interests: Listed<Code> = .notKnown
    public var languages: Listed<Code> = .notKnown
    /// The most supported people the household itself wants at one time.
    public var ownMost: Known<Int> = .notKnown
    public var livingThereNow: Known<Int> = .notKnown
    public var agreedToBeShown: Known<Bool> = .notKnown
    public var lastConfirmedOn: Day?
    public var about: String?
    public var coordinator: String?
    /// No row: no approval, which is a barrier, not a question.
    public var approvals: [Approval] = []
    public var checks: Listed<Check> = .notKnown
    /// The short form's one date: every check of the household, its home and its members was done and is good until then.
    public var checksDue: Day?
    public var offers: Listed<Offer> = .notKnown
    public var rooms: Listed<Room> = .notKnown
    /// Rooms taken by people who live there and whose own room is not recorded.
    public var roomsTaken: Listed<RoomID> = .notKnown

    /// A household of which nothing but the id is known.
    public init(id: HouseholdID) { self.id = id }
}
