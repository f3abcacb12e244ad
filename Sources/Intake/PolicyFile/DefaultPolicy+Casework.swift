import Matching

extension DefaultPolicy {
    /// What happens between a list and a home.
    static var casework: String {
        let terms = CaseworkTerms.usual
        return """
            # From a list to a home: who is shown whose profile first, in how many days what is due, and who may do what.
            casework:
              sharing_order: \(terms.sharingOrder.rawValue)  # household-first (domain.md 1.1, S2), person-first (S1) or either
              reply_days: \(terms.replyDays)  # a week to reply to a profile (domain.md 1.1, S2)
              matching_meeting: no  # no source requires one for each match (domain.md 1.2)
              first_review_days: \(terms.firstReviewDays)  # six weeks (domain.md 1.1, S9)
              review_days: \(terms.reviewDays)  # yearly at least (domain.md 1.1, S25)
              notice_days: \(terms.noticeDays)  # written notice on either side (domain.md 1.1, S20)
              emergencies: yes  # whether the scheme takes people at once; our choice
              # In an emergency everything but approval, checks, the number of people and separation may be put off for so
              # many working days (Monday to Friday). Northern Ireland lets assessment and plan follow as soon as practicable
              # (NISR 2007/221 reg 19); the number is our choice.
              defer_working_days: \(terms.deferWorkingDays)
              acknowledge_days: \(terms.acknowledgeDays)  # law: a complaint about data is acknowledged in 30 days (DPA 2018 s164A)
              lapse_notice_days: \(terms.lapseNoticeDays)  # `today` tells of approvals and checks so far ahead; our choice
              # Roles, as staff.csv names them. Who may do what is our choice; the overnight run decides nothing.
              decided_by: [\(terms.decidedBy.joined(separator: ", "))]
              confirmed_by: [\(terms.confirmedBy.joined(separator: ", "))]
              deferred_by: [\(terms.deferredBy.joined(separator: ", "))]


            """
    }
}
