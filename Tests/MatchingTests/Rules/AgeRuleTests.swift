import Matching
import TestSupport
import Testing

@Suite struct AgeRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("thirty-six", .met),
        RuleRow("fifteen on arrival", .notMet, ["age_too_young", "H-1/approval.youngest"]) {
            born("2011-01-05", &$0)
        },
        RuleRow("sixteen on arrival, the approval names sixteen", .met) {
            born("2011-01-04", &$0)
            $0.approval.youngest = 16
        },
        RuleRow("seventeen, the approval names no age", .notKnown, ["H-1/approval.youngest"]) {
            born("2009-06-01", &$0)
        },
        RuleRow("seventeen, approved from eighteen", .notMet, ["age_below_approval"]) {
            born("2009-06-01", &$0)
            $0.approval.youngest = 18
        },
        RuleRow("eighteen on the day of arrival", .met) { born("2009-01-04", &$0) },
        RuleRow("seventeen where the nation says eighteen", .notMet, ["age_too_young"]) {
            born("2009-06-01", &$0)
            $0.policy.age.nationYoungest = 18
            $0.approval.youngest = 16
        },
        RuleRow("the scheme's own youngest is stricter", .notMet, ["age_too_young"]) {
            born("2009-01-04", &$0)
            $0.policy.age.schemeYoungest = 19
        },
        RuleRow("above the scheme's oldest", .notMet, ["age_too_old"]) { $0.policy.age.schemeOldest = 35 },
        RuleRow("above the approval's oldest", .notMet, ["age_above_approval"]) { $0.approval.oldest = 35 },
        RuleRow("growing older does not end a stay", .met) { $0.approval.oldest = 36 },
        RuleRow("not known", .notKnown, ["P-1/born"]) { $0.person.born = .notKnown },
        RuleRow("a year that is enough", .met) { $0.person.born = .known(.year(1990)) },
        RuleRow("a year that leaves sixteen open", .notKnown, ["P-1/born"]) {
            $0.person.born = .known(.year(2011))
            $0.approval.youngest = 16
        },
        RuleRow("a year that leaves eighteen open", .notKnown, ["P-1/born"]) {
            $0.person.born = .known(.year(2009))
        },
        RuleRow("a year that leaves the oldest open", .notKnown, ["P-1/born"]) {
            $0.person.born = .known(.year(1962))
            $0.approval.oldest = 64
        },
        RuleRow("a year that is too young", .notMet, ["age_too_young", "H-1/approval.youngest"]) {
            $0.person.born = .known(.year(2012))
        },
        RuleRow("born on 29 February, the day before 1 March", .notMet, ["age_too_young"]) {
            born("2008-02-29", &$0)
            $0.policy.age.schemeYoungest = 19
            $0.referral.earliestStart = .known(.on("2027-02-28"))
        },
        RuleRow("born on 29 February, on 1 March", .met) {
            born("2008-02-29", &$0)
            $0.policy.age.schemeYoungest = 19
            $0.referral.earliestStart = .known(.on("2027-03-01"))
        },
        RuleRow("a child with a parent", .met) {
            $0.referral.arrangement = .parentAndChild
            $0.addToParty("P-2") { $0.born = .known(.year(2025)) }
        },
        RuleRow("a child with no parent", .notMet, ["age_too_young", "H-1/approval.youngest"]) {
            $0.referral.arrangement = .parentAndChild
            $0.person.born = .known(.year(2025))
        },
        RuleRow("every member's age counts", .notMet, ["age_too_young", "H-1/approval.youngest"]) {
            $0.addToParty("P-2") { $0.born = .known(.year(2015)) }
        },
    ]

    private static func born(_ iso: String, _ scheme: inout SchemeBuilder) {
        scheme.person.born = .known(.day(.on(iso)))
    }

    @Test(arguments: rows) func `ages on arrival`(row: RuleRow) { row.check(.age) }
}
