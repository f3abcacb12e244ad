import Ledger
import Persistence
import Records

/// A copy of what is held that is about to leave the program: a pack, a letter, a person's own records, an auditor's folder.
package struct NewCopy: Sendable {
    /// What was made: `pack`, `subject export`, `audit export`.
    package let what: String
    /// In which form, `easy-read`; nil where there is only one.
    package let form: String?
    /// To whom it goes, by role or id and never by name: `person P-003`, `panel`.
    package let recipient: String?
    /// The files written; a recall and an erasure look for them there.
    package let paths: [String]
    /// Whom it tells about.
    package let about: [Subject]
    /// What else belongs to it, such as the version of a pack.
    package let details: [OrderedJSON.Member]

    package init(
        what: String, form: String? = nil, recipient: String? = nil, paths: [String], about: [Subject],
        details: [OrderedJSON.Member] = []
    ) {
        self.what = what
        self.form = form
        self.recipient = recipient
        self.paths = paths
        self.about = about
        self.details = details
    }
}

/// A copy that left the program, as the ledger tells of it.
package struct RegisteredCopy: Sendable {
    /// The ledger entry that tells of it: a recall names this number.
    package let entry: Int
    package let recordedAt: String
    package let what: String
    package let form: String?
    package let recipient: String?
    package let paths: [String]
    /// Who made it.
    package let actor: String?
    package let about: [Subject]
    /// When it was said to be back or destroyed; nil while it is out.
    package let recalledAt: String?

    /// Whom it tells about, as `person/P-003`.
    package var aboutTexts: [String] { about.map(\.text) }

    /// Whether it tells of any of these: by its own account, or as an auditor's folder with the bodies of everybody's records.
    func tells(of subjects: some Sequence<Subject>) -> Bool {
        what == Self.auditExport && form == nil || !Set(about).isDisjoint(with: subjects)
    }

    /// What an auditor's folder is called in the register.
    static let auditExport = "audit export"
}

extension Office {
    /// Enters a copy in the ledger before it is written, so that none is ever out that nobody knows of.
    ///
    /// - Returns: The number it can be recalled by.
    @discardableResult
    package func register(_ copy: NewCopy) throws(OfficeError) -> Int {
        let head = try reading { try $0.head() }
        return try enter(
            Event(
                kind: .export, action: copy.what,
                details: [
                    .init("form", .text(copy.form)), .init("recipient", .text(copy.recipient)),
                    .init("paths", .texts(copy.paths)),
                ] + copy.details, subjects: copy.about), expecting: head)
    }

    /// Every copy that left, or those about one subject, in the order they left. What was erased is not among them.
    package func copies(about subject: Subject? = nil) throws(OfficeError) -> [RegisteredCopy] {
        try reading { try $0.copies(about: subject) }
    }

    /// Enters that a copy is back or destroyed.
    package func recall(_ entry: Int) throws(OfficeError) {
        let (head, copies) = try reading { (try $0.head(), try $0.copies(about: nil)) }
        guard let copy = copies.first(where: { $0.entry == entry }) else {
            throw .usage("ledger entry \(entry) tells of no copy; `sharedlives subject copies` lists them")
        }
        if let at = copy.recalledAt { throw .usage("copy \(entry) was recalled at \(at)") }
        try enter(
            Event(
                kind: .export, action: ExportActions.recalled, details: [.init("copy", .number(entry))],
                subjects: copy.about), expecting: head)
    }
}

/// What entries of the kind `export` say besides that something was made.
private enum ExportActions {
    static let recalled = "copy recalled"
}

extension SchemeReader {
    /// Every copy that left, or those about one subject, in the order they left.
    func copies(about subject: Subject?) throws -> [RegisteredCopy] {
        let events = try events(of: .export)
        var recalled: [Int: String] = [:]
        for event in events where event.action == ExportActions.recalled {
            if let copy = event.details?.member("copy")?.number { recalled[copy] = event.recordedAt }
        }
        return events.compactMap { event in
            guard let action = event.action, action != ExportActions.recalled else { return nil }
            if let subject, !event.subjects.contains(subject) { return nil }
            return RegisteredCopy(
                entry: event.sequence, recordedAt: event.recordedAt, what: action,
                form: event.details?.member("form")?.text, recipient: event.details?.member("recipient")?.text,
                paths: event.details?.member("paths")?.texts ?? [], actor: event.actor, about: event.subjects,
                recalledAt: recalled[event.sequence])
        }
    }
}
