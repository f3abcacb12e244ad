import Matching

/// Why a pack may not be made: what people agreed to does not cover it.
package enum PackRefusal: Hashable, Sendable, CaseIterable {
    /// A death is recorded of somebody it is about: nothing goes out.
    case death
    /// The person said no to a search: there is nothing to show anybody.
    case searchRefused
    /// Nobody recorded that the person agreed to a search.
    case searchNotAgreed
    /// A yes stands, though they are recorded as unable to decide this move.
    case bestInterestsMissing
    /// The person said no to households being told about them.
    case shareRefused
    /// Nobody recorded that the person agreed to households being told.
    case shareNotAgreed
    /// The household has not agreed to be shown.
    case homeNotToBeShown
    /// The referral is withdrawn or closed.
    case referralOver
}

extension PackRefusal {
    /// Every reason against a pack of `format` for `referral`, in the order above; none where it may be made.
    ///
    /// Blank is not yes: a search may be made without an answer, but nothing is put on paper or shared. Source: domain.md H14, 5.1, 5.4.
    ///
    /// - Parameters:
    ///   - home: The household a household's pack is for.
    ///   - isDeathRecorded: Whether a death is recorded of somebody in the party.
    package static func refusals(
        _ format: PackFormat, of referral: Referral, home: Household?, isDeathRecorded: Bool
    )
        -> [PackRefusal]
    {
        var found: Set<PackRefusal> = isDeathRecorded ? [.death] : []
        if case .known(.withdrawn) = referral.status { found.insert(.referralOver) }
        if case .known(.closed) = referral.status { found.insert(.referralOver) }
        switch referral.searchAgreed {
        case .known(.no): found.insert(.searchRefused)
        case .notKnown: found.insert(.searchNotAgreed)
        case .known(.yes):
            if case .known(false) = referral.capacityForThisMove { found.insert(.bestInterestsMissing) }
        case .known(.bestInterests): break
        }
        if format == .household {
            switch referral.shareAgreed {
            case .known(.no): found.insert(.shareRefused)
            case .notKnown: found.insert(.shareNotAgreed)
            case .known(.yes):
                if case .known(false) = referral.capacityForThisMove { found.insert(.bestInterestsMissing) }
            case .known(.bestInterests): break
            }
            if case .known(false)? = home?.agreedToBeShown { found.insert(.homeNotToBeShown) }
        }
        return allCases.filter { found.contains($0) }
    }

    /// The reason as a sentence's end, with what to do.
    package func words(referral: ReferralID, home: HouseholdID?) -> String {
        switch self {
        case .death: "a death is recorded; nothing goes out"
        case .searchRefused: "they have said no to a search"
        case .searchNotAgreed:
            "it is not recorded that they agree to a search; ask, then sharedlives answer \(referral)/search_agreed yes"
        case .bestInterestsMissing:
            "they are recorded as unable to decide this move, and no best-interests decision is recorded; sharedlives answer \(referral)/search_agreed best-interests, and share_agreed likewise"
        case .shareRefused: "they have said no to households being told about them"
        case .shareNotAgreed:
            "it is not recorded that they agree to households being told about them; ask, then sharedlives answer \(referral)/share_agreed yes"
        case .homeNotToBeShown:
            "\(home.map(\.text) ?? "the household") has not agreed to be shown to people"
        case .referralOver: "the referral is withdrawn or closed"
        }
    }
}
