import Matching
import TestSupport
import Testing

@Suite struct HomeRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("nothing wished", .met),
        RuleRow("a must that is there", .met) {
            $0.person.wishes = [.said(.must, "step-free")]
            $0.household.facts = .of(yes: ["step-free"])
        },
        RuleRow("a must that follows from what is there", .met) {
            $0.person.wishes = [.said(.must, "step-free")]
            $0.household.facts = .of(yes: ["wheelchair-access"])
        },
        RuleRow("a must that is not there", .notMet, ["must_missing"]) {
            $0.person.wishes = [.said(.must, "step-free")]
            $0.household.facts = .of(no: ["step-free"])
        },
        RuleRow("a must that cannot be there", .notMet, ["must_missing"]) {
            $0.person.wishes = [.said(.must, "enclosed-garden")]
            $0.household.facts = .of(no: ["garden"])
        },
        RuleRow("a must of which nothing is known", .notKnown, ["H-1/step-free"]) {
            $0.person.wishes = [.said(.must, "step-free")]
        },
        RuleRow("the more special is not known from the less", .notKnown, ["H-1/enclosed-garden"]) {
            $0.person.wishes = [.said(.must, "enclosed-garden")]
            $0.household.facts = .of(yes: ["garden"])
        },
        RuleRow("a must-not that is there", .notMet, ["must_not_there"]) {
            $0.person.wishes = [.said(.mustNot, "town")]
            $0.household.facts = .of(yes: ["town"])
        },
        RuleRow("a must-not that is not there", .met) {
            $0.person.wishes = [.said(.mustNot, "town")]
            $0.household.facts = .of(no: ["town"])
        },
        RuleRow("all barriers are said", .notMet, ["must_missing", "must_not_there", "H-1/garden"]) {
            $0.person.wishes = [.said(.must, "step-free"), .said(.mustNot, "town"), .said(.must, "garden")]
            $0.household.facts = .of(yes: ["town"], no: ["step-free"])
        },
        RuleRow("a like is no must", .met) {
            $0.person.wishes = [.said(.like, "step-free"), .said(.dislike, "town")]
            $0.household.facts = .of(yes: ["town"], no: ["step-free"])
        },
        RuleRow("with support, and by a representative", .notMet, ["must_missing", "must_not_there"]) {
            $0.person.wishes = [
                .said(.must, "step-free", by: .personWithSupport), .said(.mustNot, "town", by: .representative),
            ]
            $0.household.facts = .of(yes: ["town"], no: ["step-free"])
        },
        RuleRow("family's must is a question to the person", .notKnown, ["P-1/wishes.step-free.said_by"]) {
            $0.person.wishes = [.said(.must, "step-free", by: .family)]
            $0.household.facts = .of(no: ["step-free"])
        },
        RuleRow("the person said so too", .met) {
            $0.person.wishes = [.said(.must, "step-free"), .said(.must, "step-free", by: .professional)]
            $0.household.facts = .of(yes: ["step-free"])
        },
        RuleRow("every member's musts apply", .notMet, ["must_missing"]) {
            $0.addToParty("P-2") { $0.wishes = [.said(.must, "step-free")] }
            $0.household.facts = .of(no: ["step-free"])
        },
        RuleRow("an open fact is asked once for both", .notKnown, ["H-1/step-free"]) {
            $0.person.wishes = [.said(.must, "step-free")]
            $0.addToParty("P-2")
        },
        RuleRow("day support asks it", .notMet, ["must_missing"]) {
            $0.referral.arrangement = .daySupport
            $0.person.wishes = [.said(.must, "step-free")]
            $0.household.facts = .of(no: ["step-free"])
        },
        RuleRow("outreach does not", .met) {
            $0.referral.arrangement = .outreach
            $0.person.wishes = [.said(.must, "step-free")]
            $0.household.facts = .of(no: ["step-free"])
        },
    ]

    @Test(arguments: rows) func `the home has what the person must have`(row: RuleRow) { row.check(.home) }

    @Test func `a question to the person alone does not stand in the way of the verdict`() {
        var scheme = SchemeBuilder()
        scheme.person.wishes = [.said(.must, "step-free", by: .family)]
        #expect(scheme.receipt().verdict == .possible)
    }
}
