/// Whose profile is shown first.
public enum SharingOrder: String, Sendable, CaseIterable, Hashable {
    /// The household reads the person's profile and replies; then the person reads theirs.
    case householdFirst = "household-first"
    /// The person reads about the household and replies; then the household reads about them.
    case personFirst = "person-first"
    /// Either may come first, or both at once.
    case either
}

/// How a proposal goes on once people take it up: orders, days and roles. The engine does not read it.
public struct CaseworkTerms: Hashable, Sendable {
    public var sharingOrder: SharingOrder
    /// Days in which a side is asked to reply.
    public var replyDays: Int
    /// Days from the start of an arrangement to its first review.
    public var firstReviewDays: Int
    /// Days from one review to the next.
    public var reviewDays: Int
    /// Days of notice on either side.
    public var noticeDays: Int
    /// Whether a matching meeting is held before an arrangement is confirmed.
    public var holdsMatchingMeeting: Bool
    public var acceptsEmergencies: Bool
    /// Working days to which an emergency may put a gate off.
    public var deferWorkingDays: Int
    /// Days in which a complaint is acknowledged.
    public var acknowledgeDays: Int
    /// How many days ahead approvals and checks about to lapse are told of.
    public var lapseNoticeDays: Int
    /// Roles that may take a proposal from step to step.
    public var decidedBy: [String]
    /// Roles that may confirm and start an arrangement.
    public var confirmedBy: [String]
    /// Roles that may put a gate off in an emergency.
    public var deferredBy: [String]

    /// Terms as a policy states them.
    public init(
        sharingOrder: SharingOrder, replyDays: Int, firstReviewDays: Int, reviewDays: Int, noticeDays: Int,
        holdsMatchingMeeting: Bool, acceptsEmergencies: Bool, deferWorkingDays: Int, acknowledgeDays: Int,
        lapseNoticeDays: Int, decidedBy: [String], confirmedBy: [String], deferredBy: [String]
    ) {
        self.sharingOrder = sharingOrder
        self.replyDays = replyDays
        self.firstReviewDays = firstReviewDays
        self.reviewDays = reviewDays
        self.noticeDays = noticeDays
        self.holdsMatchingMeeting = holdsMatchingMeeting
        self.acceptsEmergencies = acceptsEmergencies
        self.deferWorkingDays = deferWorkingDays
        self.acknowledgeDays = acknowledgeDays
        self.lapseNoticeDays = lapseNoticeDays
        self.decidedBy = decidedBy
        self.confirmedBy = confirmedBy
        self.deferredBy = deferredBy
    }

    /// The terms of the default policies.
    public static let usual = CaseworkTerms(
        sharingOrder: .householdFirst, replyDays: 7, firstReviewDays: 42, reviewDays: 365, noticeDays: 28,
        holdsMatchingMeeting: false, acceptsEmergencies: true, deferWorkingDays: 3, acknowledgeDays: 30,
        lapseNoticeDays: 60, decidedBy: ["coordinator", "registered-manager"],
        confirmedBy: ["coordinator", "registered-manager"], deferredBy: ["registered-manager"])
}
