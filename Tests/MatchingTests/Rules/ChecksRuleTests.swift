import Matching
import TestSupport
import Testing

@Suite struct ChecksRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("all done and in date", .met),
        RuleRow(
            "nothing recorded of the carer", .notKnown,
            ["M-1/checks.dbs.done_on", "M-1/checks.references.done_on", "M-1/checks.health.done_on"]
        ) { $0.carer.checks = .notKnown },
        RuleRow(
            "nothing recorded of the home", .notKnown,
            ["H-1/checks.home-safety.done_on", "H-1/checks.insurance.done_on", "H-1/checks.agreement.done_on"]
        ) { $0.household.checks = .notKnown },
        RuleRow("a check that is missing is not known", .notKnown, ["H-1/checks.insurance.done_on"]) {
            $0.household.checks = .listed([.good(.homeSafety), .good(.agreement)])
        },
        RuleRow("no day it was done", .notKnown, ["M-1/checks.dbs.done_on"]) {
            $0.carer.checks = .listed([.good(.dbs, done: nil), .good(.references), .good(.health)])
        },
        RuleRow("no day it is due", .notKnown, ["M-1/checks.dbs.due_on"]) {
            $0.carer.checks = .listed([.good(.dbs, due: nil), .good(.references), .good(.health)])
        },
        RuleRow("no day it was done, and it has lapsed", .notMet, ["check_lapsed", "M-1/checks.dbs.done_on"]) {
            $0.carer.checks = .listed([
                .good(.dbs, done: nil, due: "2027-01-03"), .good(.references), .good(.health),
            ])
        },
        RuleRow("it is stated that none is done", .notMet, ["check_never", "check_never", "check_never"]) {
            $0.carer.checks = .listed([])
        },
        RuleRow("planned for the day after arrival", .notMet, ["check_after_start"]) {
            $0.carer.checks = .listed([.good(.dbs, done: "2027-01-05"), .good(.references), .good(.health)])
        },
        RuleRow("planned for the day of arrival", .notKnown, ["M-1/checks.dbs.done_on"]) {
            $0.carer.checks = .listed([.good(.dbs, done: "2027-01-04"), .good(.references), .good(.health)])
        },
        RuleRow("done today", .met) {
            $0.carer.checks = .listed([.good(.dbs, done: "2026-11-23"), .good(.references), .good(.health)])
        },
        RuleRow("lapsed before arrival", .notMet, ["check_lapsed"]) {
            $0.carer.checks = .listed([.good(.dbs, due: "2027-01-03"), .good(.references), .good(.health)])
        },
        RuleRow("lapses before the first review", .notMet, ["check_lapses"]) {
            $0.carer.checks = .listed([.good(.dbs, due: "2027-02-14"), .good(.references), .good(.health)])
        },
        RuleRow("good to the first review", .met) {
            $0.carer.checks = .listed([.good(.dbs, due: "2027-02-15"), .good(.references), .good(.health)])
        },
        RuleRow("the home's lapses before a stay ends", .notMet, ["check_lapses"]) {
            $0.referral.end = .on("2030-03-01")
            $0.household.checks = .listed([
                .good(.homeSafety), .good(.insurance, due: "2030-03-01"), .good(.agreement, due: "2030-02-28"),
            ])
        },
        RuleRow("the latest of several rows speaks", .met) {
            $0.carer.checks = .listed([
                .good(.dbs), .good(.dbs, done: "2019-01-01", due: "2022-01-01"), .good(.references), .good(.health),
            ])
        },
        RuleRow("nobody recorded", .notKnown, ["H-1/members"]) { $0.members = [] },
        RuleRow("only a child recorded", .notKnown, ["H-1/members"]) {
            $0.members = []
            $0.addMember("M-2", .child)
        },
        RuleRow("an adult at home needs a DBS check", .notKnown, ["M-2/checks.dbs.done_on"]) {
            $0.addMember("M-2", .adult)
        },
        RuleRow("a lodger needs a DBS check", .notKnown, ["M-2/checks.dbs.done_on"]) {
            $0.addMember("M-2", .lodger)
        },
        RuleRow(
            "a support carer needs what a carer needs", .notKnown,
            ["M-2/checks.references.done_on", "M-2/checks.health.done_on"]
        ) { $0.addMember("M-2", .supportCarer) { $0.checks = .listed([.good(.dbs)]) } },
        RuleRow("a child needs none", .met) { $0.addMember("M-2", .child) },
        RuleRow("the policy asks another set", .met) {
            $0.policy.checks.ofMembers = [.carer: [.dbs]]
            $0.policy.checks.ofHome = []
            $0.household.checks = .notKnown
            $0.carer.checks = .listed([.good(.dbs)])
        },
        RuleRow("the short form's day is far off", .met) {
            $0.household.checks = .notKnown
            $0.carer.checks = .notKnown
            $0.household.checksDue = .on("2028-01-01")
        },
        RuleRow("the short form's day comes too soon, said once", .notMet, ["checks_due"]) {
            $0.household.checks = .notKnown
            $0.carer.checks = .notKnown
            $0.household.checksDue = .on("2027-02-14")
        },
        RuleRow("the short form stands for members nobody recorded", .met) {
            $0.household.checks = .notKnown
            $0.members = []
            $0.household.checksDue = .on("2028-01-01")
        },
        RuleRow("the short form stands for them beside rows for the home", .met) {
            $0.members = []
            $0.household.checksDue = .on("2028-01-01")
        },
        RuleRow("a row stands before the short form", .notKnown, ["H-1/checks.insurance.due_on"]) {
            $0.household.checks = .listed([.good(.insurance, due: nil)])
            $0.household.checksDue = .on("2028-01-01")
        },
    ]

    @Test(arguments: rows) func `checks are done and in date`(row: RuleRow) { row.check(.checks) }
}
