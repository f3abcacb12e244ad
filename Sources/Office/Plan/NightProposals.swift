import Casework
import Ledger
import Matching
import Persistence
import Records

/// What a rematch does to proposals: it makes those the plan names, takes back its own that nobody acted on, flags what people have in hand,
/// and decides nothing.
struct NightProposals {
    private(set) var generated: [RecordKey] = []
    private(set) var takenBack: [RecordKey] = []
    private(set) var flagged: [FlaggedProposal] = []
    /// Bodies to store, in the order of their keys.
    private(set) var records: [(key: RecordKey, bytes: [UInt8], isEnded: Bool)] = []

    private let judged: JudgedLists
    private let desk: Desk

    init(_ judged: JudgedLists, _ plan: Plan, _ request: PlanRequest, desk: Desk) {
        self.judged = judged
        self.desk = desk
        let population = judged.matcher.scheme.population
        let cases = judged.snapshot.cases
        let proposals = plan.proposals.sorted { $0.key < $1.key }
        var planned: [ReferralID: HouseholdID] = [:]
        for (referral, option) in proposals {
            planned[population.referrals[referral].id] = population.households[option.household].id
        }
        for proposal in cases.sortedProposals where proposal.stage.isOpen {
            let named = planned[proposal.referral]
            if proposal.stage == .generated {
                if named != proposal.household { takeBack(proposal) }
            } else {
                flag(proposal)
            }
        }
        let open = Set(cases.proposals.values.filter(\.stage.isOpen).map { "\($0.referral)/\($0.household)" })
        for (referral, option) in proposals {
            let record = population.referrals[referral]
            let household = population.households[option.household].id
            if !open.contains("\(record.id)/\(household)") { generate(record, household, option, cases) }
        }
        records.sort { $0.key < $1.key }
    }

    /// Whom the run's entry is about, by what it did to proposals.
    var subjects: [Subject] {
        Set(generated + takenBack + flagged.map { RecordKey(.proposal, "\($0.referral)/\($0.household)") })
            .flatMap { key in
                let parts = key.id.split(separator: "/").map(String.init)
                return [
                    Subject(kind: RecordKind.referral.rawValue, id: parts[0]),
                    Subject(kind: RecordKind.household.rawValue, id: parts.count > 1 ? parts[1] : ""),
                ]
            }.uniqued
    }

    private mutating func generate(
        _ referral: Referral, _ household: HouseholdID, _ option: PlanOption, _ cases: CaseRecords
    ) {
        let earlier = cases.proposals.isEmpty ? nil : cases.latest(referral.id, household)
        var step = step(.generate, verdict: option.isIf ? .askFirst : .possible)
        step.plannedOn = option.startOn
        let proposal = Proposal(
            referral: referral.id, household: household, number: (earlier?.number ?? 0) + 1, party: referral.party,
            arrangement: referral.arrangement, steps: [step])
        generated.append(proposal.recordKey)
        records.append((proposal.recordKey, RecordCodec.bytes(of: proposal), false))
    }

    private mutating func takeBack(_ proposal: Proposal) {
        takenBack.append(proposal.recordKey)
        records.append(
            (
                proposal.recordKey,
                Office.endedBytes(
                    proposal.recordKey, reason: "the plan names it no longer, and nobody had acted on it"),
                true
            ))
    }

    /// Says once that the rules no longer allow what people have in hand, and once that they do again.
    private mutating func flag(_ proposal: Proposal) {
        let population = judged.matcher.scheme.population
        guard let referral = population.referrals.firstIndex(where: { $0.id == proposal.referral }),
            let household = population.households.firstIndex(where: { $0.id == proposal.household })
        else { return }
        let receipt = judged.matcher.receipt(referral: referral, household: household)
        let barred = receipt.verdict == .notPossibleNow
        let rules = receipt.rules.filter { $0.answer == .notMet }.map(\.rule.code)
        let words = barred ? "not possible now: \(rules.joined(separator: ", "))" : "possible again"
        let said = proposal.state.flag
        if said == words || (said == nil && !barred) { return }
        var changed = proposal
        var step = step(.flag, verdict: receipt.verdict)
        step.words = words
        changed.steps.append(step)
        flagged.append(
            FlaggedProposal(referral: proposal.referral.text, household: proposal.household.text, words: words))
        records.append((proposal.recordKey, RecordCodec.bytes(of: changed), false))
    }

    private func step(_ move: CaseMove, verdict: Verdict) -> CaseStep {
        var sight = Sight(
            run: judged.number, policyVersion: judged.snapshot.policy.reference.version,
            readUpTo: judged.snapshot.upTo, engine: Engine.version, asOf: judged.asOf)
        sight.verdict = verdict.code
        return CaseStep(
            move, by: "rematch", role: .batch, on: judged.asOf, recordedAt: desk.now.text, sight: sight)
    }
}

extension [Subject] {
    /// Each once, by kind and id.
    fileprivate var uniqued: [Subject] {
        Set(self).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    }
}
