import Matching

/// Why something differs from the night before: which record, policy or date changed, or which other proposal took or freed a place.
package indirect enum NightReason: Hashable, Sendable {
    /// A record that concerns the pair, by kind and id.
    case record(RecordKey)
    /// Another version of the policy.
    case policy(Int)
    /// The day asked about is another.
    case day(from: String, to: String)
    /// Another referral's proposal took the place or freed it, and why that one moved.
    case place(household: String, referral: String, isTaken: Bool, because: [NightReason])
    /// Homes that came into the head of the list, so that one fell out of it, or left it, so that one came in.
    case list(households: [String], areGone: Bool)
    /// Nothing that was read changed: the search for a plan went on from last night's.
    case search
    /// Last night's plan was erased, so that nothing counts as proposed then.
    case planErased

    /// As it stands in JSON and CSV: `record household HH-012`, `policy 3`, `day 2026-11-24`, `taken HH-014 R-002: record household HH-012`,
    /// `freed …`, `list gone HH-003`, `list new …`, `search`, `plan erased`.
    package var code: String {
        switch self {
        case .record(let key): "record \(key.toldAsReason)"
        case .policy(let version): "policy \(version)"
        case .day(_, let to): "day \(to)"
        case .place(let household, let referral, let isTaken, let because):
            "\(isTaken ? "taken" : "freed") \(household) \(referral): \(because.map(\.code).joined(separator: ", "))"
        case .list(let households, let areGone):
            "list \(areGone ? "gone" : "new") \(households.joined(separator: ", "))"
        case .search: "search"
        case .planErased: "plan erased"
        }
    }
}

extension RecordKey {
    /// Whether the key alone would tell what only few may see: who must never be with whom, and what somebody is worried about.
    package var isRestricted: Bool { kind == .separation || kind == .concern }
    /// As a reason names it.
    package var toldAsReason: String { isRestricted ? "restricted" : description }
}
