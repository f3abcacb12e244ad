import Matching
import TestSupport
import Testing

/// A role steps over a rule for a pair or a home, for arrivals within some days, where the policy lets it.
@Suite struct OverrideTests {
    /// A situation, the override's rule, and what the rule answers with and without it.
    struct Row: Sendable, CustomTestStringConvertible {
        let situation: String
        let rule: RuleCode
        let answer: RuleAnswer
        let codes: [String]
        let change: @Sendable (inout SchemeBuilder) -> Void

        init(
            _ situation: String, _ rule: RuleCode, _ answer: RuleAnswer, _ codes: [String] = [],
            _ change: @escaping @Sendable (inout SchemeBuilder) -> Void
        ) {
            self.situation = situation
            self.rule = rule
            self.answer = answer
            self.codes = codes
            self.change = change
        }

        var testDescription: String { situation }
    }

    static let rows: [Row] = [
        Row("a must of the home", .home, .met) { needsStepFree(&$0) },
        Row("a must of the home that is not known", .home, .met) { $0.person.wishes = [.said(.must, "step-free")] },
        Row("for whoever comes", .home, .met) {
            needsStepFree(&$0)
            step(&$0, .home, referral: nil)
        },
        Row("for another referral", .home, .notMet, ["must_missing"]) {
            needsStepFree(&$0)
            step(&$0, .home, referral: "R-9")
        },
        Row("the day before it begins", .home, .notMet, ["must_missing"]) {
            needsStepFree(&$0)
            step(&$0, .home, from: "2027-01-05")
        },
        Row("on its last day", .home, .met) {
            needsStepFree(&$0)
            step(&$0, .home, from: "2026-12-20", days: 16)
        },
        Row("the day after it ended", .home, .notMet, ["must_missing"]) {
            needsStepFree(&$0)
            step(&$0, .home, from: "2026-12-20", days: 15)
        },
        Row("longer than the policy allows", .home, .notMet, ["must_missing"]) {
            needsStepFree(&$0)
            step(&$0, .home, days: 29)
        },
        Row("by a role the policy does not name", .home, .notMet, ["must_missing"]) {
            needsStepFree(&$0)
            step(&$0, .home, role: "coordinator")
        },
        Row("another rule", .support, .notMet, ["support_missing"]) {
            $0.carer.skills = .listed([])
            $0.referral.earliestStart = .known(.on("2026-12-21"))
            step(&$0, .home, from: "2026-12-21")
        },
        Row("nobody steps over a missing approval", .approval, .notMet, ["approval_none"]) {
            $0.household.approvals = []
        },
        Row("nobody steps over never together", .separation, .notMet, ["separated_household"]) {
            $0.addSeparation(from: .household(HouseholdID("H-1")))
        },
        Row("the scheme's own number", .cap, .met) { schemeNumber(&$0) },
        Row("the scheme's own number, without a risk assessment", .cap, .notMet, ["cap_scheme"]) {
            schemeNumber(&$0)
            step(&$0, .cap, riskAssessment: nil)
        },
        Row("the sector's number where it is no law", .cap, .met) {
            $0.policy.cap.nationMost = 1
            $0.addStay("P-9")
        },
        Row("a number in law", .cap, .notMet, ["cap_nation"]) {
            $0.policy.cap.isLaw = true
            $0.policy.cap.nationMost = 1
            $0.addStay("P-9")
        },
        Row("the household's own number", .cap, .notMet, ["cap_own"]) {
            $0.household.ownMost = .known(1)
            $0.addStay("P-9")
        },
        Row("the approval's number", .cap, .notMet, ["cap_approval"]) {
            $0.approval.mostPeople = .known(1)
            $0.addStay("P-9")
        },
        Row("a renewal that lapsed", .checks, .met) {
            $0.carer.checks = .listed([.good(.dbs, due: "2027-01-01"), .good(.references), .good(.health)])
        },
        Row("a check that nobody has done", .checks, .notKnown, ["M-1/checks.dbs.done_on"]) {
            $0.carer.checks = .listed([.good(.references), .good(.health)])
        },
        Row("a check that is only planned", .checks, .notMet, ["check_after_start"]) {
            $0.carer.checks = .listed([.good(.dbs, done: "2027-01-20"), .good(.references), .good(.health)])
        },
    ]

    @Test(arguments: rows) func `a role steps over what the policy lets it`(row: Row) {
        var scheme = SchemeBuilder()
        for rule in RuleCode.allCases { scheme.policy.rules[rule]?.overriddenBy = ["registered-manager"] }
        row.change(&scheme)
        if scheme.overrides.isEmpty { Self.step(&scheme, row.rule) }
        let finding = scheme.receipt()[row.rule]
        #expect(finding?.answer == row.answer)
        #expect(finding?.allCodes == row.codes)
        #expect((finding?.overridden != nil) == (row.answer == .met))
        scheme.overrides = []
        let without = scheme.receipt()[row.rule]
        #expect(without?.answer != .met)
        #expect(without?.overridden == nil)
        if let overridden = finding?.overridden {
            #expect(overridden.role == "registered-manager")
            #expect(overridden.barriers.map(\.code) + overridden.questions.map(\.code) == without?.allCodes)
        }
    }

    @Test func `an override may make a later start possible`() {
        var scheme = SchemeBuilder()
        scheme.policy.rules[.home]?.overriddenBy = ["registered-manager"]
        Self.needsStepFree(&scheme)
        scheme.referral.latestStart = .on("2027-02-01")
        Self.step(&scheme, .home, from: "2027-01-20")
        let receipt = scheme.receipt()
        #expect(receipt.verdict == .possible)
        #expect(receipt.startOn == .on("2027-01-20"))
    }

    private static func needsStepFree(_ scheme: inout SchemeBuilder) {
        scheme.person.wishes = [.said(.must, "step-free")]
        scheme.household.facts = .of(no: ["step-free"])
    }

    private static func schemeNumber(_ scheme: inout SchemeBuilder) {
        scheme.policy.cap.schemeMost = 1
        scheme.addStay("P-9")
    }

    private static func step(
        _ scheme: inout SchemeBuilder, _ rule: RuleCode, referral: String? = "R-1", from: String = "2027-01-01",
        days: Int = 28, role: String = "registered-manager", riskAssessment: String? = "RA-1"
    ) {
        let first = Day.on(from)
        scheme.overrides.append(
            Override(
                household: HouseholdID("H-1"), referral: referral.map { ReferralID($0) }, rule: rule, role: role,
                by: "R. Manager", from: first, until: first.adding(days - 1), reason: "as we agreed",
                riskAssessment: riskAssessment))
    }
}
