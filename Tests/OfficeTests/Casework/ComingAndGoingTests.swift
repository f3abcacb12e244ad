import Casework
import Matching
import Records
import TestSupport
import Testing

@testable import Office

/// What follows where somebody moves in, leaves or dies.
struct ComingAndGoingTests {
    private static let people = "id,born,postcode\nP-1,1960,M33\nP-2,1961,M33\n"

    private static func trial(said: String, stays: [String]) throws -> TrialOffice {
        let trial = try TrialOffice()
        try trial.take([
            "people": people, "households": "id,postcode,status,living_there_now\nH-1,M33,approved,\(said)\n",
            "stays": "household,room,person,kind,arrangement,from,until,slots\n" + stays.joined(separator: "\n")
                + "\n",
        ])
        return trial
    }

    private static let day = Day.on("2026-11-22")

    private static func step(_ move: CaseMove, side: OutcomeSide? = nil) -> CaseStep {
        var step = CaseStep(
            move, by: "Asha Patel", role: .coordinator, on: day, recordedAt: "2026-11-22T10:00:00Z",
            sight: Sight(run: nil, policyVersion: 1, readUpTo: 1, engine: Engine.version, asOf: day))
        step.side = side
        return step
    }

    private static let resident = "H-1,,P-1,stay,live-in,2020-01-01,,"

    /// What was said of a home where P-1 lives, who else is there, and what is said after P-1 died on 22 November 2026.
    @Test(
        arguments: [
            // Only those who are named live there.
            ("1", [], "0"), ("2", ["H-1,,P-2,stay,live-in,2021-01-01,,"], "1"),
            // Somebody whom nobody has named lives there still.
            ("2", [], "1"), ("3", ["H-1,,P-2,stay,live-in,2021-01-01,,"], "2"),
            // A guest was not counted, and is there until Sunday.
            ("1", ["H-1,,P-2,stay,short-break,2026-11-20,2026-11-29,"], "1"),
            // A guest who has gone, and somebody who comes on Mondays.
            ("1", ["H-1,,P-2,stay,short-break,2026-11-02,2026-11-09,"], "0"),
            ("1", ["H-1,,P-2,stay,day-support,2026-11-02,,mon-day"], "0"),
            // Nobody said.
            ("", [], nil),
        ] as [(String, [String], String?)])
    func `whoever died is not taken for somebody nobody has named`(said: String, others: [String], after: String?)
        throws
    {
        let trial = try Self.trial(said: said, stays: [Self.resident] + others)
        _ = try trial.office.concern(ConcernRequest(what: "death", id: "P-1"))
        let records = try trial.office.snapshot().records
        #expect(records.households[HouseholdID("H-1")]?.livingThereNow.value.map { "\($0)" } == after)
        #expect(records.answers["H-1/living_there_now"]?.value == (said == after ? nil : after))
        // A spreadsheet of last week does not bring them back.
        try trial.take(["households": "id,postcode,status,living_there_now\nH-1,M33,approved,\(said)\n"])
        let again = try trial.office.snapshot().records.households[HouseholdID("H-1")]
        #expect(again?.livingThereNow.value.map { "\($0)" } == after)
    }

    @Test func `whose arrangement ends is not taken for somebody nobody has named`() throws {
        let trial = try Self.trial(said: "1", stays: [Self.resident])
        var work = CaseDraft(try trial.office.snapshot())
        let arrangement = AgreedArrangement(
            id: "P-1/H-1/1", party: PartyID("P-1"), household: HouseholdID("H-1"), referral: nil,
            arrangement: .liveIn, stays: work.records.stays.keys.sorted(), steps: [Self.step(.start)])
        work.take(Self.step(.end, side: .person), on: arrangement)
        #expect(work.records.stays.values.map(\.until) == [Self.day])
        #expect(work.records.households[HouseholdID("H-1")]?.livingThereNow == .known(0))
    }

    /// What was said of a home, who is named there, what is said once P-1 has moved in on 22 November 2026, and
    /// what once they have left again the same day.
    @Test(
        arguments: [
            // Nobody has named who lives there, or not everybody: they are there still.
            ("1", [], "2", "1"), ("2", ["H-1,,P-2,stay,live-in,2021-01-01,,"], "3", "2"),
            // Everybody is named, or nobody lives there: the stays say it.
            ("1", ["H-1,,P-2,stay,live-in,2021-01-01,,"], "1", "1"), ("0", [], "0", "0"), ("", [], nil, nil),
            // They were there already, for the emergency.
            ("1", ["H-1,,P-1,stay,emergency,2026-11-10,2026-11-22,"], "1", "0"),
            ("1", ["H-1,,P-1,stay,emergency,2026-11-10,,"], "1", "1"),
        ] as [(String, [String], String?, String?)])
    func `whoever moves in is not taken for somebody nobody has named`(
        said: String, there: [String], after: String?, left: String?
    )
        throws
    {
        let trial = try Self.trial(said: said, stays: there)
        try trial.take(["referrals": "id,party,arrangement,earliest_start\nR-1,P-1,live-in,2026-11-22\n"])
        var work = CaseDraft(try trial.office.snapshot())
        var proposal = Proposal(
            referral: ReferralID("R-1"), household: HouseholdID("H-1"), number: 1, party: PartyID("P-1"),
            arrangement: .liveIn, steps: [Self.step(.propose)])
        let terms = try #require(try trial.office.policy().policy.arrangements[.liveIn])
        var confirm = Self.step(.confirm)
        confirm.plannedOn = Self.day
        for step in [confirm, Self.step(.start)] {
            work.take(step, on: proposal, terms: terms, served: nil)
            proposal = try #require(work.cases.proposals[proposal.recordID])
        }
        #expect(proposal.stage == .started)
        func told() -> String? {
            work.records.households[HouseholdID("H-1")]?.livingThereNow.value.map { "\($0)" }
        }
        #expect(told() == after)
        work.take(
            Self.step(.end, side: .person), on: try #require(work.cases.arrangements[proposal.recordID]))
        #expect(told() == left)
    }

    @Test func `who died in hospital is there no more, and their room is not held`() throws {
        let trial = try Self.trial(said: "1", stays: [Self.resident])
        _ = try trial.office.concern(ConcernRequest(what: "hospital", id: "P-1"))
        #expect(try trial.office.today(asOf: nil, coordinator: nil).lines.map(\.kind) == [.hospital])
        _ = try trial.office.concern(ConcernRequest(what: "death", id: "P-1"))
        #expect(try trial.office.today(asOf: nil, coordinator: nil).lines.isEmpty)
        #expect(try trial.office.snapshot().cases.concerns["C-1"]?.steps.last?.reason == Code("death"))
    }
}
