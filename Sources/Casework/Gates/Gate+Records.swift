import Matching

extension Gate {
    /// What the records say of this gate already; nil where they say nothing and it has to be answered by hand.
    func recorded(_ sight: PairSight) -> GateAnswer? {
        let referral = sight.referral
        switch self {
        case .shareAgreed:
            return referral.shareAgreed.value.map { $0 == .no ? .no : .yes }
        case .residents:
            return sight.residents == 0 ? .notNeeded : nil
        case .advocate:
            if referral.advocate != nil { return .yes }
            return referral.capacityForThisMove.value == true ? .notNeeded : nil
        case .moveAgreed:
            // Who can decide agrees by their own step; for everybody else the decision in their best interests is asked for.
            return referral.capacityForThisMove.value == true ? .notNeeded : nil
        case .funding:
            return referral.fundingStatus?.lowercased() == "agreed" ? .yes : nil
        case .liberty:
            return referral.capacityForThisMove.value == true ? .notNeeded : nil
        case .supportPlan, .licence, .rule:
            return nil
        }
    }

    /// What the gate asks, in plain words.
    package var asks: String {
        switch self {
        case .shareAgreed:
            "has the person agreed, or was it decided in their best interests, that their profile is shown?"
        case .residents: "were the people who live there already asked?"
        case .advocate: "is an advocate needed, and have they been heard?"
        case .moveAgreed: "was this move decided in the person's best interests, and is that recorded?"
        case .funding: "is the funding agreed?"
        case .supportPlan: "is the support plan there?"
        case .liberty: "does the arrangement deprive them of liberty, and who authorised it?"
        case .licence: "is the agreement signed, and the licence for the room?"
        case .rule(let rule): "are the open questions of `\(rule.code)` answered?"
        }
    }
}
