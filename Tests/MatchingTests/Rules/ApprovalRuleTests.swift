import Matching
import TestSupport
import Testing

@Suite struct ApprovalRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("in force, of the kind, for two", .met),
        RuleRow("none recorded", .notMet, ["approval_none"]) { $0.household.approvals = [] },
        RuleRow("suspended", .notMet, ["approval_suspended"]) { $0.approval.status = .known(.suspended) },
        RuleRow("under notice", .notMet, ["approval_notice"]) { $0.approval.status = .known(.notice) },
        RuleRow("a suspension beside an approval that runs", .notMet, ["approval_suspended"]) {
            beside(&$0, .suspended)
        },
        RuleRow("a suspension that is over the day before arrival", .met) {
            beside(&$0, .suspended, until: "2027-01-03")
        },
        RuleRow("a suspension to the day of arrival", .notMet, ["approval_suspended"]) {
            beside(&$0, .suspended, until: "2027-01-04")
        },
        RuleRow("a suspension from the first review on", .notMet, ["approval_suspended"]) {
            beside(&$0, .suspended, from: "2027-02-15")
        },
        RuleRow("a suspension from the day after the first review", .met) {
            beside(&$0, .suspended, from: "2027-02-16")
        },
        RuleRow("a suspension for another arrangement", .met) {
            beside(&$0, .suspended) { $0.arrangements = .listed([.shortBreak]) }
        },
        RuleRow("a suspension for arrangements nobody has named", .notMet, ["approval_suspended"]) {
            beside(&$0, .suspended) { $0.arrangements = .notKnown }
        },
        RuleRow("a notice without a last day, beside an approval that runs", .notMet, ["approval_notice"]) {
            beside(&$0, .notice)
        },
        RuleRow("a notice that ends an approval within the days needed", .notMet, ["approval_notice"]) {
            beside(&$0, .notice, until: "2027-02-14")
        },
        RuleRow("a notice that ends an approval after the days needed", .met) {
            beside(&$0, .notice, until: "2027-02-15")
        },
        RuleRow("a notice that had ended an approval before arrival", .notMet, ["approval_notice"]) {
            beside(&$0, .notice, until: "2026-12-31")
        },
        RuleRow("approved anew after a notice", .met) {
            beside(&$0, .notice, until: "2026-12-31")
            $0.approval.from = .on("2027-01-01")
        },
        RuleRow("a notice for another arrangement", .met) {
            beside(&$0, .notice, until: "2027-01-10") { $0.arrangements = .listed([.shortBreak]) }
        },
        RuleRow("under notice, and gone before the notice is over", .met) {
            $0.referral.end = .on("2027-01-10")
            $0.approval.status = .known(.notice)
            $0.approval.until = .on("2027-01-10")
        },
        RuleRow("one of unknown status beside an approval that runs", .notKnown, ["H-1/approval.status"]) {
            beside(&$0, nil)
        },
        RuleRow("ended", .notMet, ["approval_ended"]) { $0.approval.status = .known(.ended) },
        RuleRow("its status is not known", .notKnown, ["H-1/approval.status"]) { $0.approval.status = .notKnown },
        RuleRow("the household's status is not known", .met) { $0.household.status = .notKnown },
        RuleRow("the household has only enquired", .notMet, ["household_enquiring"]) {
            $0.household.status = .known(.enquiring)
        },
        RuleRow("the household is applying", .notMet, ["household_applying", "approval_none"]) {
            $0.household.status = .known(.applying)
            $0.household.approvals = []
        },
        RuleRow("the household pauses", .notMet, ["household_paused"]) { $0.household.status = .known(.paused) },
        RuleRow("the household is suspended", .notMet, ["household_suspended"]) {
            $0.household.status = .known(.suspended)
        },
        RuleRow("the household is under notice", .notMet, ["household_notice"]) {
            $0.household.status = .known(.notice)
        },
        RuleRow("the household has left", .notMet, ["household_ended"]) { $0.household.status = .known(.ended) },
        RuleRow("it runs to the first review of an open stay", .met) { $0.approval.until = .on("2027-02-15") },
        RuleRow("it ends a day before the first review", .notMet, ["approval_ends"]) {
            $0.approval.until = .on("2027-02-14")
        },
        RuleRow("it runs to the last day of a stay with an end", .met) {
            $0.referral.end = .on("2027-07-01")
            $0.approval.until = .on("2027-07-01")
        },
        RuleRow("it ends a day before the stay does", .notMet, ["approval_ends"]) {
            $0.referral.end = .on("2027-07-01")
            $0.approval.until = .on("2027-06-30")
        },
        RuleRow("it begins on the day of arrival", .met) { $0.approval.from = .on("2027-01-04") },
        RuleRow("it begins the day after", .notMet, ["approval_not_yet"]) { $0.approval.from = .on("2027-01-05") },
        RuleRow("it names no first day", .met) { $0.approval.from = nil },
        RuleRow("another follows without a gap", .met) {
            $0.approval.until = .on("2027-01-31")
            $0.household.approvals.append($0.approval)
            $0.household.approvals[1].from = .on("2027-02-01")
            $0.household.approvals[1].until = nil
        },
        RuleRow("another follows after a gap of a day", .notMet, ["approval_ends"]) {
            $0.approval.until = .on("2027-01-31")
            $0.household.approvals.append($0.approval)
            $0.household.approvals[1].from = .on("2027-02-02")
            $0.household.approvals[1].until = nil
        },
        RuleRow("the one that follows has a status that is not known", .notKnown, ["H-1/approval.status"]) {
            $0.approval.until = .on("2027-01-31")
            $0.household.approvals.append($0.approval)
            $0.household.approvals[1].from = .on("2027-02-01")
            $0.household.approvals[1].until = nil
            $0.household.approvals[1].status = .notKnown
        },
        RuleRow("an earlier one that has ended does not matter", .met) {
            var earlier = $0.approval
            earlier.status = .known(.ended)
            earlier.until = .on("2025-12-31")
            $0.household.approvals.insert(earlier, at: 0)
        },
        RuleRow("kinds of arrangement not known", .notKnown, ["H-1/approval.arrangements"]) {
            $0.approval.arrangements = .notKnown
        },
        RuleRow("another kind of arrangement", .notMet, ["approval_arrangement"]) {
            $0.approval.arrangements = .listed([.shortBreak])
        },
        RuleRow("suspended, and it ends too soon", .notMet, ["approval_suspended", "approval_ends"]) {
            $0.approval.status = .known(.suspended)
            $0.approval.until = .on("2027-01-10")
        },
        RuleRow("the party is more than the number", .notMet, ["approval_number"]) {
            $0.approval.mostPeople = .known(1)
            $0.addToParty("P-2")
        },
        RuleRow("a condition that holds", .met) {
            $0.approval.conditions = [.mustNot(Code("smoker"))]
        },
        RuleRow("a condition that does not hold", .notMet, ["approval_condition"]) {
            $0.approval.conditions = [.must(Code("smoker"))]
        },
        RuleRow("a condition about what is not known", .notKnown, ["P-1/likes-company"]) {
            $0.approval.conditions = [.must(Code("likes-company"))]
        },
        RuleRow("a condition about a need the person does not have", .notMet, ["approval_condition"]) {
            $0.approval.conditions = [.must(Code("mobility"))]
        },
        RuleRow("a condition in words", .notKnown, ["R-1/conditions.H-1.1"]) {
            $0.approval.conditions = [.words("only people who know the family")]
        },
        RuleRow("a condition holds for one of two", .notMet, ["approval_condition"]) {
            $0.approval.conditions = [.mustNot(Code("smoker"))]
            $0.addToParty("P-2") { $0.facts = $0.facts.adding(yes: "smoker") }
        },
    ]

    /// A second row of the same kinds, open at both ends unless days are given.
    private static func beside(
        _ scheme: inout SchemeBuilder, _ status: ApprovalStatus?, from: String? = nil, until: String? = nil,
        _ change: (inout Approval) -> Void = { _ in }
    ) {
        var row = scheme.approval
        row.status = Known(status)
        row.from = from.map { .on($0) }
        row.until = until.map { .on($0) }
        change(&row)
        scheme.household.approvals.append(row)
    }

    @Test(arguments: rows) func `an approval covers window, kind, number and conditions`(row: RuleRow) {
        row.check(.approval)
    }
}
