import Matching
import TestSupport
import Testing

@Suite struct PersonChoiceRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("nothing wished", .met),
        RuleRow("no dogs, and it is not known", .notKnown, ["H-1/dogs"]) {
            $0.person.wishes = [.said(.mustNot, "dogs")]
        },
        RuleRow("no dogs, and a large one lives there", .notMet, ["must_not_there"]) {
            $0.person.wishes = [.said(.mustNot, "dogs")]
            $0.household.facts = .of(yes: ["large-dogs"])
        },
        RuleRow("no dogs, and there are no animals", .met) {
            $0.person.wishes = [.said(.mustNot, "dogs")]
            $0.household.facts = .of(no: ["pets"])
        },
        RuleRow("no dogs, and there is a cat", .notKnown, ["H-1/dogs"]) {
            $0.person.wishes = [.said(.mustNot, "dogs")]
            $0.household.facts = .of(yes: ["cats"])
        },
        RuleRow("smoke-free, and it is not", .notMet, ["must_missing"]) {
            $0.person.wishes = [.said(.must, "smoke-free")]
            $0.household.facts = .of(no: ["smoke-free"])
        },
        RuleRow("a professional's must", .notKnown, ["P-1/wishes.smoke-free.said_by"]) {
            $0.person.wishes = [.said(.must, "smoke-free", by: .professional)]
            $0.household.facts = .of(no: ["smoke-free"])
        },
        RuleRow("no children, and none are recorded among the members", .met) {
            $0.person.wishes = [.said(.mustNot, "children-at-home")]
        },
        RuleRow("no children, and one lives there", .notMet, ["must_not_there"]) {
            $0.person.wishes = [.said(.mustNot, "children-at-home")]
            $0.addMember("M-2", .child)
        },
        RuleRow("no children, and nobody is recorded", .notKnown, ["H-1/children-at-home"]) {
            $0.person.wishes = [.said(.mustNot, "children-at-home")]
            $0.members = []
        },
        RuleRow("no teenagers, and the child's age is not known", .notKnown, ["H-1/teenagers-at-home"]) {
            $0.person.wishes = [.said(.mustNot, "teenagers-at-home")]
            $0.addMember("M-2", .child)
        },
        RuleRow("no teenagers, and the child is nine", .met) {
            $0.person.wishes = [.said(.mustNot, "teenagers-at-home")]
            $0.addMember("M-2", .child) { $0.born = .known(.year(2017)) }
        },
        RuleRow("no teenagers, and a child of twelve is thirteen on arrival", .notMet, ["must_not_there"]) {
            $0.person.wishes = [.said(.mustNot, "teenagers-at-home")]
            $0.addMember("M-2", .child) { $0.born = .known(.day(.on("2014-01-04"))) }
        },
        RuleRow("no teenagers, and a child of twelve is thirteen the day after", .met) {
            $0.person.wishes = [.said(.mustNot, "teenagers-at-home")]
            $0.addMember("M-2", .child) { $0.born = .known(.day(.on("2014-01-05"))) }
        },
        RuleRow("no child under five, and one is five on arrival", .met) {
            $0.person.wishes = [.said(.mustNot, "under-fives-at-home")]
            $0.addMember("M-2", .child) { $0.born = .known(.day(.on("2022-01-04"))) }
        },
        RuleRow("no child under five, and one is five in the window", .met) {
            $0.person.wishes = [.said(.mustNot, "under-fives-at-home")]
            $0.referral.latestStart = .on("2027-01-20")
            $0.addMember("M-2", .child) { $0.born = .known(.day(.on("2022-01-15"))) }
        },
        RuleRow("no lodger, and of the household only a son is recorded", .notKnown, ["H-1/lodger-at-home"]) {
            $0.person.wishes = [.said(.mustNot, "lodger-at-home")]
            $0.members = []
            $0.addMember("M-2", .adult)
        },
        RuleRow("nobody else supported, and nobody is", .met) {
            $0.person.wishes = [.said(.mustNot, "other-supported-people")]
        },
        RuleRow("nobody else supported, and somebody is", .notMet, ["must_not_there"]) {
            $0.person.wishes = [.said(.mustNot, "other-supported-people")]
            $0.addStay("P-9")
        },
        RuleRow("nobody else supported, and they leave before", .met) {
            $0.person.wishes = [.said(.mustNot, "other-supported-people")]
            $0.addStay("P-9") { $0.until = .on("2027-01-04") }
        },
        RuleRow("nobody else supported, and it is not known", .notKnown, ["H-1/other-supported-people"]) {
            $0.person.wishes = [.said(.mustNot, "other-supported-people")]
            $0.household.livingThereNow = .notKnown
        },
        RuleRow("a carer who is a woman, gender not known", .notKnown, ["H-1/woman-carer"]) {
            $0.person.wishes = [.said(.must, "woman-carer")]
        },
        RuleRow("a carer who is a woman, and one is", .met) {
            $0.person.wishes = [.said(.must, "woman-carer"), .said(.must, "woman-at-home")]
            $0.carer.gender = .known(Code("woman"))
        },
        RuleRow("a carer who is a woman, and none is", .notMet, ["must_missing"]) {
            $0.person.wishes = [.said(.must, "woman-carer")]
            $0.carer.gender = .known(Code("man"))
        },
        RuleRow("a language that a member speaks", .met) {
            $0.person.wishes = [.said(.must, "en")]
        },
        RuleRow("a language that nobody speaks", .notMet, ["must_missing"]) {
            $0.person.wishes = [.said(.must, "pl")]
        },
        RuleRow("features of the building are the rule on homes", .met) {
            $0.person.wishes = [.said(.must, "step-free"), .said(.must, "ensuite")]
            $0.household.facts = .of(no: ["step-free", "ensuite"])
        },
        RuleRow("whoever comes to the person's own home is a carer still", .notMet, ["must_missing"]) {
            $0.referral.arrangement = .outreach
            $0.person.wishes = [.said(.must, "woman-carer"), .said(.mustNot, "children-at-home")]
            $0.carer.gender = .known(Code("man"))
            $0.household.facts = .of(yes: ["children-at-home"])
        },
        RuleRow("no animals does not matter in the person's own home", .met) {
            $0.referral.arrangement = .outreach
            $0.person.wishes = [.said(.mustNot, "pets")]
            $0.household.facts = .of(yes: ["pets"])
        },
    ]

    @Test(arguments: rows) func `the person's own musts hold`(row: RuleRow) { row.check(.personChoice) }
}
