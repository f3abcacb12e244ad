import Matching
import TestSupport
import Testing

@testable import Office

struct RetentionTests {
    /// What the records say, and the day it is due under the default policy of England.
    struct Situation: Sendable {
        let files: [String: String]
        let id: String
        let recordClass: String
        let dueOn: String?
        let running: Int
    }

    static let people = "id,born,postcode\n"
    static let stays = "household,room,person,kind,arrangement,from,until\n"
    static let homes = "id,postcode,status\n"

    @Test(arguments: [
        // Supported until 2015, then nothing: eight years.
        Situation(
            files: [
                "people": people + "P-1,1960,M33\n", "households": homes + "H-1,M33,approved\n",
                "stays": stays + "H-1,,P-1,stay,live-in,2010-01-01,2015-03-31\n",
            ], id: "P-1", recordClass: "person", dueOn: "2023-03-31", running: 0),
        // The last of two stays counts.
        Situation(
            files: [
                "people": people + "P-1,1960,M33\n", "households": homes + "H-1,M33,approved\n",
                "stays": stays
                    + "H-1,,P-1,stay,live-in,2010-01-01,2012-03-31\nH-1,,P-1,stay,short-break,2016-02-27,2016-02-29\n",
            ], id: "P-1", recordClass: "person", dueOn: "2024-02-29", running: 0),
        // Still there: nothing counts.
        Situation(
            files: [
                "people": people + "P-1,1960,M33\n", "households": homes + "H-1,M33,approved\n",
                "stays": stays + "H-1,,P-1,stay,live-in,2010-01-01,\n",
            ], id: "P-1", recordClass: "person", dueOn: nil, running: 1),
        // Nothing came of it: two years after the last contact.
        Situation(
            files: [
                "people": people + "P-1,1960,M33\n",
                "referrals":
                    "id,party,arrangement,received_on,told_us_on,status\nR-1,P-1,live-in,2020-01-02,2020-02-03,withdrawn\n",
            ], id: "P-1", recordClass: "enquiry", dueOn: "2022-02-03", running: 0),
        Situation(
            files: [
                "people": people + "P-1,1960,M33\n",
                "referrals": "id,party,arrangement,received_on,status\nR-1,P-1,live-in,2020-01-02,matching\n",
            ], id: "P-1", recordClass: "enquiry", dueOn: nil, running: 1),
        // Approved until 2001 and ended: twenty-five years.
        Situation(
            files: [
                "households": homes + "H-1,M33,ended\n",
                "approvals": "household,arrangements,from,until,status\nH-1,live-in,1990-01-01,2001-06-30,ended\n",
            ], id: "H-1", recordClass: "household", dueOn: "2026-06-30", running: 0),
        Situation(
            files: [
                "households": homes + "H-1,M33,approved\n",
                "approvals": "household,arrangements,from,until,status\nH-1,live-in,1990-01-01,2001-06-30,ended\n",
            ], id: "H-1", recordClass: "household", dueOn: nil, running: 1),
        // Never approved.
        Situation(
            files: ["households": "id,postcode,status,last_confirmed_on\nH-1,M33,ended,2019-05-06\n"], id: "H-1",
            recordClass: "enquiry", dueOn: "2021-05-06", running: 0),
    ])
    func `the policy's table says when somebody is due`(situation: Situation) throws {
        let trial = try TrialOffice()
        try trial.take(situation.files)
        let line = try #require(
            try trial.office.due(asOf: nil, isWhole: true).lines.first { $0.retention.subject.id == situation.id })
        #expect(line.retention.recordClass == situation.recordClass)
        #expect(line.retention.dueOn?.description == situation.dueOn)
        #expect(line.retention.running.count == situation.running)
        #expect((line.state == .due) == (situation.dueOn != nil))
        let before = situation.dueOn.flatMap { Day(iso: $0)?.adding(-1) }
        let earlier = try trial.office.due(asOf: before, isWhole: false).lines
        #expect(earlier.isEmpty || before == nil && !earlier.contains { $0.retention.subject.id == situation.id })
    }

    @Test func `a period that is over lets two people erase without a decision, and a hold shows`() throws {
        let trial = try TrialOffice()
        try trial.take([
            "people": Self.people + "P-1,1960,M33\n", "households": Self.homes + "H-1,M33,approved\n",
            "stays": Self.stays + "H-1,,P-1,stay,live-in,2010-01-01,2015-03-31\n",
        ])
        _ = try trial.office.hold("P-1", kind: nil, isLifted: false, words: "an inquiry")
        #expect(try trial.office.due(asOf: nil, isWhole: false).lines.map(\.state) == [.held])
        _ = try trial.office.hold("P-1", kind: nil, isLifted: true, words: "it is over")
        let request = try trial.office.askErasure("P-1", kind: nil, decision: nil)
        #expect(!request.isDecided)
        #expect(try trial.office.due(asOf: nil, isWhole: false).lines.map(\.request) == [request.entry])
        #expect(throws: OfficeError.self) { try trial.office.askErasure("P-1", kind: nil, decision: nil) }
        _ = try trial.office.declineErasure("P-1", kind: nil, words: "asked by mistake")
        #expect(try trial.office.due(asOf: nil, isWhole: false).lines.map(\.request) == [nil])
        _ = try trial.office.askErasure("P-1", kind: nil, decision: nil)
    }

    /// A person and a home of whom a proposal came to nothing on 20 November 2026.
    private func declined() throws -> TrialOffice {
        let trial = try TrialOffice()
        try trial.take([
            "people": Self.people + "P-1,1960,M33\nP-2,1961,M33\n",
            "households": Self.homes + "H-1,M33,enquiring\n",
            "referrals": """
            id,party,arrangement,earliest_start,received_on,search_agreed,status
            R-1,P-1,live-in,2026-12-01,2026-05-04,yes,matching
            R-2,P-2,live-in,2026-12-01,2026-05-04,yes,withdrawn

            """,
        ])
        var given = DecisionRequest(referral: "R-1", household: "H-1", move: "propose")
        given.isGiven = true
        given.on = "2026-11-18"
        _ = try trial.office.decide(given)
        var ended = DecisionRequest(referral: "R-1", household: "H-1", move: "withdraw")
        ended.what = "scheme"
        ended.reason = "no-reason-given"
        ended.on = "2026-11-20"
        _ = try trial.office.decide(ended)
        return trial
    }

    @Test
    func
        `a proposal that came to nothing is kept its own time, by the person and by a home that was never approved`()
        throws
    {
        let trial = try declined()
        func line(_ id: String) throws -> DueLine {
            try #require(
                try trial.office.due(asOf: nil, isWhole: true).lines.first { $0.retention.subject.id == id })
        }
        // The referral goes on: nothing counts yet.
        #expect(try line("P-1").state == .active)
        try trial.take([
            "referrals": "id,party,arrangement,status\nR-1,P-1,live-in,withdrawn\n",
            "households": Self.homes + "H-1,M33,ended\n",
        ])
        for id in ["P-1", "H-1"] {
            let kept = try line(id).retention
            #expect(kept.recordClass == "proposal")
            #expect(kept.trigger == "not-taken-up")
            #expect(kept.from == Day.on("2026-11-20"))
            #expect(kept.dueOn == Day.on("2028-11-20"))
        }
        // Nobody was proposed to them.
        #expect(try line("P-2").retention.recordClass == "enquiry")
        #expect(try line("P-2").retention.dueOn == Day.on("2028-05-04"))
        #expect(try trial.office.due(asOf: nil, isWhole: true).notReckoned.isEmpty)
        #expect(
            try trial.office.due(asOf: Day.on("2028-11-20"), isWhole: false).lines.map(\.retention.subject.id) == [
                "P-2", "H-1", "P-1",
            ])
    }

    @Test func `where the policy has no period for proposals, what came to nothing is an enquiry`() throws {
        let trial = try declined()
        try trial.take(["referrals": "id,party,arrangement,status\nR-1,P-1,live-in,withdrawn\n"])
        let text = try trial.office.policy().text.replacing("- record: proposal", with: "- record: complaint")
        _ = try trial.office.activatePolicy(Array(text.utf8), file: "p.yaml")
        let due = try trial.office.due(asOf: nil, isWhole: true)
        let line = try #require(due.lines.first { $0.retention.subject.id == "P-1" })
        #expect(line.retention.recordClass == "enquiry")
        // A class the program cannot reckon is named.
        #expect(due.notReckoned == ["complaint after not-taken-up"])
    }

    @Test func `a home somebody lived in is no enquiry, though no approval is on record`() throws {
        let trial = try TrialOffice()
        try trial.take([
            "people": Self.people + "P-1,1960,M33\n", "households": Self.homes + "H-1,M33,ended\n",
            "stays": Self.stays + "H-1,,P-1,stay,live-in,2010-01-01,2015-03-31\n",
        ])
        let line = try #require(
            try trial.office.due(asOf: nil, isWhole: true).lines.first { $0.retention.subject.id == "H-1" })
        #expect(line.retention.recordClass == "household")
        #expect(line.retention.dueOn == Day.on("2040-03-31"))
    }
}
