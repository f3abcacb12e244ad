import Matching

/// A question that stops the move it belongs to, and every move after that, until it is answered.
package enum Gate: Hashable, Sendable {
    /// The person agreed, or it was decided in their best interests, that their profile is shown.
    case shareAgreed
    /// Those who live there already were asked.
    case residents
    /// Whether an advocate is needed, and was heard (Care Act 2014 s67; Mental Capacity Act 2005 s39).
    case advocate
    /// The person agreed to this move, or it was decided in their best interests.
    case moveAgreed
    case funding
    /// The support plan is there.
    case supportPlan
    /// Whether the arrangement deprives the person of liberty, and who authorised it.
    case liberty
    /// The arrangement agreement, and for a room the licence, is signed.
    case licence
    /// The open questions of one rule: only ever put off, in an emergency. Answered on the record it asks about.
    case rule(RuleCode)

    /// The gates of their own, in the order of the moves they stop.
    package static let ofCasework: [Gate] = [
        .shareAgreed, .residents, .advocate, .moveAgreed, .funding, .supportPlan, .liberty, .licence,
    ]

    /// As it is typed and stored.
    package var code: String {
        switch self {
        case .shareAgreed: "share-agreed"
        case .residents: "residents"
        case .advocate: "advocate"
        case .moveAgreed: "move-agreed"
        case .funding: "funding"
        case .supportPlan: "support-plan"
        case .liberty: "liberty"
        case .licence: "licence"
        case .rule(let rule): "rule-" + rule.code
        }
    }

    /// Every gate there is, in order.
    package static let all: [Gate] = ofCasework + RuleCode.allCases.map { .rule($0) }

    /// The gate a word names; nil where there is none.
    package init?(code: String) {
        guard let gate = Gate.all.first(where: { $0.code == code }) else { return nil }
        self = gate
    }

    /// The move it stops first.
    package var stops: CaseMove {
        switch self {
        case .shareAgreed: .share
        case .residents: .trial
        case .advocate, .moveAgreed: .confirm
        case .funding, .supportPlan, .liberty, .licence, .rule: .start
        }
    }

    /// Whether an emergency may put it off: never approval, checks, the cap and separation.
    package var mayBeDeferred: Bool {
        switch self {
        case .rule(.approval), .rule(.checks), .rule(.cap), .rule(.separation): false
        case .rule, .shareAgreed, .residents, .advocate, .moveAgreed, .funding, .supportPlan, .liberty, .licence:
            true
        }
    }
}
