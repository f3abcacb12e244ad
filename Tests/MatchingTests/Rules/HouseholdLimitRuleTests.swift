import Matching
import TestSupport
import Testing

@Suite struct HouseholdLimitRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("no limits", .met),
        RuleRow("a task that is not asked", .met) { $0.household.wishes = [.ofHome(.mustNot, "lifting")] },
        RuleRow("a task that is asked", .notMet, ["limit_must_not"]) {
            $0.household.wishes = [.ofHome(.mustNot, "lifting")]
            $0.person.facts = $0.person.facts.adding(yes: "lifting")
        },
        RuleRow("a task of which nothing is known", .notKnown, ["P-1/lifting"]) {
            $0.household.wishes = [.ofHome(.mustNot, "lifting")]
            $0.person.facts = $0.person.facts.forgetting("lifting")
        },
        RuleRow("they ask for something that is not so", .notMet, ["limit_must"]) {
            $0.household.wishes = [.ofHome(.must, "likes-company")]
            $0.person.facts = $0.person.facts.adding(no: "likes-company")
        },
        RuleRow("they ask for something of which nothing is known", .notKnown, ["P-1/likes-company"]) {
            $0.household.wishes = [.ofHome(.must, "likes-company")]
        },
        RuleRow("a need the person has", .notMet, ["limit_must_not"]) {
            $0.household.wishes = [.ofHome(.mustNot, "epilepsy")]
        },
        RuleRow("a need the person does not have", .met) {
            $0.household.wishes = [.ofHome(.mustNot, "medication")]
        },
        RuleRow("a need, and needs are not known", .notKnown, ["P-1/medication"]) {
            $0.household.wishes = [.ofHome(.mustNot, "medication")]
            $0.person.needs = .notKnown
        },
        RuleRow("a protected group, no reason recorded", .met) {
            $0.household.wishes = [.ofHome(.mustNot, "man")]
            $0.person.gender = .known(Code("man"))
        },
        RuleRow("a protected group, the manager's reason recorded", .notMet, ["limit_must_not"]) {
            $0.household.wishes = [.ofHome(.mustNot, "man")]
            $0.household.limitsWithReason = [Code("man")]
            $0.person.gender = .known(Code("man"))
        },
        RuleRow("likes and dislikes are no limits", .met) {
            $0.household.wishes = [.ofHome(.dislike, "smoker"), .ofHome(.like, "likes-company")]
            $0.person.facts = $0.person.facts.adding(yes: "smoker").adding(no: "likes-company")
        },
        RuleRow("each member is asked about", .notMet, ["limit_must_not", "P-3/smoker"]) {
            $0.household.wishes = [.ofHome(.mustNot, "smoker")]
            $0.addToParty("P-3") { $0.facts = $0.facts.forgetting("smoker") }
            $0.addToParty("P-2") { $0.facts = $0.facts.adding(yes: "smoker") }
        },
    ]

    @Test(arguments: rows) func `the household's own limits hold`(row: RuleRow) { row.check(.householdLimit) }

    @Test func `a limit that names a protected group is held, and the receipt says so`() {
        var scheme = SchemeBuilder()
        scheme.household.wishes = [.ofHome(.mustNot, "man"), .ofHome(.mustNot, "smoker")]
        #expect(scheme.receipt().heldLimits == [Code("man")])
        scheme.household.limitsWithReason = [Code("man")]
        #expect(scheme.receipt().heldLimits == [])
    }
}
