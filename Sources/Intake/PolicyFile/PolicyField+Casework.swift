import Matching

extension PolicyField {
    static let casework: [PolicyField] = [
        .word("casework", "sharing_order", at: \.casework.sharingOrder),
        .integer("casework", "reply_days", from: 1...90, at: \.casework.replyDays),
        .flag("casework", "matching_meeting", at: \.casework.holdsMatchingMeeting),
        .integer("casework", "first_review_days", from: 1...366, at: \.casework.firstReviewDays),
        .integer("casework", "review_days", from: 1...366, at: \.casework.reviewDays),
        .integer("casework", "notice_days", from: 0...366, at: \.casework.noticeDays),
        .flag("casework", "emergencies", at: \.casework.acceptsEmergencies),
        .integer("casework", "defer_working_days", from: 1...20, at: \.casework.deferWorkingDays),
        .integer("casework", "acknowledge_days", from: 1...30, at: \.casework.acknowledgeDays),
        .integer("casework", "lapse_notice_days", from: 0...366, at: \.casework.lapseNoticeDays),
        .roles("casework", "decided_by", at: \.casework.decidedBy),
        .roles("casework", "confirmed_by", at: \.casework.confirmedBy),
        .roles("casework", "deferred_by", at: \.casework.deferredBy),
    ]

    /// Codes of roles, kept ascending.
    private static func roles(
        _ path: String..., at place: any WritableKeyPath<Policy, [String]> & Sendable
    ) -> PolicyField {
        PolicyField(
            path[0], path[1], shape: .roles, value: { PolicyTree(words: $0[keyPath: place]) },
            put: { $1[keyPath: place] = $0.words.sorted() })
    }
}
