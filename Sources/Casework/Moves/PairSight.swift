import Matching

/// What is known of a pair beside its proposal, on the day of a move: what the rules say, and what the records say of gates.
package struct PairSight: Sendable {
    /// One open question of a rule.
    package struct OpenQuestion: Hashable, Sendable {
        package let rule: RuleCode
        /// As `answer` takes it.
        package let code: String
        /// Whether it is about the party alone.
        package let isOfPartyAlone: Bool

        package init(rule: RuleCode, code: String, isOfPartyAlone: Bool) {
            self.rule = rule
            self.code = code
            self.isOfPartyAlone = isOfPartyAlone
        }
    }

    /// A rule that is not met.
    package struct Stop: Hashable, Sendable {
        package let rule: RuleCode
        /// In plain words; nil where the reason is restricted.
        package let says: String?
        /// Whether it is only that the start is nearer than the notice the household asks for.
        package let isOfNotice: Bool
        /// Whether the policy lets a role step over it.
        package let isOverridable: Bool

        package init(rule: RuleCode, says: String?, isOfNotice: Bool = false, isOverridable: Bool = false) {
            self.rule = rule
            self.says = says
            self.isOfNotice = isOfNotice
            self.isOverridable = isOverridable
        }
    }

    /// Why nothing goes on with a household.
    package struct Pause: Hashable, Sendable {
        package let says: String
        /// What ends it, as it is typed; nil where nothing does.
        package let pass: String?

        package init(says: String, pass: String?) {
            self.says = says
            self.pass = pass
        }
    }

    package let referral: Referral
    package let household: HouseholdID
    package let stops: [Stop]
    package let questions: [OpenQuestion]
    /// How many supported people live in the household; nil where it is not known.
    package let residents: Int?
    package let takesRoom: Bool
    /// Nil where nothing is in the way.
    package let pause: Pause?
    /// An arrangement of the same referral with another household, agreed or begun; nil where there is none.
    package let agreedElsewhere: HouseholdID?

    package init(
        _ receipt: Receipt, of referral: Referral, residents: Int?, takesRoom: Bool, pause: Pause?,
        agreedElsewhere: HouseholdID?
    ) {
        self.referral = referral
        household = receipt.household
        stops = receipt.rules.flatMap { finding in
            finding.answer == .notMet
                ? finding.barriers.map { barrier in
                    Stop(
                        rule: finding.rule, says: barrier.isRestricted ? nil : barrier.says,
                        isOfNotice: barrier.code == Barrier.noticeTooShort, isOverridable: barrier.isOverridable)
                } : []
        }
        questions = receipt.rules.flatMap { finding in
            finding.questions.map {
                OpenQuestion(rule: finding.rule, code: $0.code, isOfPartyAlone: $0.isOfPartyAlone)
            }
        }
        self.residents = residents
        self.takesRoom = takesRoom
        self.pause = pause
        self.agreedElsewhere = agreedElsewhere
    }

    /// A sight stated part by part, for those who have no receipt.
    package init(
        of referral: Referral, and household: HouseholdID, stops: [Stop] = [], questions: [OpenQuestion] = [],
        residents: Int? = 0,
        takesRoom: Bool = true, pause: Pause? = nil, agreedElsewhere: HouseholdID? = nil
    ) {
        self.referral = referral
        self.household = household
        self.stops = stops
        self.questions = questions
        self.residents = residents
        self.takesRoom = takesRoom
        self.pause = pause
        self.agreedElsewhere = agreedElsewhere
    }

    /// Whether the referral is for an emergency: what may be put off may be put off.
    package var isEmergency: Bool { referral.arrangement == .emergency }
}
