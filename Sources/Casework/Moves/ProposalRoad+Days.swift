import Matching

extension ProposalRoad {
    /// The step with the days that follow from the policy.
    func completed() -> CaseStep {
        var step = step
        switch step.move {
        case .share: step.dueOn = step.dueOn ?? step.on.adding(terms.replyDays)
        case .deferGate: step.dueOn = step.dueOn ?? step.on.addingWorkingDays(terms.deferWorkingDays)
        case .start: step.dueOn = step.dueOn ?? firstReview
        case .generate, .flag, .propose, .shortlist, .interested, .decline, .introduce, .met, .trial, .agree,
            .meeting,
            .confirm, .withdraw, .supersede, .close, .gate, .review, .notice, .end, .raise, .acknowledge, .settle:
            break
        }
        return step
    }

    /// The day of the first review; nil where the stay, or the last of several visits, is over by then.
    private var firstReview: Day? {
        let day = step.on.adding(terms.firstReviewDays)
        let last = sight.referral.end ?? sight.referral.dates.max()
        return last.map { $0 <= day } ?? false ? nil : day
    }
}

extension Day {
    /// The day so many working days later, Monday to Friday; bank holidays count, as they differ by nation.
    package func addingWorkingDays(_ count: Int) -> Day {
        var day = self
        var left = count
        while left > 0 {
            day = day.adding(1)
            if day.weekday < 5 { left -= 1 }
        }
        return day
    }
}
