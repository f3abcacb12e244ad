import Casework
import Intake
import Ledger
import Matching
import Persistence
import Records

/// What is said of a change that somebody enters at the desk: in which role, why, and in whose words.
package struct EnteredWords: Sendable {
    /// As typed; nil where the actor has one role alone.
    package var role: String?
    /// A code of kind ending.
    package var reason: String?
    /// What people said.
    package var words: String?

    package init(role: String?, reason: String?, words: String?) {
        self.role = role
        self.reason = reason
        self.words = words
    }
}

/// A change ready to be entered.
struct EnteredDraft {
    let action: String
    let kind: EntryKind
    let records: SchemeRecords
    /// Ascending.
    let changed: [RecordKey]
    var details: [OrderedJSON.Member]
}

extension Office {
    /// Enters a change made at the desk as one ledger entry: who, in which role, why and in whose words.
    ///
    /// - Parameter roles: The roles that may; nil for any.
    func enter(
        _ draft: EnteredDraft, said: EnteredWords, by roles: Set<ActorRole>? = nil, on snapshot: Snapshot,
        isDryRun: Bool
    ) throws(OfficeError) {
        if desk.dayOfEvent > desk.today { throw .usage("`--at` is a time to come; nothing was written") }
        let acting = try Acting(
            desk, role: said.role, among: snapshot.records.staff.values, on: desk.dayOfEvent)
        if let roles, !roles.contains(acting.role) {
            let names = ActorRole.allCases.filter(roles.contains).map(\.rawValue).joined(separator: " or ")
            throw .refused("`\(draft.action)` is for a \(names); \(acting.role.rawValue) may not")
        }
        let reason = try said.reason.map { (word) throws(OfficeError) in
            try snapshot.population.vocabulary.ending(word)
        }
        guard !isDryRun, !draft.changed.isEmpty else { return }
        try append(
            Changes(keys: draft.changed, ended: [], records: draft.records, reason: draft.action), kind: draft.kind,
            action: draft.action,
            details: [
                .init("by", .string(acting.name)), .init("role", .string(acting.role.rawValue)),
                .init("reason", .text(reason?.text)), .init("words", .text(said.words)),
            ] + draft.details, subjects: draft.changed.map { Subject(kind: $0.kind.rawValue, id: $0.id) },
            expecting: snapshot.head)
    }

    /// How an import at the desk is done today.
    func deskOptions() -> ImportOptions {
        let places = gazetteer()
        return ImportOptions(onDay: desk.today) { places.answer(for: $0) }
    }
}

extension Desk {
    /// The day it happened: as stated, else today.
    fileprivate var dayOfEvent: Day { happenedAt.flatMap { Day(iso: String($0.prefix(10))) } ?? today }
}

extension Vocabulary {
    /// The coded reason that a word names.
    func ending(_ word: String) throws(OfficeError) -> Code {
        if let term = self[Code(word)], term.kind == .ending { return term.code }
        let reasons = terms.filter { $0.kind == .ending }.map(\.code.text)
        throw .noSuch(kind: "reason", id: word, nearest: Suggestion.nearest(to: word, among: reasons))
    }
}
