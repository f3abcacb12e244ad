import Foundation
import Ledger
import Matching
import Persistence
import Records

/// What an erasure took away, and where words of theirs still stand.
package struct ErasureDone: Sendable {
    package let subject: Subject
    /// The ledger entry that confirmed it, and the one that says it is done.
    package let entry: Int
    package let doneEntry: Int
    package let versions: Int
    package let entries: Int
    package let lists: Int
    /// Words that were looked for in every file.
    package let wordsSought: Int
    /// Where some of them still stand, each in a sentence.
    package let remaining: [String]

    /// `person/P-003`.
    package var subjectText: String { subject.text }
}

/// The steps of an erasure that was agreed, in order. Whatever stops it, the next attempt goes on.
enum ErasureStep: Int, CaseIterable, Comparable {
    /// The entry that confirms it is durable, and the register.
    case confirmed
    /// The words to look for lie in a file of their own.
    case wordsKept
    /// Bodies, keys and links are gone.
    case deleted
    /// The database was written anew.
    case rewritten
    /// Every file was searched.
    case searched
    /// The words are gone too.
    case wordsGone

    static func < (first: ErasureStep, second: ErasureStep) -> Bool { first.rawValue < second.rawValue }
}

extension Office {
    /// Agrees to a request as the second of two people, and carries it out. This office is closed by it.
    package func confirmErasure(_ id: String, kind: String?) throws(OfficeError) -> ErasureDone {
        try confirmErasure(id, kind: kind, stoppingAfter: nil)
    }

    /// - Parameter stop: The step after which it stops as if the machine had: for tests.
    func confirmErasure(_ id: String, kind: String?, stoppingAfter stop: ErasureStep?) throws(OfficeError)
        -> ErasureDone
    {
        let actor = try requireActor(to: "agree to an erasure")
        let (today, now) = (desk.today, desk.now.text)
        let (head, subject, request, obstacles, carried, intent) = try reading { reader in
            let subject = try reader.dataSubject(id, kind: kind)
            let request = try reader.openRequest(for: subject)
            var obstacles = try reader.obstacles(to: subject, isDecided: request.isDecided, on: today)
            let staff = try reader.snapshot().records.staff.values
            if request.askedBy.isSamePerson(as: actor, among: staff) {
                obstacles.append(
                    ErasureObstacle(
                        code: "same-person", says: "whoever asked cannot agree as well: it takes two people"))
            }
            let reach = try SubjectReach(subject, reader)
            let head = try reader.head()
            return (
                head, subject, request, obstacles, try reach.carriedOutcomes,
                try ErasureIntent(reach, request: request.entry, entry: head.ledger + 1, recordedAt: now, reader)
            )
        }
        if request.state == .confirmed { return try carryOut(try unfinished(request.entry), stoppingAfter: stop) }
        try refuse(subject, request: request.entry, obstacles, expecting: head)
        let versions = desk.versions(of: carried)
        let event = Event(
            kind: .erasure, action: ErasureActions.confirmed,
            details: intent.details + [.init("commitments", .texts(versions.map(\.commitment.hexadecimal)))],
            subjects: [subject.subject])
        try inOfficeWords {
            _ = try file.append(try event.entry(after: head, desk: desk), records: versions, expecting: head)
        }
        return try carryOut(intent, stoppingAfter: stop)
    }

    /// Ends every erasure that was agreed and interrupted. This office is closed by it.
    package func resumeErasures() throws(OfficeError) -> [ErasureDone] {
        var done: [ErasureDone] = []
        var office = self
        for intent in try reading({ try $0.unfinishedErasures() }) {
            done.append(try office.carryOut(intent, stoppingAfter: nil))
            office = try Office.open(file.path, writing: true, desk: desk)
        }
        return done
    }

    private func unfinished(_ request: Int) throws(OfficeError) -> ErasureIntent {
        let found = try reading { try $0.unfinishedErasures() }.first { $0.request == request }
        guard let found else { throw .unreadableRecord("the erasure that entry \(request) asked for") }
        return found
    }

    /// Takes away what an intent names, from whatever step was reached. This office is closed by it.
    func carryOut(_ intent: ErasureIntent, stoppingAfter stop: ErasureStep?) throws(OfficeError) -> ErasureDone {
        let paths = EvidencePaths(database: file.path)
        let wordsFile = paths.words(ofErasure: intent.entry)
        func pause(after step: ErasureStep) throws(OfficeError) {
            if step == stop { throw .refused("stopped after step \(step)") }
        }
        try writeErasureRegister()
        try pause(after: .confirmed)
        // Words of an attempt that was stopped are kept: what is deleted can say them no more.
        let kept = try ErasureWords.read(wordsFile)
        let (erasure, sought) = try reading { reader in
            (try intent.erasure(reader), try intent.words(reader).joined(with: kept))
        }
        try sought.write(to: wordsFile)
        try pause(after: .wordsKept)
        try inOfficeWords {
            try file.erase(erasure, intendedBy: intent.entry)
            try pause(after: .deleted)
            try file.vacuum()
        }
        try pause(after: .rewritten)
        let search = try WordSearch(sought.words, copies: sought.copies, in: self)
        if let left = search.residue.first {
            throw .refused("the erasure is not done: \(left); `subject erase --resume` tries again")
        }
        try pause(after: .searched)
        try DurableFile.destroy(wordsFile)
        try pause(after: .wordsGone)
        let office = try Office.open(file.path, writing: true, desk: desk)
        let head = try office.reading { try $0.head() }
        let doneEntry = try office.enter(
            Event(
                kind: .erasure, action: ErasureActions.done,
                details: [
                    .init("request", .number(intent.request)), .init("confirmed", .number(intent.entry)),
                    .init("versions", .number(intent.commitments.count)),
                    .init("words_sought", .number(sought.words.words.count)),
                    // Paths are shown and not kept: a file may be named for somebody.
                    .init("remaining", .number(search.elsewhere.count)),
                ]), expecting: head)
        try office.writeErasureRegister()
        return ErasureDone(
            subject: intent.subject, entry: intent.entry, doneEntry: doneEntry, versions: intent.commitments.count,
            entries: intent.entries.count, lists: intent.lists.count, wordsSought: sought.words.words.count,
            remaining: search.elsewhere)
    }
}

extension String {
    /// Whether two names are one person's, however they are written: a name and an account of the same member of staff, past or present,
    /// among them.
    fileprivate func isSamePerson(as other: String, among staff: some Collection<Staff>) -> Bool {
        func plain(_ name: String) -> String {
            name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        func names(_ name: String) -> Set<String> {
            let known = staff.map { Set(([$0.name] + [$0.account].compactMap(\.self)).map(plain)) }
            return known.filter { $0.contains(plain(name)) }.reduce([plain(name)]) { $0.union($1) }
        }
        return !names(self).isDisjoint(with: names(other))
    }
}
