/// An agreement given: by the person, by a best-interests decision, or refused.
public enum Agreement: String, Sendable, CaseIterable {
    case yes
    case bestInterests = "best-interests"
    case no
}

/// How soon a referral must be answered; lower is sooner.
public enum Urgency: String, Sendable, CaseIterable {
    case today, soon, planned
}

/// Where a referral stands.
public enum ReferralStatus: String, Sendable, CaseIterable {
    case received, assessing, ready, matching, matched, paused, withdrawn, closed

    /// Whether a run looks for households for it.
    public var isOpen: Bool {
        switch self {
        case .received, .assessing, .ready, .matching: true
        case .matched, .paused, .withdrawn, .closed: false
        }
    }
}

/// Whether the members of a party must live together, or would prefer to.
public enum Together: String, Sendable, CaseIterable {
    case must, prefer
}

/// What a party seeks: arrangement, dates and pattern, with the agreements it rests on.
public struct Referral: Hashable, Sendable {
    public var id: ReferralID
    public var party: PartyID
    /// `must` where the file leaves it out.
    public var together: Together = .must
    public var arrangement: Arrangement
    public var earliestStart: Known<Day> = .notKnown
    /// Nil: on the earliest start only.
    public var latestStart: Day?
    /// The leaving day; nil where open.
    public var end: Day?
    public var slots: Known<SlotMask> = .notKnown
    public var everyWeeks: Int = 1
    /// Arrival days of visits, ascending; empty where one stay is asked.
    public var dates: [Day] = []
    public var receivedOn: Day?
    public var toldUsOn: Day?
    public var livingNow: String?
    public var mustLeaveBy: Day?
    public var urgency: Known<Urgency> = .notKnown
    public var urgencyReason: String?
    public var status: Known<ReferralStatus> = .notKnown
    public var searchAgreed: Known<Agreement> = .notKnown
    public var shareAgreed: Known<Agreement> = .notKnown
    public var agreedOn: Day?
    public var capacityForThisMove: Known<Bool> = .notKnown
    public var representative: String?
    public var advocate: String?
    public var placingAuthority: String?
    public var fundingStatus: String?
    public var fundingBand: String?
    /// The household whose break this referral covers; it is left out of its own cover.
    public var coverFor: HouseholdID?
    /// What was answered about one household alone, each question of a household once.
    public var homeAnswers: [HomeAnswer] = []

    /// A referral of which nothing but this is known.
    public init(id: ReferralID, party: PartyID, arrangement: Arrangement) {
        self.id = id
        self.party = party
        self.arrangement = arrangement
    }

    /// Whether runs look for households for it: its status is open or not known, and nobody refused the search.
    public var isOpen: Bool {
        if case .known(.no) = searchAgreed { return false }
        return status.value?.isOpen ?? true
    }
}
