import Casework
import Ledger
import Matching
import Records
import TestSupport

@testable import Reports

/// Packs of the small scheme of the tests, as HTML.
enum PackTexts {
    /// Every format's pages of the first referral, joined.
    static func html(
        _ builder: SchemeBuilder, _ format: PackFormat, asking isHomeAsked: Bool = false,
        cases: CaseRecords = CaseRecords()
    ) -> String {
        let scheme = scheme(builder, cases)
        let home = scheme.population.households.firstIndex { $0.id == builder.household.id } ?? 0
        let homes = format == .household || isHomeAsked ? [home] : []
        return Pack(format, of: 0, homes: homes, in: scheme).files.map(\.html).joined()
    }

    /// The home was proposed, shown the profile with a reply asked for by 4 December, and said no for a reason.
    static func cases(_ builder: SchemeBuilder) -> CaseRecords {
        let steps = [CaseMove.propose, .share, .decline].map { move in
            var step = CaseStep(
                move, by: "Asha Patel", role: .coordinator, on: .on("2026-11-22"),
                recordedAt: "2026-11-22T10:00:00Z",
                sight: Sight(run: 1, policyVersion: 1, readUpTo: 1, engine: "test", asOf: builder.asOf))
            step.side = move == .propose ? nil : .household
            if move == .share { step.dueOn = .on("2026-12-04") }
            if move == .decline {
                step.reason = Code("did-not-get-on")
                step.words = "words of the household"
            }
            return step
        }
        let proposal = Proposal(
            referral: builder.referral.id, household: builder.household.id, number: 1, party: builder.person.party,
            arrangement: builder.referral.arrangement, steps: steps)
        var cases = CaseRecords()
        cases.proposals[proposal.recordID] = proposal
        return cases
    }

    static func scheme(_ builder: SchemeBuilder, _ cases: CaseRecords = CaseRecords()) -> PackScheme {
        let matcher = Matcher(
            CompiledPopulation(builder.population, policy: builder.policy, asOf: builder.asOf))
        return PackScheme(
            matcher, policy: PolicyReference(name: "Test", version: 1, digest: .init(of: [])),
            note: RunNote(
                asOf: builder.asOf, number: nil, recordedOn: nil, changesSince: 0, isReplayed: false), cases: cases)
    }
}
