import Matching

/// Why something differs from the night before: which record, policy or date changed.
package enum NightReason: Hashable, Sendable {
    /// A record of this pair's own, by kind and id.
    case record(RecordKey)
    /// Another version of the policy.
    case policy(Int)
    /// Only the day asked about is another.
    case day(from: String, to: String)
    /// Other parties' or homes' records, which the plan weighs against these: as many as a line can name, and how many in all.
    case others([RecordKey], count: Int)

    /// As it stands in JSON and CSV: `record household HH-012`, `policy 3`, `day`, `others …`.
    package var code: String {
        switch self {
        case .record(let key): "record \(key)"
        case .policy(let version): "policy \(version)"
        case .day(_, let to): "day \(to)"
        case .others(let keys, let count):
            "others \(keys.map(\.description).joined(separator: ", "))"
                + (count > keys.count ? " and \(count - keys.count) more" : "")
        }
    }
}
