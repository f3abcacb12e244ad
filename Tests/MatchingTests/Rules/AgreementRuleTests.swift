import Matching
import TestSupport
import Testing

@Suite struct AgreementRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("agreed on all sides", .met),
        RuleRow("by best-interests decisions", .met) {
            $0.referral.searchAgreed = .known(.bestInterests)
            $0.referral.shareAgreed = .known(.bestInterests)
            $0.referral.capacityForThisMove = .known(false)
        },
        RuleRow("the search was refused", .notMet, ["search_refused"]) { $0.referral.searchAgreed = .known(.no) },
        RuleRow("sharing was refused", .notMet, ["share_refused"]) { $0.referral.shareAgreed = .known(.no) },
        RuleRow("nothing recorded", .notKnown, ["R-1/search_agreed", "R-1/share_agreed"]) {
            $0.referral.searchAgreed = .notKnown
            $0.referral.shareAgreed = .notKnown
        },
        RuleRow("agreed by somebody recorded as unable to", .notKnown, ["R-1/search_agreed"]) {
            $0.referral.capacityForThisMove = .known(false)
        },
        RuleRow("the household has not agreed", .notMet, ["not_to_be_shown"]) {
            $0.household.agreedToBeShown = .known(false)
        },
        RuleRow("the household was not asked", .notKnown, ["H-1/agreed_to_be_shown"]) {
            $0.household.agreedToBeShown = .notKnown
        },
    ]

    @Test(arguments: rows) func `permission to search, to share and to be shown`(row: RuleRow) {
        row.check(.agreement)
    }

    @Test func `where the search was refused this rule alone is answered, and there is no fit`() {
        var scheme = SchemeBuilder()
        scheme.referral.searchAgreed = .known(.no)
        let receipt = scheme.receipt()
        #expect(receipt.rules.map(\.rule) == [.agreement])
        #expect(receipt.people.isEmpty && receipt.fused == nil)
        #expect(receipt.verdict == .notPossibleNow)
    }

    @Test func `blank agreements leave the verdict possible`() {
        var scheme = SchemeBuilder()
        scheme.referral.searchAgreed = .notKnown
        scheme.referral.shareAgreed = .notKnown
        #expect(scheme.receipt().verdict == .possible)
    }
}
