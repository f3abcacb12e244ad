import Matching
import TestSupport
import Testing

@Suite struct CapRuleTests {
    private static let monMorning = SlotMask.on([0], [.morning])
    private static let tueMorning = SlotMask.on([1], [.morning])

    static let rows: [RuleRow] = [
        RuleRow("nobody there, one comes", .met),
        RuleRow("one there, one comes, two is the most", .met) { $0.addStay("P-9") },
        RuleRow("two there, one comes", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-8")
            $0.addStay("P-9")
        },
        RuleRow("three there, above the norm too", .notMet, ["cap_nation", "cap_approval", "cap_own"]) {
            for id in ["P-7", "P-8", "P-9"] { $0.addStay(id) }
        },
        RuleRow("no number of the nation", .met) {
            $0.policy.cap.nationMost = nil
            $0.approval.mostPeople = .known(9)
            $0.household.ownMost = .known(9)
            for id in ["P-6", "P-7", "P-8", "P-9"] { $0.addStay(id) }
        },
        RuleRow("the scheme's own number is stricter", .notMet, ["cap_scheme"]) {
            $0.policy.cap.schemeMost = 1
            $0.addStay("P-9")
        },
        RuleRow("own most not known, nobody there", .met) { $0.household.ownMost = .notKnown },
        RuleRow("own most not known, one there", .notKnown, ["H-1/own_most"]) {
            $0.household.ownMost = .notKnown
            $0.addStay("P-9")
        },
        RuleRow("number approved not known, nobody there", .met) { $0.approval.mostPeople = .notKnown },
        RuleRow("number approved not known, one there", .notKnown, ["H-1/approval.most_people"]) {
            $0.approval.mostPeople = .notKnown
            $0.addStay("P-9")
        },
        RuleRow("who lives there is not known", .notKnown, ["H-1/living_there_now"]) {
            $0.household.livingThereNow = .notKnown
        },
        RuleRow(
            "who lives there is not known, and the party alone is too many", .notMet,
            ["cap_own", "H-1/living_there_now"]
        ) {
            $0.household.livingThereNow = .notKnown
            $0.household.ownMost = .known(1)
            $0.addToParty("P-2")
        },
        RuleRow("a stay is recorded, the number is not", .met) {
            $0.household.livingThereNow = .notKnown
            $0.addStay("P-9")
        },
        RuleRow("two live there, one of them by name", .notMet, ["cap_approval", "cap_own"]) {
            $0.household.livingThereNow = .known(2)
            $0.addStay("P-9")
        },
        // Who comes on some days is not among those who are said to live there.
        RuleRow("one lives there unnamed, another comes on Mondays", .notMet, ["cap_approval", "cap_own"]) {
            $0.household.livingThereNow = .known(1)
            $0.addStay("P-9") {
                $0.arrangement = .known(.daySupport)
                $0.slots = .known(SlotMask(weekday: 0, part: .morning))
            }
        },
        RuleRow("one lives there unnamed, another has the weekends", .notMet, ["cap_approval", "cap_own"]) {
            $0.household.livingThereNow = .known(1)
            $0.addStay("P-9") {
                $0.arrangement = .known(.shortBreak)
                $0.slots = .known(SlotMask(weekday: 4, part: .night))
            }
        },
        RuleRow("one lives there unnamed, another comes on a date that is over", .met) {
            $0.household.livingThereNow = .known(1)
            $0.addStay("P-9") {
                $0.dates = [.on("2026-11-20")]
                $0.until = .on("2027-01-03")
            }
        },
        RuleRow("people from another scheme count", .notMet, ["cap_approval", "cap_own"]) {
            $0.addMember("M-8", .fromAnotherScheme)
            $0.addMember("M-9", .fromAnotherScheme)
        },
        RuleRow("fostered children and lodgers do not", .met) {
            $0.addMember("M-8", .fostered)
            $0.addMember("M-9", .lodger)
        },
        RuleRow("one of two leaves on the day of arrival", .met) {
            $0.addStay("P-8")
            $0.addStay("P-9") { $0.until = .on("2027-01-04") }
        },
        RuleRow("one of two leaves the day after arrival", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-8")
            $0.addStay("P-9") { $0.until = .on("2027-01-05") }
        },
        RuleRow("a second comes later, the end is open", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-8")
            $0.addStay("P-9") { $0.from = .on("2028-06-05") }
        },
        RuleRow("a second comes the day the party leaves", .met) {
            $0.referral.end = .on("2028-06-05")
            $0.addStay("P-8")
            $0.addStay("P-9") { $0.from = .on("2028-06-05") }
        },
        RuleRow("a resident and a day visitor", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-8")
            $0.addStay("P-9", .daySupport) { $0.slots = .known(tueMorning) }
        },
        RuleRow("two day visitors on different days", .met) {
            $0.addStay("P-8", .daySupport) { $0.slots = .known(monMorning) }
            $0.addStay("P-9", .daySupport) { $0.slots = .known(tueMorning) }
        },
        RuleRow("two day visitors on the same morning", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-8", .daySupport) { $0.slots = .known(tueMorning) }
            $0.addStay("P-9", .daySupport) { $0.slots = .known(tueMorning) }
        },
        RuleRow("two who come in alternate weeks", .met) {
            $0.addStay("P-8", .shortBreak) { $0.everyWeeks = 2 }
            $0.addStay("P-9", .shortBreak) {
                $0.everyWeeks = 2
                $0.from = .on("2025-01-13")
            }
        },
        RuleRow("two who come in the same weeks", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-8", .shortBreak) { $0.everyWeeks = 2 }
            $0.addStay("P-9", .shortBreak) {
                $0.everyWeeks = 2
                $0.from = .on("2025-01-20")
            }
        },
        RuleRow("somebody there on named days, beside a resident", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-8")
            $0.addStay("P-9", .shortBreak) { $0.dates = [.on("2027-03-06")] }
        },
        RuleRow("the named days are before arrival", .met) {
            $0.addStay("P-8")
            $0.addStay("P-9", .shortBreak) { $0.dates = [.on("2026-12-05")] }
        },
        RuleRow("somebody away counts", .notMet, ["cap_own"]) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-9")
            $0.addPause(of: "P-9", from: "2026-12-01", until: nil)
        },
        RuleRow("somebody away does not count where the policy says so", .met) {
            $0.policy.cap.awayCounts = false
            $0.household.ownMost = .known(1)
            $0.addStay("P-9")
            $0.addPause(of: "P-9", from: "2026-12-01", until: nil)
        },
        RuleRow("somebody away comes back while the party is there", .notMet, ["cap_own"]) {
            $0.policy.cap.awayCounts = false
            $0.household.ownMost = .known(1)
            $0.addStay("P-9")
            $0.addPause(of: "P-9", from: "2026-12-01", until: "2027-05-01")
        },
        RuleRow("somebody away at weekends only is there in the week", .notMet, ["cap_own"]) {
            $0.policy.cap.awayCounts = false
            $0.household.ownMost = .known(1)
            $0.addStay("P-9")
            $0.addPause(of: "P-9", from: "2026-11-01", until: nil)
            $0.stays[1].slots = .known(.on([5, 6], PartOfDay.allCases))
        },
        RuleRow("the party stays there already", .met) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-1")
        },
        RuleRow("somebody helped in their own home does not count", .met) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-9", .outreach) { $0.slots = .known(.allWeek) }
        },
        RuleRow("outreach takes no place", .met) {
            $0.referral.arrangement = .outreach
            $0.household.ownMost = .known(1)
            $0.addStay("P-9")
        },
        RuleRow("a number approved from the last day needed on is lower", .notMet, ["cap_approval"]) {
            approveOne(from: "2027-02-15", &$0)
        },
        RuleRow("a number approved from the day after is lower", .met) { approveOne(from: "2027-02-16", &$0) },
        RuleRow("the most for one arrangement", .notMet, ["cap_arrangement"]) {
            $0.approval.mostByArrangement = [ArrangementMost(arrangement: .liveIn, most: 1)]
            $0.addStay("P-9")
        },
        RuleRow("the most for one arrangement counts the same only", .met) {
            $0.approval.mostByArrangement = [ArrangementMost(arrangement: .liveIn, most: 1)]
            $0.addStay("P-9", .shortBreak)
        },
        RuleRow("an arrangement that is not known counts as live-in", .notMet, ["cap_arrangement"]) {
            $0.approval.mostByArrangement = [ArrangementMost(arrangement: .liveIn, most: 1)]
            $0.addStay("P-9") { $0.arrangement = .notKnown }
        },
        RuleRow("a party takes as many places as members", .notMet, ["cap_approval", "cap_own"]) {
            $0.addStay("P-9")
            $0.addToParty("P-2")
        },
    ]

    /// One there, and an approval for one person that follows on the first.
    private static func approveOne(from day: String, _ scheme: inout SchemeBuilder) {
        scheme.addStay("P-9")
        var next = scheme.approval
        next.from = .on(day)
        next.mostPeople = .known(1)
        scheme.household.approvals.append(next)
    }

    @Test(arguments: rows) func `the cap counts everybody supported in every slot`(row: RuleRow) { row.check(.cap) }

    @Test func `the barrier says how many there would be, from when and whose number it is`() {
        var scheme = SchemeBuilder()
        scheme.household.ownMost = .known(1)
        scheme.addStay("P-9")
        let barrier = scheme.receipt()[.cap]?.barriers.first
        #expect(
            barrier?.says
                == "2 people would be supported here at one time on 4 January 2027; the most this household wants is 1"
        )
        #expect(barrier?.fact == "H-1/own_most")
    }
}
