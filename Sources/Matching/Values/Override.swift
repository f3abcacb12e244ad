/// A decision to step over one rule for one household, for one referral or for whoever comes, on arrivals within some days.
///
/// Whether it has an effect is for the policy to say: ``refusals(under:)``. Source: DESIGN 5; domain.md 3.1.
public struct Override: Hashable, Sendable {
    public let household: HouseholdID
    /// Nil where it holds for every referral.
    public let referral: ReferralID?
    public let rule: RuleCode
    /// The role in which it was decided, as the policy names roles.
    public var role: String
    /// Who decided it.
    public var by: String
    /// The first and the last day of arrival that it holds for.
    public let from: Day
    public var until: Day
    /// Why, in the words of whoever decided.
    public var reason: String
    /// Where the risk assessment is kept, in a few words; nil where none was made.
    public var riskAssessment: String?

    /// A decision; whether the policy allows it is asked apart.
    public init(
        household: HouseholdID, referral: ReferralID?, rule: RuleCode, role: String, by: String, from: Day,
        until: Day, reason: String, riskAssessment: String? = nil
    ) {
        self.household = household
        self.referral = referral
        self.rule = rule
        self.role = role
        self.by = by
        self.from = from
        self.until = until
        self.reason = reason
        self.riskAssessment = riskAssessment
    }
}

extension Override {
    /// Household, referral (or `-`), rule and first day.
    public var recordID: String { "\(household)/\(referral?.text ?? "-")/\(rule.code)/\(from)" }

    /// Why an override has no effect under a policy.
    public enum Refusal: Hashable, Sendable {
        /// Nobody may step over the rule: in law, or because safety hangs on it.
        case never
        /// The policy lets other roles do it.
        case role(may: [String])
        /// It ends before it begins.
        case backwards
        /// It runs longer than the policy's most days.
        case tooLong(days: Int, most: Int)
        /// The rule is stepped over with a risk assessment only, and none is named.
        case needsRiskAssessment
    }

    /// Every reason why the override has no effect under `policy`; none where it has.
    public func refusals(under policy: Policy) -> [Refusal] {
        guard let terms = policy.rules[rule], rule.mayBeOverridden(under: policy) else { return [.never] }
        var refusals: [Refusal] = []
        if !terms.overriddenBy.contains(role) { refusals.append(.role(may: terms.overriddenBy)) }
        let days = from.days(until: until) + 1
        if days < 1 {
            refusals.append(.backwards)
        } else if days > terms.overrideDaysMost {
            refusals.append(.tooLong(days: days, most: terms.overrideDaysMost))
        }
        if rule.isOverriddenByBarrier, riskAssessment == nil { refusals.append(.needsRiskAssessment) }
        return refusals
    }
}

extension RuleCode {
    /// Whether only some of its barriers give way to an override, with a risk assessment: the scheme's own number, a renewal that lapsed.
    /// What has to be asked under it stays.
    public var isOverriddenByBarrier: Bool {
        switch self {
        case .cap, .checks: true
        case .approval, .room, .home, .support, .cover, .separation, .personChoice, .householdLimit, .residents,
            .age,
            .dates, .agreement, .distance, .answered:
            false
        }
    }

    /// Whether a role may step over it: never without an approval, never what must be kept apart.
    func mayBeOverridden(under policy: Policy) -> Bool {
        switch self {
        case .approval, .separation: false
        case .cap, .checks, .room, .home, .support, .cover, .personChoice, .householdLimit, .residents, .age,
            .dates,
            .agreement, .distance, .answered:
            !(policy.rules[self]?.overriddenBy.isEmpty ?? true)
        }
    }

    /// Whether a barrier of this rule gives way to an override: never a number in law, the approval's or the household's own, and never
    /// somebody who was not checked.
    func mayBeOverridden(_ barrier: String, under policy: Policy) -> Bool {
        guard mayBeOverridden(under: policy) else { return false }
        return switch self {
        case .cap: barrier == "cap_scheme" || (barrier == "cap_nation" && !policy.cap.isLaw)
        case .checks: ["check_lapsed", "check_lapses", "checks_due"].contains(barrier)
        case .approval, .separation: false
        case .room, .home, .support, .cover, .personChoice, .householdLimit, .residents, .age, .dates, .agreement,
            .distance, .answered:
            true
        }
    }
}
