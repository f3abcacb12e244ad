import Matching

/// What a pack may say of why a home is not offered, or must be asked about first.
///
/// Only reasons about the person's own wish, the house or the dates are said. Every other reason has the same one sentence, so that a
/// restricted reason does not show by the gap it leaves. Source: DESIGN.md 5; domain.md 2.4, 5.1.
enum SayableReason {
    /// The one sentence for every home not offered for a reason of another kind.
    static let notOffered = "The scheme cannot offer this home now."
    /// The one sentence for every question of another kind.
    static let stillChecking = "The scheme still has something to check about this home."

    /// Rules whose barriers are about the person's own wish, the house or the dates.
    static let rules: Set<RuleCode> = [.room, .home, .personChoice, .dates, .distance]

    /// Rules whose open questions a coordinator's pack says: nothing about somebody else follows from them.
    static let askedRules: Set<RuleCode> = rules.union([
        .cap, .approval, .checks, .support, .cover, .age, .agreement,
    ])

    /// What may be said of why `receipt`'s home is not possible now; the one sentence stands last where there is any other reason.
    static func barriers(_ receipt: Receipt) -> [String] {
        let said = receipt.rules.filter { rules.contains($0.rule) }.flatMap(\.barriers).filter { !$0.isRestricted }
        let others = receipt.barrierCount - said.count
        return unique(said.map(\.says)) + (others > 0 ? [notOffered] : [])
    }

    /// Questions that may be said, each once; the one sentence stands last where there are others.
    static func questions(_ receipt: Receipt) -> [String] {
        let open = receipt.rules.flatMap { finding in
            finding.questions.filter { !$0.isOfPartyAlone }.map { (rule: finding.rule, question: $0) }
        }
        let said = open.filter { askedRules.contains($0.rule) }
        return unique(said.map(\.question.asks)) + (said.count < open.count ? [stillChecking] : [])
    }

    /// The first of each, in order.
    static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
