import Casework
import Ledger
import Matching
import Persistence
import Records

extension Office {
    /// Records that a role steps over a rule for one referral and one household, from today to a day, with a reason; refuses what the policy does
    /// not let the role do.
    ///
    /// - Parameter request: `what` names the rule, `plannedUntil` the last day, `words` the reason.
    package func overrideRule(
        _ request: DecisionRequest, riskAssessment: String?
    ) throws(OfficeError) -> (override: Override, changed: [RecordKey]) {
        let scheme = try scheme()
        let pair = try CasePair(request.referral, request.household, scheme)
        let acting = try Acting(
            desk, role: request.role, among: scheme.snapshot.records.staff.values, on: desk.today)
        let rules = RuleCode.allCases.map(\.code)
        guard let word = request.what, let rule = RuleCode(code: word) else {
            let nearest = request.what.flatMap { DidYouMean.nearest(to: $0, among: rules) }
            throw .usage(
                "name the rule: one of \(rules.joined(separator: ", "))"
                    + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
        }
        guard let until = request.plannedUntil else { throw .usage("say the last day it holds, with --until DAY") }
        guard let reason = request.words else {
            throw .usage("an override has a reason: --words FILE, or - for standard input")
        }
        let override = Override(
            household: pair.household, referral: pair.referral.id, rule: rule, role: acting.role.rawValue,
            by: acting.name, from: desk.today, until: try Typed.day(until, option: "--until"), reason: reason,
            riskAssessment: riskAssessment)
        let refusals = override.refusals(under: scheme.matcher.scheme.policy).map { MoveRefusal($0, of: rule) }
        guard refusals.isEmpty else { throw .moveRefused(refusals) }
        let key = RecordKey(.override, override.recordID)
        if request.isDryRun { return (override, [key]) }
        var records = scheme.snapshot.records
        records.overrides[override.recordID] = override
        try append(
            Changes(keys: [key], ended: [], records: records, reason: "decide override"), kind: .decision,
            action: "decide override",
            details: [
                .init("case", .string(override.recordID)), .init("move", "override"),
                .init("role", .string(override.role)), .init("on", .string(override.from.description)),
                .init("until", .string(override.until.description)), .init("words", .string(reason)),
                .init("risk_assessment", .text(riskAssessment)),
            ], subjects: pair.subjects(changed: [key]), expecting: scheme.snapshot.head)
        return (override, [key])
    }
}

extension MoveRefusal {
    /// Why a rule is not stepped over, in plain words.
    fileprivate init(_ refusal: Override.Refusal, of rule: RuleCode) {
        switch refusal {
        case .never: self.init("never-overridden", "nobody may step over `\(rule.code)`")
        case .role(let may):
            self.init(
                "role", "this role may not step over `\(rule.code)`",
                pass: "ask somebody who is \(may.joined(separator: " or "))")
        case .backwards: self.init("needs", "it ends before it begins", pass: "--until DAY")
        case .tooLong(let days, let most):
            self.init("too-long", "\(days) days are too many: the policy lets \(most)", pass: "--until DAY")
        case .needsRiskAssessment:
            self.init(
                "needs", "`\(rule.code)` is stepped over with a risk assessment only",
                pass: "--risk-assessment WHERE-IT-IS-KEPT")
        }
    }
}
