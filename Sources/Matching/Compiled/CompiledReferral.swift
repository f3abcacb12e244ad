/// A referral with its party, as figures: what is judged against every household. A class, so that a pair holds it without copying it.
final class CompiledReferral: Sendable {
    /// The members' person indices.
    let members: [Int]
    /// Nil where the whole party is meant; a member's index where a party that would prefer to live together is looked at one by one.
    let apart: Int?
    /// The referral's index in the population.
    let referral: Int
    let arrangement: Arrangement
    let terms: ArrangementTerms
    let rules: AskedRules
    /// The slots asked; nil where they have to be named and are not.
    let slots: SlotMask?
    let everyWeeks: Int
    /// The first and last day to start on, and the leaving day.
    let first: Int32
    let last: Int32
    let end: Int32
    /// Whether it is known from which day it is sought; not so where all that was asked has passed.
    let isStartKnown: Bool
    /// Whether its dates, or its last day, have passed.
    let isOver: Bool
    /// Days of the window, after its first, on which a pair's answer can change for the better whatever the household; ascending.
    let changes: [Int32]
    /// Days of the window, after its first, on which a member comes to an age that some approval names.
    let birthdays: [Birthday]
    /// Arrival days and slots of each visit; empty where one stay is asked.
    let visits: [Pattern]
    let searchAgreed: Agreement?
    let shareAgreed: Agreement?
    let isPermissionInDoubt: Bool
    let isEmergency: Bool
    let coverFor: Int?
    /// The party under which outcomes are recorded, and its members' own, with them.
    let parties: [PartyOutcomes]
    let hasOutcomes: Bool
    /// Codes asked at the place of support.
    let askedCodes: CodeSet
    /// Whether a must about the home was said by a voice that cannot make one.
    let isAnythingSoftened: Bool
    /// Who has a room with whom where whoever has said nothing shares too, and where only those share who wish it.
    let roomGroups: [[Int]]
    let fewestSharing: [[Int]]
    /// Members who have said nothing about sharing, where another wishes it.
    let undecidedSharers: [Int]

    init(
        members: [Int], apart: Int?, referral: Int, arrangement: Arrangement, terms: ArrangementTerms,
        rules: AskedRules, slots: SlotMask?, everyWeeks: Int, first: Int32, last: Int32, end: Int32,
        isStartKnown: Bool, isOver: Bool,
        changes: [Int32], birthdays: [Birthday], visits: [Pattern], searchAgreed: Agreement?,
        shareAgreed: Agreement?, isPermissionInDoubt: Bool,
        isEmergency: Bool, coverFor: Int?, parties: [PartyOutcomes], askedCodes: CodeSet,
        isAnythingSoftened: Bool, roomGroups: [[Int]],
        fewestSharing: [[Int]], undecidedSharers: [Int]
    ) {
        self.members = members
        self.apart = apart
        self.referral = referral
        self.arrangement = arrangement
        self.terms = terms
        self.rules = rules
        self.slots = slots
        self.everyWeeks = everyWeeks
        self.first = first
        self.last = last
        self.end = end
        self.isStartKnown = isStartKnown
        self.isOver = isOver
        self.changes = changes
        self.birthdays = birthdays
        self.visits = visits
        self.searchAgreed = searchAgreed
        self.shareAgreed = shareAgreed
        self.isPermissionInDoubt = isPermissionInDoubt
        self.isEmergency = isEmergency
        self.coverFor = coverFor
        self.parties = parties
        hasOutcomes = parties.contains { !$0.outcomes.isEmpty }
        self.askedCodes = askedCodes
        self.isAnythingSoftened = isAnythingSoftened
        self.roomGroups = roomGroups
        self.fewestSharing = fewestSharing
        self.undecidedSharers = undecidedSharers
    }
}

/// What is recorded of a party with households.
struct PartyOutcomes: Hashable, Sendable {
    let id: PartyID
    let outcomes: [Outcome]
}

/// A day on which a member of a party comes to an age.
struct Birthday: Hashable, Sendable {
    let day: Int32
    let age: Int
}
