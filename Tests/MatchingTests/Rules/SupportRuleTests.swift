import Matching
import TestSupport
import Testing

@Suite struct SupportRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("covered above the level", .met),
        RuleRow("covered at the level", .met) { $0.person.needs = .listed([.of("epilepsy", .full)]) },
        RuleRow("below the level", .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([.of("epilepsy", .prompt)])
        },
        RuleRow("not covered, 59 days off", .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([])
            $0.referral.earliestStart = .known(.on("2027-01-21"))
        },
        RuleRow("not covered, 60 days off", .notKnown, ["H-1/training.epilepsy"]) {
            $0.carer.skills = .listed([])
            $0.referral.earliestStart = .known(.on("2027-01-22"))
        },
        RuleRow("60 days off, but they do not train", .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([])
            $0.household.facts = .of(no: ["willing-to-train"])
            $0.referral.earliestStart = .known(.on("2027-01-22"))
        },
        RuleRow("60 days off, but they do not want this task", .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([])
            $0.household.wishes = [.ofHome(.mustNot, "epilepsy")]
            $0.referral.earliestStart = .known(.on("2027-01-22"))
        },
        RuleRow("60 days off, but they say it is not for them", .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([])
            $0.household.facts = .of(no: ["epilepsy"])
            $0.referral.earliestStart = .known(.on("2027-01-22"))
        },
        RuleRow("two of a party need the same training", .notKnown, ["H-1/training.epilepsy"]) {
            $0.carer.skills = .listed([])
            $0.referral.earliestStart = .known(.on("2027-01-22"))
            $0.addToParty("P-2")
        },
        RuleRow("a helpful need is not asked", .met) {
            $0.person.needs = .listed([.of("epilepsy", .full, .helpful)])
            $0.carer.skills = .listed([])
        },
        RuleRow("a more special skill covers the need", .met) {
            $0.carer.skills = .listed([.of("epilepsy-rescue", .full)])
        },
        RuleRow("a less special skill does not", .notMet, ["support_missing"]) {
            $0.person.needs = .listed([.of("epilepsy-rescue", .assist)])
        },
        RuleRow("certified on the day of arrival", .met) {
            $0.carer.skills = .listed([.of("epilepsy", .full, certified: "2027-01-04")])
        },
        RuleRow("certified the day after", .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([.of("epilepsy", .full, certified: "2027-01-05")])
        },
        RuleRow("since when is not known", .notKnown, ["M-1/skills.epilepsy.certified_on"]) {
            $0.carer.skills = .listed([.of("epilepsy", .full, certified: nil)])
        },
        RuleRow(
            "neither level nor day known", .notKnown,
            ["M-1/skills.epilepsy.level", "M-1/skills.epilepsy.certified_on"]
        ) { $0.carer.skills = .listed([.of("epilepsy", nil, certified: nil)]) },
        RuleRow(
            "one skill with a level not known, two needs it covers", .notKnown, ["M-1/skills.epilepsy-rescue.level"]
        ) {
            $0.person.needs = .listed([.of("epilepsy"), .of("epilepsy-rescue")])
            $0.carer.skills = .listed([.of("epilepsy-rescue", nil)])
        },
        RuleRow("the certificate runs to the first review", .met) {
            $0.carer.skills = .listed([.of("epilepsy", .full, expires: "2027-02-15")])
        },
        RuleRow("the certificate lapses before it", .notMet, ["support_lapses"]) {
            $0.carer.skills = .listed([.of("epilepsy", .full, expires: "2027-02-14")])
        },
        RuleRow("the carer's skills are not known", .notKnown, ["M-1/skills"]) {
            $0.carer.skills = .notKnown
        },
        RuleRow("not known, and they do not train", .notKnown, ["M-1/skills"]) {
            $0.carer.skills = .notKnown
            $0.household.facts = .of(no: ["willing-to-train"])
        },
        RuleRow("a second carer's are not known", .notKnown, ["M-2/skills"]) {
            $0.carer.skills = .listed([])
            $0.addMember("M-2", .carer)
        },
        RuleRow("a second carer covers it", .met) {
            $0.carer.skills = .listed([])
            $0.addMember("M-2", .carer) { $0.skills = .listed([.of("epilepsy", .full)]) }
        },
        RuleRow("a support carer's skill does not count", .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([])
            $0.addMember("M-2", .supportCarer) { $0.skills = .listed([.of("epilepsy", .full)]) }
        },
        RuleRow("nobody recorded, two needs", .notKnown, ["H-1/members"]) {
            $0.members = []
            $0.person.needs = .listed([.of("epilepsy"), .of("mobility")])
        },
        RuleRow("no carer recorded", .notKnown, ["H-1/members"]) {
            $0.members = []
            $0.addMember("M-2", .child)
        },
        RuleRow("needs not known", .notKnown, ["P-1/needs"]) { $0.person.needs = .notKnown },
        RuleRow("no needs", .met) { $0.person.needs = .listed([]) },
        RuleRow("assessed, and none written down", .met) {
            $0.person.needs = .notKnown
            $0.person.needsAssessedOn = .on("2026-10-01")
        },
        RuleRow("every member's needs count", .notMet, ["support_missing"]) {
            $0.addToParty("P-2") { $0.needs = .listed([.of("mobility")]) }
        },
    ]

    @Test(arguments: rows) func `each essential need is covered by a carer`(row: RuleRow) { row.check(.support) }
}
