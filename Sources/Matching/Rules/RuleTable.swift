/// Which function answers which rule.
enum RuleTable {
    /// Puts what `rule` finds about `pair` into `sink`.
    static func judge<S: RuleSink>(_ rule: RuleCode, _ pair: Pair, _ sink: inout S) {
        switch rule {
        case .cap: CapRule.judge(pair, &sink)
        case .approval: ApprovalRule.judge(pair, &sink)
        case .checks: ChecksRule.judge(pair, &sink)
        case .room: RoomRule.judge(pair, &sink)
        case .home: HomeRule.judge(pair, &sink)
        case .support: SupportRule.judge(pair, &sink)
        case .cover: CoverRule.judge(pair, &sink)
        case .separation: SeparationRule.judge(pair, &sink)
        case .personChoice: PersonChoiceRule.judge(pair, &sink)
        case .householdLimit: HouseholdLimitRule.judge(pair, &sink)
        case .residents: ResidentsRule.judge(pair, &sink)
        case .age: AgeRule.judge(pair, &sink)
        case .dates: DatesRule.judge(pair, &sink)
        case .agreement: AgreementRule.judge(pair, &sink)
        case .distance: DistanceRule.judge(pair, &sink)
        case .answered: AnsweredRule.judge(pair, &sink)
        }
    }
}
