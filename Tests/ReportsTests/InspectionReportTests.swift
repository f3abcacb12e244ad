import Casework
import Matching
import TestSupport
import Testing

@testable import Reports

struct `An inspection report` {
    private static let sight: Sight = {
        var sight = Sight(run: 1, policyVersion: 1, readUpTo: 1, engine: Engine.version, asOf: Day.on("2026-11-02"))
        sight.verdict = "possible"
        return sight
    }()

    private static func step(
        _ move: CaseMove, _ day: String, _ change: (inout CaseStep) -> Void = { _ in }
    ) -> CaseStep {
        var step = CaseStep(
            move, by: "Grace Lowe", role: .registeredManager, on: Day.on(day), recordedAt: day + "T09:00:00Z",
            sight: sight)
        change(&step)
        return step
    }

    /// One match of the small scheme that started on 16 November 2026, with everything an inspector asks for.
    private static func cases(_ builder: SchemeBuilder, without missing: CaseMove? = nil) -> CaseRecords {
        let steps = [
            step(.propose, "2026-10-01"), step(.share, "2026-10-02") { $0.side = .person },
            step(.gate, "2026-10-03") {
                $0.gate = .residents
                $0.gateAnswer = .yes
            },
            step(.met, "2026-10-10") { $0.introduction = .tea },
            step(.agree, "2026-10-20") { $0.side = .person }, step(.agree, "2026-10-20") { $0.side = .household },
            step(.confirm, "2026-10-25") { $0.plannedOn = Day.on("2026-11-16") }, step(.start, "2026-11-16"),
        ].filter { $0.move != missing }
        let proposal = Proposal(
            referral: builder.referral.id, household: builder.household.id, number: 1,
            party: builder.referral.party,
            arrangement: .liveIn, steps: steps)
        let start = step(.start, "2026-11-16") { $0.dueOn = Day.on("2026-12-28") }
        let review = step(.review, "2026-11-20")
        let arrangement = AgreedArrangement(
            id: proposal.recordID, party: builder.referral.party, household: builder.household.id,
            referral: builder.referral.id, arrangement: .liveIn, stays: [],
            steps: [start, review].filter { $0.move != missing })
        var cases = CaseRecords()
        cases.proposals[proposal.recordID] = proposal
        cases.arrangements[arrangement.id] = arrangement
        return cases
    }

    private static func report(
        _ cases: CaseRecords, options: Int? = 1, from: String = "2026-11-01", runs: Int = 1
    ) -> InspectionReport {
        let builder = SchemeBuilder()
        let ids = Array(cases.arrangements.keys)
        return InspectionReport(
            PackTexts.scheme(builder).matcher, cases: cases, from: Day.on(from), until: Day.on("2026-12-31"),
            options: options.map { count in Dictionary(uniqueKeysWithValues: ids.map { ($0, count) }) } ?? [:],
            runs: runs)
    }

    @Test func `a match is told with its needs, choice, residents, introductions, review and who confirmed it`() {
        let text = Self.report(Self.cases(SchemeBuilder())).text
        for words in [
            "Started by a decision: 1", "one home or none was possible on the list that was seen",
            "yes, on 3 October 2026", "tea 10 October 2026", "person, household", "Grace Lowe, registered-manager",
            "28 December 2026", "20 November 2026", "possible", "covered",
        ] {
            #expect(text.contains(words), "no `\(words)`")
        }
    }

    /// The step that nobody recorded, and what is said instead.
    static let missing: [(move: CaseMove, says: String)] = [
        (.gate, "not recorded"), (.met, "none recorded"), (.confirm, "not recorded"),
    ]

    @Test(arguments: missing)
    func `what was not recorded is said so`(move: CaseMove, says: String) {
        let whole = Self.report(Self.cases(SchemeBuilder())).text
        let text = Self.report(Self.cases(SchemeBuilder(), without: move)).text
        #expect(!whole.contains(says))
        #expect(text.contains(says))
    }

    @Test func `one home shown of several that were possible asks why`() {
        let text = Self.report(Self.cases(SchemeBuilder()), options: 4).text
        #expect(text.contains("4 homes were possible: why one was shown is not recorded"))
        let unseen = Self.report(Self.cases(SchemeBuilder()), options: nil).text
        #expect(unseen.contains("not recorded: no list was seen"))
    }

    @Test func `a span in which nothing started or no run was recorded says so`() {
        let text = Self.report(Self.cases(SchemeBuilder()), from: "2026-12-01", runs: 0).text
        #expect(text.contains("No match started by a decision in these days."))
        #expect(text.contains("No run was recorded in these days"))
    }
}
