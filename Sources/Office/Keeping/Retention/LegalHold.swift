import Ledger
import Matching
import Persistence
import Records

/// That somebody's records must not be erased, whatever period is over: a claim, an inquiry, a safeguarding review.
package struct LegalHold: Sendable {
    package let subject: Subject
    /// The ledger entry that set it.
    package let entry: Int
    package let setAt: String
    package let setBy: String
    /// Why, in their own words.
    package let words: String

    /// `person/P-003`.
    package var subjectText: String { subject.text }
}

extension SchemeReader {
    /// The holds in force, in the order they were set.
    func holds() throws -> [LegalHold] {
        var holds: [LegalHold] = []
        for event in try events(of: .hold) {
            guard let subject = event.details?.member("subject")?.subject else { continue }
            holds.removeAll { $0.subject == subject }
            if event.action == HoldActions.set {
                holds.append(
                    LegalHold(
                        subject: subject, entry: event.sequence, setAt: event.recordedAt, setBy: event.actor ?? "",
                        words: event.details?.member("words")?.text ?? ""))
            }
        }
        return holds
    }
}

private enum HoldActions {
    static let set = "hold set"
    static let lifted = "hold lifted"
}

extension Office {
    /// The holds in force, in the order they were set.
    package func holds() throws(OfficeError) -> [LegalHold] { try reading { try $0.holds() } }

    /// Sets a hold, or lifts the one in force.
    ///
    /// - Parameter words: Why, in the words of whoever acts.
    package func hold(_ id: String, kind: String?, isLifted: Bool, words: String) throws(OfficeError) -> DataSubject
    {
        try requireActor(to: isLifted ? "lift a hold" : "set a hold")
        let words = try Self.stated(words, what: isLifted ? "why the hold is lifted" : "why the hold is set")
        let (head, subject, holds) = try reading {
            (try $0.head(), try $0.dataSubject(id, kind: kind), try $0.holds())
        }
        let present = holds.first { $0.subject == subject.subject }
        if isLifted, present == nil { throw .usage("no hold is set on \(subject)") }
        if !isLifted, let present {
            throw .usage("a hold is set on \(subject) already, by ledger entry \(present.entry)")
        }
        try enter(
            Event(
                kind: .hold, action: isLifted ? HoldActions.lifted : HoldActions.set,
                details: [.init("subject", .string(subject.subject.text)), .init("words", .string(words))],
                subjects: [subject.subject]), expecting: head)
        return subject
    }

    /// Who acts; refuses where nobody was named, and where staff are recorded and whoever was named is none of them that day.
    @discardableResult
    func requireActor(to what: String) throws(OfficeError) -> String {
        guard let actor = desk.actor, actor.contains(where: { !$0.isWhitespace }) else {
            throw .usage("say who acts, with `--actor`, to \(what)")
        }
        let staff = try reading { try $0.snapshot().records.staff.values }
        if !staff.isEmpty { _ = try Acting.rows(of: desk, among: staff, on: desk.happenedOn) }
        return actor
    }

    /// Words that were given; refuses where there are none.
    static func stated(_ words: String, what: String) throws(OfficeError) -> String {
        var words = words
        while words.last?.isWhitespace == true { words.removeLast() }
        if words.allSatisfy(\.isWhitespace) { throw .usage("say \(what): no words were given") }
        if words.utf8.count > 4_000 { throw .usage("say \(what) in at most 4,000 bytes") }
        return words
    }
}
