/// Why some bytes are not a ledger entry.
package enum LedgerEntryError: Error, Equatable, Sendable {
    /// Not canonical JSON, or not with exactly an entry's members.
    case notCanonical(CanonicalError)
    /// A version of the form this program does not know.
    case unknownVersion(Int64)
    /// Sequences begin at 1.
    case sequenceOutOfRange(Int64)
    case unknownKind(String)
    /// Not `YYYY-MM-DDTHH:MM:SSZ` with a day that exists.
    case invalidTime(String)
}

extension LedgerEntryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notCanonical(let error): "not a ledger entry: \(error)"
        case .unknownVersion(let version): "a ledger entry of version \(version); this program knows version 1"
        case .sequenceOutOfRange(let sequence): "a ledger entry numbered \(sequence); the first is 1"
        case .unknownKind(let kind): "a ledger entry of unknown kind `\(kind)`"
        case .invalidTime(let text):
            "a ledger entry with a time like 2026-11-22T09:30:00Z expected, found `\(text)`"
        }
    }
}
