import Matching
import TestSupport
import Testing

@Suite struct DatesRuleTests {
    private static let weekend = SlotMask.on([5, 6], PartOfDay.allCases)

    static let rows: [RuleRow] = [
        RuleRow("offered, at a week's notice, for as long as wanted", .met),
        RuleRow("offers not known", .notKnown, ["H-1/offers"]) { $0.household.offers = .notKnown },
        RuleRow("no offers", .notMet, ["not_offered"]) { $0.household.offers = .listed([]) },
        RuleRow("another kind offered", .notMet, ["not_offered"]) { $0.offer = .whole(.shortBreak) },
        RuleRow("the start is not known", .notKnown, ["R-1/earliest_start"]) {
            $0.referral.earliestStart = .notKnown
        },
        RuleRow("slots that are not offered", .notMet, ["slots_not_offered"]) {
            $0.referral.slots = .known(weekend)
            $0.offer.slots = .known(.on([0, 1, 2, 3, 4], PartOfDay.allCases))
        },
        RuleRow("some of the slots are offered", .notMet, ["slots_not_offered"]) {
            $0.referral.slots = .known(weekend)
            $0.offer.slots = .known(.on([4, 5], PartOfDay.allCases))
        },
        RuleRow("slots within those offered", .met) { $0.referral.slots = .known(weekend) },
        RuleRow("live-in offered with no slots named means all of them", .met) { $0.offer.slots = .notKnown },
        RuleRow("day support offered on days not known", .notKnown, ["H-1/offers.day-support.slots"]) {
            daySupport(&$0)
            $0.offer.slots = .notKnown
        },
        RuleRow("day support sought on days not known", .notKnown, ["R-1/slots"]) {
            daySupport(&$0)
            $0.referral.slots = .notKnown
        },
        RuleRow("the offer begins on the day", .met) { $0.offer.from = .on("2027-01-04") },
        RuleRow("the offer begins the day after", .notMet, ["offer_not_yet"]) { $0.offer.from = .on("2027-01-05") },
        RuleRow("the offer runs to the first review", .met) { $0.offer.until = .on("2027-02-15") },
        RuleRow("the offer ends before it", .notMet, ["offer_ends"]) { $0.offer.until = .on("2027-02-14") },
        RuleRow("notice of 42 days", .met) { $0.offer.noticeDays = .known(42) },
        RuleRow("notice of 43 days", .notMet, ["notice_too_short"]) { $0.offer.noticeDays = .known(43) },
        RuleRow("notice not known", .notKnown, ["H-1/offers.live-in.notice_days"]) {
            $0.offer.noticeDays = .notKnown
        },
        RuleRow("urgent today, and the home takes emergencies", .met) {
            $0.referral.urgency = .known(.today)
            $0.offer.noticeDays = .known(90)
        },
        RuleRow("urgent today, and it does not", .notMet, ["notice_too_short"]) {
            $0.referral.urgency = .known(.today)
            $0.offer.noticeDays = .known(90)
            $0.offer.takesEmergencies = .known(false)
        },
        RuleRow("an emergency under an offer to live in", .met) {
            $0.referral.arrangement = .emergency
            $0.offer.noticeDays = .known(90)
        },
        RuleRow("an emergency, not taken", .notMet, ["no_emergencies"]) {
            $0.referral.arrangement = .emergency
            $0.offer.takesEmergencies = .known(false)
        },
        RuleRow("an emergency, not known whether taken", .notKnown, ["H-1/offers.live-in.takes_emergencies"]) {
            $0.referral.arrangement = .emergency
            $0.offer.takesEmergencies = .notKnown
        },
        RuleRow("as short as the shortest", .met) {
            $0.referral.end = .on("2027-01-18")
            $0.offer.shortestDays = 14
        },
        RuleRow("shorter than the shortest", .notMet, ["too_short"]) {
            $0.referral.end = .on("2027-01-17")
            $0.offer.shortestDays = 14
        },
        RuleRow("as long as the longest", .met) {
            $0.referral.end = .on("2027-01-18")
            $0.offer.longestDays = .known(14)
        },
        RuleRow("longer than the longest", .notMet, ["too_long"]) {
            $0.referral.end = .on("2027-01-19")
            $0.offer.longestDays = .known(14)
        },
        RuleRow("an open end and a longest", .notMet, ["too_long"]) { $0.offer.longestDays = .known(365) },
        RuleRow("the longest is not known", .notKnown, ["H-1/offers.live-in.longest_days"]) {
            $0.offer.longestDays = .notKnown
        },
        RuleRow("the better of two offers speaks", .met) {
            var other = $0.offer
            other.noticeDays = .known(90)
            $0.household.offers = .listed([other, $0.offer])
        },
        RuleRow("the home whose break is to be covered", .notMet, ["own_break"]) {
            $0.referral.coverFor = HouseholdID("H-1")
        },
        RuleRow("a break over the whole stay", .notMet, ["home_on_break"]) {
            $0.referral.end = .on("2027-01-11")
            $0.addPause(from: "2027-01-01", until: "2027-01-11")
        },
        RuleRow("a break over the first part of the stay", .notMet, ["home_on_break"]) {
            $0.referral.end = .on("2027-01-12")
            $0.addPause(from: "2027-01-01", until: "2027-01-11")
        },
        RuleRow("a break from the day of an open stay", .notMet, ["home_on_break"]) {
            $0.addPause(from: "2027-01-04", until: "2027-01-05")
        },
        RuleRow("a break from the day after", .met) {
            $0.referral.end = .on("2027-01-12")
            $0.addPause(from: "2027-01-05", until: "2027-01-12")
        },
        RuleRow("a break from the day after, a short break", .notMet, ["home_on_break"]) {
            $0.referral.arrangement = .shortBreak
            $0.referral.end = .on("2027-01-12")
            $0.offer = .whole(.shortBreak)
            $0.addPause(from: "2027-01-05", until: "2027-01-12")
        },
        RuleRow("a break within an open stay", .met) { $0.addPause(from: "2027-02-01", until: "2027-02-15") },
        RuleRow("a break without an end, an open stay", .notMet, ["home_on_break"]) {
            $0.addPause(from: "2027-01-01", until: nil)
        },
        RuleRow("a break before the stay", .met) { $0.addPause(from: "2026-12-01", until: "2027-01-04") },
    ]

    private static func daySupport(_ scheme: inout SchemeBuilder) {
        scheme.referral.arrangement = .daySupport
        scheme.referral.slots = .known(.on([0], [.morning]))
        scheme.offer = .whole(.daySupport)
    }

    @Test(arguments: rows) func `the offer serves the window`(row: RuleRow) { row.check(.dates) }
}
