import Matching

/// The technical part of a data protection impact assessment: what the engine and the policy can answer of UK GDPR article 35(7).
struct ImpactQuestions {
    private let policy: Policy
    private let population: Population

    init(_ policy: Policy, _ population: Population) {
        self.policy = policy
        self.population = population
    }

    var rows: [[PageCell]] { answers.map { [.text($0.about), .text($0.says), .text($0.rest)] } }

    private var answers: [(about: String, says: String, rest: String)] {
        let off = RuleCode.allCases.filter { policy.rules[$0]?.isOn == false }.map(\.code)
        return [
            (
                "What is processed",
                "Identity, health and support needs, wishes, places, stays, checks and outcomes of people, households and their members.",
                "Lawful basis, and the article 9 condition (DPA 2018 Schedule 1 paragraph 2)."
            ),
            (
                "What for",
                "Showing which households could work for whom, and why. No profiling for anything else; no prediction.",
                "The scheme's purposes and who uses the lists."
            ),
            (
                "Automated decisions (articles 22A to 22D)",
                "None: a run proposes, and every step after it has a person's name, role and reason. What was seen is kept with the step.",
                "How you make sure that the person who decides has time, power and information to decide otherwise."
            ),
            (
                "Necessity and proportion",
                "Rules in force: \(RuleCode.allCases.count - off.count) of \(RuleCode.allCases.count)\(off.isEmpty ? "" : "; off: " + off.joined(separator: ", ")). Words people wrote are not scored.",
                "Why each recorded field is needed."
            ),
            (
                "Accuracy",
                "What is not known stays not known; facts older than \(policy.periods.confirmAfterDays) days are questions to confirm; corrections are versions.",
                "Who confirms facts, and how often."
            ),
            (
                "Access and confidentiality",
                "One file on your own machine; restricted reasons read `restricted` without the role; packs go by what people agreed to, and each is registered.",
                "Accounts, disk encryption, who is in which role."
            ),
            (
                "Retention",
                policy.retention.map { "\($0.recordClass): \($0.years) years after \($0.trigger)" }.joined(
                    separator: "; "),
                "Whether these periods are yours; who signs disposal."
            ),
            (
                "Rights of people",
                "Reasons for every pair, correction, export of everything held on a person, erasure that leaves the proof of everything else intact.",
                "Who answers requests, within one month."
            ),
            (
                "Integrity",
                "Every write is one ledger entry; signed checkpoints kept outside show any change; past runs replay byte for byte.",
                "Where checkpoints are kept, and by whom."
            ),
            (
                "Risk: unfair outcomes",
                "Protected characteristics move nothing but the person's own wishes and limits with a recorded reason; `report fairness` shows it by group with exact intervals.",
                "Consulting people supported, carers and staff; the equality duty (Equality Act 2010 s149)."
            ),
        ]
    }
}
