import Matching
import TestSupport
import Testing

@Suite struct ResidentsRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("nobody there, no risk", .met),
        RuleRow("a risk to children, and none live there", .met) { risk(&$0, "risk-to-children") },
        RuleRow("a risk to children, and one lives there", .notMet, ["risk_to_children"]) {
            risk(&$0, "risk-to-children")
            $0.addMember("M-2", .child)
        },
        RuleRow("a risk to children, and a fostered child lives there", .notMet, ["risk_to_children"]) {
            risk(&$0, "risk-to-children")
            $0.addMember("M-2", .fostered)
        },
        RuleRow("a risk to children, and nobody knows who lives there", .notKnown, ["H-1/members"]) {
            risk(&$0, "risk-to-children")
            $0.members = []
        },
        RuleRow("a risk to children, and only a grown-up son is recorded", .notKnown, ["H-1/members"]) {
            risk(&$0, "risk-to-children")
            $0.members = []
            $0.addMember("M-2", .adult)
        },
        RuleRow("a risk to children, and none live there, whoever does", .met) {
            risk(&$0, "risk-to-children")
            $0.members = []
            $0.household.facts = .of(no: ["children-at-home"])
        },
        RuleRow("risk to children not assessed, and one lives there", .notKnown, ["P-1/risk-to-children"]) {
            $0.person.facts = .of(no: ["risk-to-others"])
            $0.addMember("M-2", .child)
        },
        RuleRow("risk to children not assessed, and none live there", .met) {
            $0.person.facts = .of(no: ["risk-to-others"])
        },
        RuleRow("a risk to others, and somebody is supported there", .notMet, ["risk_to_others"]) {
            risk(&$0, "risk-to-others")
            $0.addStay("P-9")
        },
        RuleRow("risk to others not assessed, and somebody is supported there", .notKnown, ["P-1/risk-to-others"]) {
            $0.person.facts = .of(no: ["risk-to-children"])
            $0.household.livingThereNow = .known(1)
        },
        RuleRow(
            "risk to others not assessed, and nobody knows who lives there", .notKnown, ["H-1/living_there_now"]
        ) {
            $0.person.facts = .of(no: ["risk-to-children"])
            $0.household.livingThereNow = .notKnown
        },
        RuleRow("a risk to animals, and there are some", .notMet, ["risk_to_animals"]) {
            risk(&$0, "risk-to-animals")
            $0.household.facts = .of(yes: ["large-dogs"])
        },
        RuleRow("a risk to animals, and nobody knows", .met) { risk(&$0, "risk-to-animals") },
        RuleRow("a resident's must-not holds against it", .notMet, ["resident_must"]) {
            resident(&$0, .said(.mustNot, "smoker"))
            $0.person.facts = $0.person.facts.adding(yes: "smoker")
        },
        RuleRow("a resident's must-not, and it is not so", .met) { resident(&$0, .said(.mustNot, "smoker")) },
        RuleRow("a resident's must-not, and it is not known", .notKnown, ["P-1/drinks-alcohol"]) {
            resident(&$0, .said(.mustNot, "drinks-alcohol"))
        },
        RuleRow("a resident's must-not that family said", .met) {
            resident(&$0, .said(.mustNot, "drinks-alcohol", by: .family))
        },
        RuleRow("a resident's must-not about a risk, no children there", .notKnown, ["P-1/risk-to-children"]) {
            resident(&$0, .said(.mustNot, "risk-to-children"))
            $0.person.facts = .of(no: ["risk-to-others"])
        },
        RuleRow("a resident's must-not about a risk is asked once", .notKnown, ["P-1/risk-to-others"]) {
            resident(&$0, .said(.mustNot, "risk-to-others"))
            $0.person.facts = .of(no: ["risk-to-children"])
        },
        RuleRow("two residents ask the same", .notKnown, ["P-1/drinks-alcohol"]) {
            resident(&$0, .said(.mustNot, "drinks-alcohol"))
            $0.addStay("P-8")
            $0.people[$0.people.count - 1].wishes = [.said(.must, "drinks-alcohol")]
        },
        RuleRow("a resident who must be the only one", .notMet, ["resident_lives_alone"]) {
            resident(&$0, .said(.mustNot, "other-supported-people"))
        },
        RuleRow("a resident who leaves before", .met) {
            resident(&$0, .said(.mustNot, "other-supported-people"))
            $0.stays[0].until = .on("2027-01-04")
        },
        RuleRow("a resident who is there on other days", .met) {
            resident(&$0, .said(.mustNot, "other-supported-people"))
            $0.stays[0].slots = .known(.on([5, 6], PartOfDay.allCases))
            $0.referral.slots = .known(.on([0, 1], PartOfDay.allCases))
        },
        RuleRow("every member is looked at", .notMet, ["risk_to_children"]) {
            $0.addToParty("P-2") { $0.facts = .of(yes: ["risk-to-children"], no: ["risk-to-others"]) }
            $0.addMember("M-2", .child)
        },
    ]

    private static func risk(_ scheme: inout SchemeBuilder, _ code: String) {
        scheme.person.facts = scheme.person.facts.adding(yes: code)
    }

    private static func resident(_ scheme: inout SchemeBuilder, _ wish: Wish) {
        scheme.addPerson("P-9") { $0.wishes = [wish] }
        scheme.addStay("P-9")
    }

    @Test(arguments: rows) func `children and residents already there`(row: RuleRow) { row.check(.residents) }
}
