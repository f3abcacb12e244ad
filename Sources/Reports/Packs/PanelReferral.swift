import Matching

/// What is sought, as the panel reads it. No address and no postcode.
struct PanelReferral {
    private let referral: Referral
    private let people: [Person]
    private let vocabulary: Vocabulary

    init(_ referral: Referral, _ people: [Person], _ vocabulary: Vocabulary) {
        self.referral = referral
        self.people = people
        self.vocabulary = vocabulary
    }

    var facts: [PanelFact] {
        var facts = [
            PanelFact("People", people.map { "\($0.knownAs ?? $0.id.text) (\($0.id))" }),
            PanelFact("Asked", referral.whenLines), PanelFact("Living now", referral.livingNow),
            PanelFact("Urgency", urgency), PanelFact("Received", referral.receivedOn?.words),
            PanelFact("Agrees to a search", words(referral.searchAgreed)),
            PanelFact("Agrees to households being told", words(referral.shareAgreed)),
            PanelFact("Can decide this move", referral.capacityForThisMove.value.map { $0 ? "yes" : "no" }),
            PanelFact("Placing authority", referral.placingAuthority), PanelFact("Funding", funding),
        ]
        if let representative = referral.representative {
            facts.append(PanelFact("Speaks for them", representative))
        }
        facts.append(PanelFact("Advocate", referral.advocate ?? "none recorded"))
        if let leave = referral.mustLeaveBy { facts.append(PanelFact("Must leave by", leave.words)) }
        return facts
    }

    private var urgency: String? {
        referral.urgency.value.map { urgency in
            urgency.rawValue + (referral.urgencyReason.map { ": \($0)" } ?? "")
        }
    }

    private var funding: String? {
        let parts = [referral.fundingStatus, referral.fundingBand].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func words(_ agreement: Known<Agreement>) -> String {
        switch agreement {
        case .known(.yes): "yes"
        case .known(.bestInterests): "by a best-interests decision"
        case .known(.no): "no"
        case .notKnown: "not known: ask"
        }
    }
}
