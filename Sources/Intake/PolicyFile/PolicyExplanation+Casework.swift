import Matching

extension PolicyExplanation {
    /// How a proposal goes on, in the order of the road.
    static func casework(_ policy: Policy) -> [String] {
        let terms = policy.casework
        let order =
            switch terms.sharingOrder {
            case .householdFirst: "The household reads first, then the person"
            case .personFirst: "The person reads first, then the household"
            case .either: "Either side may read first"
            }
        return [
            "\(order); each is asked to reply within \(days(terms.replyDays)).",
            terms.holdsMatchingMeeting
                ? "A matching meeting is held before an arrangement is confirmed."
                : "No matching meeting is asked for.",
            "The first review is due \(days(terms.firstReviewDays)) after the start, each other one \(days(terms.reviewDays)) after the last.",
            "Notice on either side is \(days(terms.noticeDays)).",
            terms.acceptsEmergencies
                ? "Emergencies are taken; what may be put off is put off for at most \(terms.deferWorkingDays) working days."
                : "Emergencies are not taken.",
            "A complaint is acknowledged within \(days(terms.acknowledgeDays)).",
            "Approvals and checks about to lapse are told of \(days(terms.lapseNoticeDays)) ahead.",
            "Steps are taken by: \(listed(terms.decidedBy)). Confirmed and started by: \(listed(terms.confirmedBy)). Put off by: \(listed(terms.deferredBy)).",
        ]
    }
}
