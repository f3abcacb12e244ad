import Matching
import TestSupport
import Testing

@Suite struct AnsweredRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("nothing has come of anything", .met),
        RuleRow("they met", .met) { $0.addOutcome(.met, by: nil) },
        RuleRow("the household said no to them", .notMet, ["said_no"]) { $0.addOutcome(.saidNo, by: .household) },
        RuleRow("they said no to the household", .notMet, ["said_no"]) { $0.addOutcome(.saidNo, by: .person) },
        RuleRow("may be asked again from tomorrow", .notMet, ["said_no"]) {
            $0.addOutcome(.saidNo, by: .person) { $0.askAgainFrom = .on("2026-11-24") }
        },
        RuleRow("may be asked again from today", .met) {
            $0.addOutcome(.saidNo, by: .person) { $0.askAgainFrom = .on("2026-11-23") }
        },
        RuleRow("for good, whatever the day", .notMet, ["said_no_lasting"]) {
            $0.addOutcome(.saidNo, by: .person) {
                $0.reach = .lasting
                $0.askAgainFrom = .on("2026-11-01")
            }
        },
        RuleRow("another party said no", .met) {
            $0.addOutcome(.saidNo, by: .person, party: "P-9")
            $0.addPerson("P-9")
        },
        RuleRow("the household said no to another party", .met) {
            $0.addOutcome(.saidNo, by: .household, party: "P-9")
            $0.addPerson("P-9")
        },
        RuleRow("the household said no to everybody, answering another party", .notMet, ["said_no_everybody"]) {
            $0.addPerson("P-9")
            $0.addOutcome(.saidNo, by: .household, party: "P-9") { $0.reach = .everybodyUntil }
        },
        RuleRow("the household said no to everybody", .notMet, ["said_no_everybody"]) {
            $0.addOutcome(.saidNo, by: .household, party: nil) { $0.reach = .everybodyUntil }
        },
        RuleRow("the household says yes again from today", .met) {
            $0.addOutcome(.saidNo, by: .household, party: nil) {
                $0.reach = .everybodyUntil
                $0.askAgainFrom = .on("2026-11-23")
            }
        },
        RuleRow("another person said no to everybody, here", .met) {
            $0.addPerson("P-9")
            $0.addOutcome(.saidNo, by: .person, party: "P-9") { $0.reach = .everybodyUntil }
        },
        RuleRow("they said no to everybody, elsewhere", .notMet, ["said_no_everybody"]) {
            $0.otherHouseholds = [Household(id: HouseholdID("H-2"))]
            $0.addOutcome(.saidNo, by: .person, household: "H-2") { $0.reach = .everybodyUntil }
        },
        RuleRow("they said no to every household", .notMet, ["said_no_everybody"]) {
            $0.addOutcome(.saidNo, by: nil, household: nil) { $0.reach = .everybodyUntil }
        },
        RuleRow("they said no to every household, for good", .notMet, ["said_no_lasting"]) {
            $0.addOutcome(.saidNo, by: .person, household: nil) { $0.reach = .lasting }
        },
        RuleRow("a stay ended as planned", .met) {
            $0.addOutcome(.ended, by: nil) { $0.reason = Code("planned-move-on") }
        },
        RuleRow("a stay ended badly", .notKnown, ["H-1/outcomes.P-1.ask_again_from"]) {
            $0.addOutcome(.ended, by: nil) { $0.reason = Code("did-not-get-on") }
        },
        RuleRow("two stays ended badly", .notKnown, ["H-1/outcomes.P-1.ask_again_from"]) {
            $0.addOutcome(.ended, by: nil) { $0.reason = Code("did-not-get-on") }
            $0.addOutcome(.ended, by: nil) { $0.on = .on("2025-10-01") }
        },
        RuleRow("a stay ended badly, and both may be asked again", .met) {
            $0.addOutcome(.ended, by: nil) {
                $0.reason = Code("did-not-get-on")
                $0.askAgainFrom = .on("2026-11-01")
            }
        },
        RuleRow("a stay ended to keep somebody safe", .notMet, ["ended_safeguarding"]) {
            $0.addOutcome(.ended, by: nil) { $0.reason = Code("safeguarding") }
        },
        RuleRow("a member's no before they were of a party", .notMet, ["said_no"]) {
            $0.referral.party = PartyID("PT-1")
            $0.person.party = PartyID("PT-1")
            $0.addToParty("P-2")
            $0.addOutcome(.saidNo, by: .person, party: "P-2")
        },
    ]

    @Test(arguments: rows) func `a no stands until it may be asked again`(row: RuleRow) { row.check(.answered) }
}
