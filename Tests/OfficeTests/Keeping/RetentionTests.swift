import Matching
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

    @Test func `a class the program cannot reckon is named`() throws {
        let trial = try TrialOffice()
        #expect(try trial.office.due(asOf: nil, isWhole: true).notReckoned == ["proposal after not-taken-up"])
    }
}
