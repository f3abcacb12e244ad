import Ledger
import Matching
import Records

/// What the running engine and policy say of themselves, field by field; everything about the organisation is left to write.
struct TransparencyAnswers {
    private let population: Population
    private let policy: Policy
    private let reference: PolicyReference
    private let runs: Int

    init(_ population: Population, policy: Policy, reference: PolicyReference, runs: Int) {
        self.population = population
        self.policy = policy
        self.reference = reference
        self.runs = runs
    }

    /// The answer to `field`; nil where the organisation has to write it.
    func answer(_ field: TransparencyField) -> String? { answers.first { $0.key == field.key }?.says }

    private var answers: [(key: String, says: String)] {
        [
            (
                "name", "sharedlives, the matching engine of a Shared Lives scheme"
            ),
            (
                "description",
                "For each adult who seeks support it shows every household that could work, how well it fits both sides and why, what is not known, and what stands in the way of the others. It proposes; people decide."
            ),
            (
                "detailed_description",
                "\(RuleCode.allCases.count) rules answer met, not met or not known for a party, a household and a window of days. For pairs that are not barred \(Strand.allCases.count) strands give whole-number points in a range, weighted by the person's own ranking first and the policy second; both sides are joined by the rule `\(policy.fusion.rawValue)`. Rules are never traded against fit."
            ),
            (
                "process_integration",
                "Coordinators ask for lists and reasons. An overnight run only proposes: it never shares, agrees or starts anything. There is no hidden cut-off: every household can be asked about."
            ),
            (
                "provided_information",
                "For each pair a receipt with every rule, barrier, question and line; packs in plain words, large print and Easy Read for people, and packs for households and the panel."
            ),
            (
                "frequency_and_scale",
                "\(runs) recorded \(runs == 1 ? "run" : "runs"); \(population.referrals.count { $0.isOpen }) open referrals and \(population.households.count) households now."
            ),
            (
                "human_decisions",
                "Every step from a list on is a person's, with name, role and reason; both sides and everybody in the home are asked, and may say no at any time."
            ),
            (
                "system_architecture",
                "One program and one SQLite file on the scheme's own machine; no service, no network. Records are immutable versions under an append-only ledger (RFC 6962 tree, Ed25519 checkpoints)."
            ),
            (
                "models",
                "One: a rule-based and whole-number scoring engine. No learned model, no statistics of people."
            ),
            ("model_name", "Matching"),
            (
                "model_version",
                "engine \(Engine.version); policy \(reference.name) version \(reference.version), SHA-256 \(reference.digest.hexadecimal)"
            ),
            ("model_task", "Judging feasibility and fit of a party and a household, and ordering lists."),
            (
                "model_input",
                "Facts, wishes, needs, places, dates, approvals, checks, rooms, stays, separations and earlier answers, as the scheme records them."
            ),
            (
                "model_output",
                "Possible, ask first or not possible now; barriers; questions; points from 0 to 1000 with a range for each side and both."
            ),
            (
                "model_architecture",
                "Rules in order: \(list(RuleCode.allCases.map(\.code))). Strands and weights: \(list(Strand.allCases.map { "\($0.side.rawValue) \($0.code) \(policy.weights[$0] ?? 0)" })). Reading \(policy.reading.rawValue), fusion \(policy.fusion.rawValue), bands \(policy.bands.partly) and \(policy.bands.well)."
            ),
            (
                "model_performance",
                "It predicts nothing, so there is no accuracy to state. Tested: an independent slow engine gives the same answers, receipts add up, adding a household changes no other receipt, answering a question never moves points out of their stated range, and past runs replay byte for byte."
            ),
            ("datasets", "None: nothing is trained or tuned on data about people."),
            ("dataset_purposes", "Not applicable."),
            (
                "source_data_name",
                "The scheme's own records; postcode centroids of the Office for National Statistics."
            ),
            ("data_modality", "Tables and text; words people wrote are shown and never scored."),
            (
                "data_description",
                "People who seek support, referrals, households with members, rooms, checks and approvals, stays, outcomes."
            ),
            (
                "data_quantities",
                "\(population.people.count) people, \(population.referrals.count) referrals, \(population.households.count) households, \(population.members.count) members, \(population.stays.count) stays, \(population.outcomes.count) outcomes."
            ),
            (
                "sensitive_attributes",
                "Health and support needs throughout. \(population.vocabulary.terms.count { $0.isProtected }) codes of the vocabulary name a protected characteristic: they count only where the person wished for it themselves, or the registered manager recorded a reason for a household's limit."
            ),
            (
                "data_completeness_and_representativeness",
                "What is blank is not known, never no, and shows as a range and a question. Not known now: \(notKnown). Figures by group: sharedlives report fairness."
            ),
            (
                "data_cleaning",
                "An import is all or nothing; every problem is listed with file, line and column; blanks and absent rows destroy nothing."
            ),
            (
                "data_access_and_storage",
                "One file with the mode of its owner or group on the scheme's machine. Restricted reasons read `restricted`. Kept for: \(list(policy.retention.map { "\($0.recordClass) \($0.years) years after \($0.trigger)" }))."
            ),
            (
                "appeals_and_review",
                "Anybody may ask for reasons, for a correction and for a person to look again; complaints are acknowledged within 30 days."
            ),
            (
                "impact_assessments",
                "The technical part of a data protection impact assessment stands below; the fairness report serves the equality assessment."
            ),
            (
                "risks_and_mitigations",
                "Taking a list for a decision: no move without a named person's reason. Missing facts: ranges and questions. Unfair rules: effect of each rule, flip test, exact intervals. Disclosure: restricted reasons, packs by agreement, small numbers withheld. Tampering: ledger, checkpoints kept outside, replay."
            ),
        ]
    }

    private var notKnown: String {
        let people = population.people
        let counts = [
            ("date of birth", people.count { $0.born.value == nil }, people.count),
            ("needs of a person", people.count { !$0.needs.isKnown }, people.count),
            ("where a person lives", people.count { $0.place.value == nil }, people.count),
            ("a household's rooms", population.households.count { !$0.rooms.isKnown }, population.households.count),
            (
                "a household's offers", population.households.count { !$0.offers.isKnown },
                population.households.count
            ),
        ]
        return list(counts.map { "\($0) \($1) of \($2)" })
    }

    private func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
