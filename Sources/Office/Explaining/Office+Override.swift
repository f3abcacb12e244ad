import Casework
import Ledger
import Matching
import Persistence
import Records

/// An override as it is asked for: a rule stepped over for a home, for one referral or whoever comes, on arrivals within some days.
package struct OverrideRequest: Sendable {
    package var household: String
    package var rule: String
    package var referral: String?
    package var role: String
    package var from: Day?
    package var until: Day
    /// In their own words.
    package var reason: String
    package var riskAssessment: String?

    package init(household: String, rule: String, role: String, until: Day, reason: String) {
        self.household = household
        self.rule = rule
        self.role = role
        self.until = until
        self.reason = reason
    }
}

extension Office {
    /// Records that a role steps over a rule, where the policy in force lets it, and says what it changes on which lists.
    package func override(_ request: OverrideRequest, isDryRun: Bool) async throws(OfficeError) -> (
        override: Override, lists: [ListChange]
    ) {
        let scheme = try self.scheme()
        let made = try self.made(request, in: scheme)
        let refusals = made.refusals(under: scheme.matcher.scheme.policy)
        guard refusals.isEmpty else { throw .refused(refusals.map { $0.words(made.rule) }.joined(separator: "; ")) }
        var records = scheme.snapshot.records
        records.overrides[made.recordID] = made
        let after = Matcher(
            CompiledPopulation(
                records.population(startingTerms: []), policy: scheme.matcher.scheme.policy, asOf: scheme.asOf))
        let before = await scheme.matcher.shortlists(tasks: 2).map { SeenList($0, of: scheme.matcher) }
        let now = await after.shortlists(tasks: 2).map { SeenList($0, of: after) }
        if !isDryRun {
            let key = RecordKey(.override, made.recordID)
            try append(
                Changes(keys: [key], ended: [], records: records, reason: "override"), kind: .decision,
                action: "override",
                details: [
                    .init("household", .string(made.household.text)), .init("referral", .text(made.referral?.text)),
                    .init("rule", .string(made.rule.code)), .init("role", .string(made.role)),
                    .init("from", .string(made.from.description)), .init("until", .string(made.until.description)),
                    .init("reason", .string(made.reason)), .init("risk_assessment", .text(made.riskAssessment)),
                ],
                subjects: [Subject(kind: RecordKind.household.rawValue, id: made.household.text)]
                    + (made.referral.map { [Subject(kind: RecordKind.referral.rawValue, id: $0.text)] } ?? []),
                expecting: scheme.snapshot.head)
        }
        return (made, ListChange.changes(from: before, to: now))
    }

    private func made(_ request: OverrideRequest, in scheme: LiveScheme) throws(OfficeError) -> Override {
        guard let rule = RuleCode(code: request.rule) else {
            throw .noSuch(
                kind: "rule", id: request.rule,
                nearest: DidYouMean.nearest(to: request.rule, among: RuleCode.allCases.map(\.code)))
        }
        let acting = try Acting(
            desk, role: request.role, among: scheme.snapshot.records.staff.values, on: desk.today)
        let reason = request.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !reason.isEmpty else { throw .usage("an override has a reason, and there is none in the file") }
        let referral = try request.referral.map { (id) throws(OfficeError) in
            scheme.population.referrals[try scheme.referral(id)].id
        }
        return Override(
            household: scheme.population.households[try scheme.household(request.household)].id, referral: referral,
            rule: rule, role: acting.role.rawValue, by: acting.name, from: request.from ?? desk.today,
            until: request.until,
            reason: reason, riskAssessment: request.riskAssessment)
    }
}

extension Override.Refusal {
    /// Why it is refused, in words.
    fileprivate func words(_ rule: RuleCode) -> String {
        switch self {
        case .never: "nobody may step over `\(rule.code)` under the policy in force"
        case .role(let may): "`\(rule.code)` may be stepped over by \(may.joined(separator: " or ")) alone"
        case .backwards: "it ends before it begins"
        case .tooLong(let days, let most): "it runs for \(days) days; the policy allows \(most) at most"
        case .needsRiskAssessment:
            "`\(rule.code)` is stepped over with a risk assessment only: name it with --risk-assessment"
        }
    }
}
