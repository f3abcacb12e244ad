import Matching
import TestSupport
import Testing

@Suite struct CoverRuleTests {
    private static let notMornings = SlotMask.on(Array(0...6), [.afternoon, .evening, .night])

    static let rows: [RuleRow] = [
        RuleRow("a carer always home, nothing at night", .met),
        RuleRow("at night, and somebody wakes", .met) {
            wakesFor(&$0)
            $0.household.facts = .of(yes: ["wakes-at-night"])
        },
        RuleRow("at night, and nobody wakes", .notMet, ["nobody_wakes"]) {
            wakesFor(&$0)
            $0.household.facts = .of(no: ["wakes-at-night"])
        },
        RuleRow("at night, and it is not known whether somebody wakes", .notKnown, ["H-1/wakes-at-night"]) {
            wakesFor(&$0)
        },
        RuleRow("at night, the carer is never there then", .notMet, ["nobody_home_at_night"]) {
            wakesFor(&$0)
            $0.person.aloneSafelyHours = .known(24)
            $0.household.facts = .of(yes: ["wakes-at-night"])
            $0.carer.usuallyHome = .known(.everyDay)
        },
        RuleRow("at night, the carer's hours are not known", .notKnown, ["M-1/usually_home"]) {
            wakesFor(&$0)
            $0.household.facts = .of(yes: ["wakes-at-night"])
            $0.carer.usuallyHome = .notKnown
        },
        RuleRow("not known whether at night, and somebody wakes", .met) {
            $0.person.needs = .listed([.of("epilepsy", .assist, atNight: .notKnown)])
            $0.household.facts = .of(yes: ["wakes-at-night"])
        },
        RuleRow("not known whether at night, and nobody wakes", .notKnown, ["P-1/needs.epilepsy.at_night"]) {
            $0.person.needs = .listed([.of("epilepsy", .assist, atNight: .notKnown)])
            $0.household.facts = .of(no: ["wakes-at-night"])
        },
        RuleRow("needs not assessed, nobody known to wake", .notKnown, ["P-1/needs"]) {
            $0.person.needs = .notKnown
        },
        RuleRow("needs not assessed, somebody wakes", .met) {
            $0.person.needs = .notKnown
            $0.household.facts = .of(yes: ["wakes-at-night"])
        },
        RuleRow("needs not assessed, days only asked", .met) {
            $0.person.needs = .notKnown
            $0.referral.arrangement = .daySupport
            $0.referral.slots = .known(.everyDay)
        },
        RuleRow("at night, days only asked", .met) {
            wakesFor(&$0)
            $0.referral.arrangement = .daySupport
            $0.referral.slots = .known(.everyDay)
        },
        RuleRow("two to lift, one carer", .notMet, ["too_few_to_lift"]) { $0.person.peopleToLift = .known(2) },
        RuleRow("two to lift, two carers always home", .met) {
            $0.person.peopleToLift = .known(2)
            $0.addMember("M-2", .carer) { $0.usuallyHome = .known(.allWeek) }
        },
        RuleRow("two to lift, a support carer helps", .met) {
            $0.person.peopleToLift = .known(2)
            $0.addMember("M-2", .supportCarer) { $0.usuallyHome = .known(.allWeek) }
        },
        RuleRow("two to lift, another adult does not", .notMet, ["too_few_to_lift"]) {
            $0.person.peopleToLift = .known(2)
            $0.addMember("M-2", .adult) { $0.usuallyHome = .known(.allWeek) }
        },
        RuleRow("two to lift, the second carer's hours are not known", .notKnown, ["M-2/usually_home"]) {
            $0.person.peopleToLift = .known(2)
            $0.addMember("M-2", .carer)
        },
        RuleRow("two to lift, the second is out in the mornings", .notMet, ["too_few_to_lift"]) {
            $0.person.peopleToLift = .known(2)
            $0.addMember("M-2", .carer) { $0.usuallyHome = .known(notMornings) }
        },
        RuleRow("one to lift, one carer", .met) { $0.person.peopleToLift = .known(1) },
        RuleRow("how many to lift is not known, one carer", .notKnown, ["P-1/people_to_lift"]) {
            $0.person.peopleToLift = .notKnown
        },
        RuleRow("how many to lift is not known, two carers", .met) {
            $0.person.peopleToLift = .notKnown
            $0.addMember("M-2", .carer) { $0.usuallyHome = .known(.allWeek) }
        },
        RuleRow("nothing known, but no needs", .met) {
            $0.person.needs = .listed([])
            $0.person.peopleToLift = .notKnown
            $0.person.aloneSafelyHours = .notKnown
        },
        RuleRow("alone five hours every morning, safe for four", .notMet, ["alone_too_long"]) {
            $0.carer.usuallyHome = .known(notMornings)
        },
        RuleRow("alone five hours every morning, safe for five", .met) {
            $0.person.aloneSafelyHours = .known(5)
            $0.carer.usuallyHome = .known(notMornings)
        },
        RuleRow("alone five hours, how long is safe not known", .notKnown, ["P-1/alone_safely_hours"]) {
            $0.person.aloneSafelyHours = .notKnown
            $0.carer.usuallyHome = .known(notMornings)
        },
        RuleRow("how long is safe not known, somebody always there", .met) {
            $0.person.aloneSafelyHours = .notKnown
        },
        RuleRow("the carer's hours are not known", .notKnown, ["M-1/usually_home"]) {
            $0.carer.usuallyHome = .notKnown
        },
        RuleRow("of two the less safe one counts", .notMet, ["alone_too_long"]) {
            $0.person.aloneSafelyHours = .known(12)
            $0.addToParty("P-2") { $0.aloneSafelyHours = .known(4) }
            $0.carer.usuallyHome = .known(notMornings)
        },
        RuleRow("out on Sunday night and on Monday morning is fourteen hours", .notMet, ["alone_too_long"]) {
            $0.person.aloneSafelyHours = .known(13)
            $0.referral.slots = .known(SlotMask.on([6], [.night]).union(.on([0], [.morning])))
            $0.carer.usuallyHome = .known(.on([2], PartOfDay.allCases))
        },
        RuleRow("alone in slots nobody asks does not matter", .met) {
            $0.referral.arrangement = .daySupport
            $0.referral.slots = .known(.on([0], [.afternoon]))
            $0.carer.usuallyHome = .known(notMornings)
        },
        RuleRow("nobody recorded", .notKnown, ["H-1/members"]) { $0.members = [] },
        RuleRow("no carer recorded", .notKnown, ["H-1/members"]) {
            $0.members = []
            $0.addMember("M-2", .child)
        },
        RuleRow("time alone is not asked in the person's own home", .met) {
            $0.referral.arrangement = .outreach
            $0.referral.slots = .known(.everyDay)
            $0.carer.usuallyHome = .known([])
        },
    ]

    private static func wakesFor(_ scheme: inout SchemeBuilder) {
        scheme.person.needs = .listed([.of("epilepsy", .assist, atNight: .known(true))])
    }

    @Test(arguments: rows) func `somebody is there at night, to lift, and soon enough`(row: RuleRow) {
        row.check(.cover)
    }
}
