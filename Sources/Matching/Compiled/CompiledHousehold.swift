/// A day number that stands for "open": later than every day.
let openDay = Int32.max

/// A household as plain figures and bit sets. Ranges point into the flat arrays of ``CompiledPopulation``.
struct CompiledHousehold: Sendable {
    /// Facts of the home and whoever belongs to it, members, languages and interests included. Who is supported there depends on the days
    /// and is not in it.
    var known = KnownCodes()
    /// Wishes about the person; protected codes without the manager's reason are left out.
    var wishSets = WishSets()
    var wishes: Range<Int> = 0..<0
    /// Nil where there is no location.
    var place: Place?
    var status: HouseholdStatus?
    /// The first day on which a paused household takes people again.
    var pausedUntil: Int32?
    var ownMost: Int?
    var agreedToBeShown: Bool?
    var approvals: Range<Int> = 0..<0
    var offers: Range<Int> = 0..<0
    var areOffersKnown = false
    var rooms: Range<Int> = 0..<0
    var areRoomsKnown = false
    var members: Range<Int> = 0..<0
    /// Every check that the policy asks of this household and its members.
    var checks: Range<Int> = 0..<0
    /// Whether a carer is recorded: a household has one, so that without one it is not known who lives there.
    var areMembersKnown = false
    /// Where the slots stand in ``CompiledPopulation/presences`` in which at least one carer or support carer is home for sure, at least two,
    /// and so on.
    var presences: Range<Int> = 0..<0
    /// How many of them may be home at any time: those whose hours are not known, and where no carer is recorded more than any rule asks.
    var carersOfUnknownHours = 0
    /// Whether the short form's date stands for checks without a row.
    var hasChecksDue = false
    var areSkillsKnown = false
    /// Whether there may be a carer of whom no skills are recorded.
    var mayHaveUnknownCarer = false
    /// Whether a role has stepped over some rule there, and whether the home, or somebody in it, has said no to everybody: most have not, and
    /// nothing is looked up.
    var hasOverrides = false
    var hasSaidNoToAll = false
    /// Stays of named people, unnamed residents and people from other schemes.
    var occupants: Range<Int> = 0..<0
    /// The household's own breaks.
    var breaks: Range<Int> = 0..<0
    /// Where the days on which something begins or becomes free there stand in ``CompiledPopulation/changes``, ascending.
    var changes: Range<Int> = 0..<0
    /// How many weeks the pattern takes to come round that does so least often, of whoever is there and of breaks.
    var weeksOfTurn = 1
    /// Whether it is known who lives there: stays, or the number living there now.
    var isOccupancyKnown = false
    /// The last day on which an arrangement began or ended, up to the day asked about; nil where none has.
    var lastArrangementOn: Int32?
    /// Every reason in `limitsWithReason` aside: limits with a protected code that have no effect.
    var heldLimits = CodeSet.empty
}

/// A wish with its code as an index.
struct CompiledWish: Sendable {
    let code: Int
    /// As it counts: a must by a voice that cannot make one is a like here.
    let strength: Strength
    let importance: Importance
    /// Whether it was said as a must by a voice that cannot make one.
    let isSofterThanSaid: Bool
}

/// An approval as figures.
struct CompiledApproval: Sendable {
    /// One bit per arrangement, in the order of ``Arrangement/allCases``; nil where not known.
    let arrangements: UInt16?
    let mostPeople: Int?
    let mostByArrangement: Range<Int>
    let youngest: Int?
    let oldest: Int?
    let from: Int32
    /// The last day in force.
    let until: Int32
    let status: ApprovalStatus?
    /// The condition's place in the household's own list, for words.
    let mustCodes: CodeSet
    let mustNotCodes: CodeSet
    /// Where the conditions in words stand in ``CompiledPopulation/conditionWords``.
    let words: Range<Int>
}

/// An offer as figures.
struct CompiledOffer: Sendable {
    let arrangement: Arrangement
    let slots: SlotMask?
    let from: Int32
    /// The last day of the offer.
    let until: Int32
    let noticeDays: Int?
    let shortestDays: Int?
    let longestDays: Int?
    let takesEmergencies: Bool?

    /// The arrangements it may serve, one bit each: its own, and an emergency where somebody could stay, whatever the home says of emergencies.
    var served: UInt16 {
        arrangement.bit | (arrangement == .liveIn || arrangement == .shortBreak ? Arrangement.emergency.bit : 0)
    }
}

/// A room as figures.
struct CompiledRoom: Sendable {
    let known: KnownCodes
    let sleeps: Int?
    let from: Int32
    /// The last day it can be had.
    let until: Int32
}

/// A member as figures.
struct CompiledMember: Sendable {
    let role: MemberRole
    let usuallyHome: SlotMask?
    let skills: Range<Int>
    let areSkillsKnown: Bool
}

/// A skill as figures; what it covers is ``CompiledVocabulary/covered(by:)``. Small: a scheme has more skills than anything else.
struct CompiledSkill: Sendable {
    let code: Int
    let level: Level?
    let certifiedOn: Int32?
    /// The last day it is valid.
    let expiresOn: Int32
    let years: Int?
}

/// A check that is asked of a household or one of its members.
struct CompiledCheck: Sendable {
    /// The member's index in the population; nil for a check of the home.
    let member: Int?
    let kind: CheckKind
    let doneOn: Int32?
    let dueOn: Int32?
    /// Whether it is stated that nothing is done.
    let isNeverDone: Bool
    /// Whether the short form's date stands in for it, so that no done day is asked.
    let isFromShortForm: Bool
}

/// Somebody who is in a home on some days.
struct CompiledOccupant: Sendable {
    /// The person's index; nil where nobody's name is recorded.
    let person: Int?
    /// Whether nobody knows who it is: somebody from another scheme is a member of the household, with an id.
    let isUnnamed: Bool
    /// Live-in where it is not known.
    let arrangement: Arrangement
    let pattern: Pattern
    /// The room's index; nil where not known.
    let room: Int?
    let countsInCap: Bool
    let takesRoom: Bool
    /// Whether the support happens in this home, so that they are company there.
    let isInHome: Bool
    /// Days away, during which they may not count in the cap.
    let absences: Range<Int>

    /// Whether they are there in every slot of every day from `day` on.
    func isThereForGood(from day: Day) -> Bool { pattern.isWhole && pattern.until == nil && pattern.from <= day }
}
