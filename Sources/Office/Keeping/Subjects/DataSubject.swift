import Intake
import Matching
import Persistence

/// Somebody whose data may be asked for and erased: a person, a household with everybody in it, or one member of a household.
package struct DataSubject: Hashable, Sendable, CustomStringConvertible {
    package let key: RecordKey

    init(_ key: RecordKey) { self.key = key }

    /// The kinds of record that are somebody.
    package static let kinds: [RecordKind] = [.person, .household, .member]

    /// As a ledger entry names them.
    package var subject: Subject { Subject(kind: key.kind.rawValue, id: key.id) }

    /// `person/P-003`.
    package var text: String { subject.text }

    /// `person P-003`.
    package var description: String { key.description }
}

extension SchemeReader {
    /// Who an id is, of those of whom something is still held.
    ///
    /// - Parameter kind: `person`, `household` or `member`; needed only where one id names several.
    func dataSubject(_ id: String, kind: String?) throws -> DataSubject {
        var kinds = DataSubject.kinds
        if let kind {
            kinds = kinds.filter { $0.rawValue == kind }
            if kinds.isEmpty { throw OfficeError.usage("`--kind` is person, household or member, found `\(kind)`") }
        }
        let found = try kinds.filter { try !versions(kind: $0.rawValue, id: id).isEmpty }
        if found.count == 1 { return DataSubject(RecordKey(found[0], id)) }
        if found.count > 1 {
            throw OfficeError.usage(
                "`\(id)` is a \(found.map(\.rawValue).joined(separator: " and a ")); say which with `--kind`")
        }
        for kind in kinds where try erasedIDs(kind: kind.rawValue).contains(id) {
            throw OfficeError.usage("\(kind.rawValue) `\(id)` was erased; nothing is held on it")
        }
        let ids = try changes(after: 0).filter { change in kinds.contains { $0.rawValue == change.kind } }.map(\.id)
        throw OfficeError.noSuch(
            kind: kinds.map(\.rawValue).joined(separator: " or "), id: id,
            nearest: Suggestion.nearest(to: id, among: Set(ids).sorted()))
    }
}
