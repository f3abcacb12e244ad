import Testing

@testable import Matching

@Suite struct LoadStrandTests {
    static let rows: [StrandRow] = [
        StrandRow("nothing known", 0, 1000) { _ in },
        StrandRow("nobody there, and never was", 1000) {
            $0.household.livingThereNow = .known(0)
            $0.household.ownMost = .known(2)
        },
        StrandRow("nobody there; their own most does not matter then", 1000) {
            $0.household.livingThereNow = .known(0)
        },
        StrandRow("one of two places in use for two years", 750) {
            $0.household.ownMost = .known(2)
            $0.addStay("P-9", from: "2025-01-01")
        },
        StrandRow("the last arrangement ended 30 days ago", 667) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-9", from: "2025-01-01", until: "2027-01-30")
        },
        StrandRow("an arrangement began today", 250) {
            $0.household.ownMost = .known(2)
            $0.addStay("P-9", from: "2027-03-01")
        },
        StrandRow("full", 500) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-9", from: "2025-01-01")
        },
        StrandRow("own most not known, at most three by norm", 500, 833) {
            $0.addStay("P-9", from: "2025-01-01")
        },
        StrandRow("own most not known, approved for two", 500, 750) {
            $0.household.approvals = [approval(2)]
            $0.addStay("P-9", from: "2025-01-01")
        },
        StrandRow("approved for a number not known", 500, 833) {
            $0.household.approvals = [approval(nil)]
            $0.household.ownMost = .known(3)
            $0.addStay("P-9", from: "2025-01-01")
        },
        StrandRow("an approval that begins later does not count", 833) {
            $0.household.approvals = [approval(1)]
            $0.household.approvals[0].from = StrandScheme.day("2027-08-01")
            $0.household.ownMost = .known(3)
            $0.addStay("P-9", from: "2025-01-01")
        },
        StrandRow("their own stay is no use of a place", 1000) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-1", from: "2025-01-01")
        },
        StrandRow("outreach takes no place", 1000) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-9", from: "2025-01-01", arrangement: .outreach)
            $0.stays[0].slots = .known(.everyDay)
        },
        StrandRow("away and counted", 500) {
            $0.household.ownMost = .known(1)
            addAway(&$0)
        },
        StrandRow("away and not counted", 1000) {
            $0.policy.cap.awayCounts = false
            $0.household.ownMost = .known(1)
            addAway(&$0)
        },
        StrandRow("nothing wanted now", 500) {
            $0.household.livingThereNow = .known(0)
            $0.household.ownMost = .known(0)
        },
    ]

    @Test(arguments: rows) func `load follows its table`(row: StrandRow) { row.check(.load) }

    @Test func `places and limits that are not known are asked`() {
        let asked = StrandRow.questions(.load) { $0.household.approvals = [Self.approval(nil)] }
        #expect(asked == ["H-1/living_there_now", "H-1/own_most", "H-1/approval.most_people"])
    }

    private static func approval(_ mostPeople: Int?) -> Approval {
        var approval = Approval()
        approval.status = .known(.approved)
        approval.arrangements = .listed([.liveIn])
        approval.mostPeople = Known(mostPeople)
        return approval
    }

    private static func addAway(_ scheme: inout StrandScheme) {
        scheme.addStay("P-9", from: "2025-01-01")
        var absence = Stay(
            household: scheme.household.id, person: PersonID("P-9"), kind: .absence,
            from: StrandScheme.day("2027-03-20"))
        absence.until = StrandScheme.day("2027-04-20")
        scheme.stays.append(absence)
    }
}
