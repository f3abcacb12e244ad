import Matching
import TestSupport
import Testing

/// One row: a situation in which a start from 4 January to 1 March 2027 is asked, then the day judged on and the verdict.
struct StartRow: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let startOn: String
    let verdict: Verdict
    let change: @Sendable (inout SchemeBuilder) -> Void

    init(
        _ situation: String, _ startOn: String, _ verdict: Verdict,
        _ change: @escaping @Sendable (inout SchemeBuilder) -> Void
    ) {
        testDescription = situation
        self.startOn = startOn
        self.verdict = verdict
        self.change = change
    }
}

@Suite struct StartChoiceTests {
    static let rows: [StartRow] = [
        StartRow("everything met at once", "2027-01-04", .possible) { _ in },
        StartRow("nothing helps", "2027-01-04", .notPossibleNow) { $0.household.approvals = [] },
        StartRow("the approval begins", "2027-01-20", .possible) { $0.approval.from = .on("2027-01-20") },
        StartRow("the offer begins", "2027-02-01", .possible) { $0.offer.from = .on("2027-02-01") },
        StartRow("the room can be had", "2027-01-11", .possible) { $0.room.from = .on("2027-01-11") },
        StartRow("a resident leaves", "2027-01-15", .possible) {
            $0.addStay("P-9") {
                $0.room = RoomID("K-1")
                $0.until = .on("2027-01-15")
            }
        },
        StartRow("the last of several named days is over", "2027-01-10", .possible) {
            $0.addStay("P-9", .shortBreak) {
                $0.room = RoomID("K-1")
                $0.dates = [.on("2027-01-08"), .on("2027-01-09")]
            }
        },
        StartRow("the notice has run", "2027-01-22", .possible) { $0.offer.noticeDays = .known(60) },
        StartRow("the notice runs too long", "2027-01-04", .notPossibleNow) { $0.offer.noticeDays = .known(120) },
        StartRow("a certificate is earned", "2027-02-10", .possible) {
            $0.carer.skills = .listed([.of("epilepsy", .full, certified: "2027-02-10")])
        },
        StartRow("training could be done by then", "2027-01-22", .askFirst) { $0.carer.skills = .listed([]) },
        StartRow("a check is planned", "2027-01-12", .askFirst) {
            $0.carer.checks = .listed([.good(.dbs, done: "2027-01-12"), .good(.references), .good(.health)])
        },
        StartRow("a seventeenth birthday where seventeen is asked", "2027-01-30", .possible) {
            $0.policy.age.schemeYoungest = 17
            $0.approval.youngest = 16
            $0.person.born = .known(.day(.on("2010-01-30")))
        },
        StartRow("a birthday the approval asks", "2027-02-14", .possible) {
            $0.approval.youngest = 25
            $0.person.born = .known(.day(.on("2002-02-14")))
        },
        StartRow("short enough for the longest", "2027-01-18", .possible) {
            $0.referral.end = .on("2027-02-01")
            $0.offer.longestDays = .known(14)
        },
        StartRow("the days left are the days offered", "2027-01-09", .possible) {
            $0.referral.end = .on("2027-01-11")
            $0.offer.slots = .known(.on([5, 6], PartOfDay.allCases))
            $0.offer.longestDays = .known(14)
        },
        StartRow("possible later beats asking earlier", "2027-02-01", .possible) {
            var other = $0.offer
            other.from = .on("2027-02-01")
            $0.offer.noticeDays = .notKnown
            $0.household.offers = .listed([$0.offer, other])
        },
        StartRow("asking earlier beats asking later", "2027-01-04", .askFirst) {
            $0.household.agreedToBeShown = .notKnown
            $0.offer.noticeDays = .notKnown
        },
        StartRow("somebody who must not be met leaves", "2027-01-15", .possible) {
            $0.addStay("P-9", .daySupport) {
                $0.slots = .known(.everyDay)
                $0.until = .on("2027-01-15")
            }
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        StartRow("every other week, in the weeks that are free", "2027-01-11", .possible) {
            $0.referral.everyWeeks = 2
            $0.addStay("P-9", .shortBreak) {
                $0.room = RoomID("K-1")
                $0.everyWeeks = 2
            }
        },
    ]

    @Test(arguments: rows) func `a pair is judged on the day that suits it best`(row: StartRow) {
        var scheme = SchemeBuilder()
        scheme.referral.latestStart = .on("2027-03-01")
        row.change(&scheme)
        let receipt = scheme.receipt()
        #expect(receipt.startOn == .on(row.startOn))
        #expect(receipt.verdict == row.verdict)
        #expect(receipt.verdict == receipt.verdictOfRules)
    }

    @Test func `without a latest start only the earliest is judged`() {
        var scheme = SchemeBuilder()
        scheme.room.from = .on("2027-01-11")
        #expect(scheme.receipt().startOn == .on("2027-01-04"))
        #expect(scheme.receipt().verdict == .notPossibleNow)
    }

    @Test func `an earliest start that has passed is the day asked about`() {
        var scheme = SchemeBuilder()
        scheme.referral.earliestStart = .known(.on("2026-10-01"))
        scheme.offer.noticeDays = .known(0)
        #expect(scheme.receipt().startOn == scheme.asOf)
        #expect(scheme.receipt().verdict == .possible)
    }
}
