import Ledger
import Matching
import Records

/// A record for the Algorithmic Transparency Recording Standard: technical fields filled from the running engine and policy, the others
/// as prompts; and the technical part of a data protection impact assessment.
package struct TransparencyReport: PageReport {
    private let matcher: Matcher
    private let reference: PolicyReference
    private let runs: Int
    private let standard: TransparencyStandard

    /// - Parameter runs: How many runs are recorded.
    package init(_ matcher: Matcher, policy: PolicyReference, runs: Int, standard: TransparencyStandard) {
        self.matcher = matcher
        reference = policy
        self.runs = runs
        self.standard = standard
    }

    var page: ReportPage {
        let answers = TransparencyAnswers(
            matcher.scheme.population, policy: matcher.scheme.policy, reference: reference, runs: runs)
        return ReportPage(
            "transparency", title: "Algorithmic transparency record",
            facts: [
                ("standard", "Numbered by version", .text(standard.rawValue)),
                ("as_of", "As of", .day(matcher.scheme.asOf)), ("engine", "Engine", .text(Engine.version)),
                ("policy_digest", "Policy digest", .text(reference.digest.hexadecimal)),
            ],
            notes: [
                "Fields go by name; numbers move between versions of the standard, so check them against the template you fill in.",
                "What the engine knows of itself is filled in. `To write` is for the organisation: the engine cannot know it.",
            ],
            tables: [
                PageTable(
                    "fields", caption: "Fields of the standard",
                    columns: [
                        PageColumn("number", "Number"), PageColumn("key", "Attribute"), PageColumn("name", "Field"),
                        PageColumn("section", "Section"), PageColumn("filled_by", "Filled by"),
                        PageColumn("says", "Says"),
                    ],
                    rows: TransparencyField.all.map { field in
                        let says = answers.answer(field)
                        return [
                            .text(standard.number(field)), .text(field.key), .text(field.name), .text(field.tier),
                            .text(says == nil ? "organisation" : "engine"), .text(says ?? "To write"),
                        ]
                    }, ifEmpty: "No field."),
                PageTable(
                    "impact_assessment", caption: "Data protection impact assessment: the technical part",
                    columns: [
                        PageColumn("about", "About"), PageColumn("engine_says", "What the engine does"),
                        PageColumn("to_write", "To write"),
                    ], rows: ImpactQuestions(matcher.scheme.policy, matcher.scheme.population).rows,
                    ifEmpty: "Nothing."),
            ])
    }
}
