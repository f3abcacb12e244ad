/// Why a scheme's database cannot be opened, read or written.
///
/// No case ever holds what a row contains: only settings, numbers and what SQLite says about the file. The caller adds
/// the path it was given.
package enum PersistenceError: Error, Equatable, Sendable {
    /// Nothing is there.
    case missing
    /// `init` found something where the database should go.
    case alreadyExists
    /// It is something else than an SQLite database; says what.
    case notADatabase(String)
    /// An SQLite database, of another program by its `application_id`.
    case ofAnotherProgram(applicationID: Int)
    /// Its schema is newer than what this program knows.
    case newerThanProgram(found: Int, known: Int)
    /// Its schema is older than what this program works with.
    case needsUpgrade(found: Int, known: Int)
    /// The SQL of a step that was applied is not the SQL that this program holds.
    case migrationChanged(number: Int)
    /// A pinned setting did not hold when it was read back.
    case settingRefused(name: String, wanted: String, found: String)
    /// It may not be read, or its medium does not answer.
    case unreadable(String)
    /// It may not be written: by its mode, its folder or its medium, or because it was opened for reading.
    case readOnly
    /// An interrupted write must first be undone, and whoever opened it may not do that.
    case interruptedWrite
    /// Others wrote or read for longer than we wait.
    case busy(waitedMilliseconds: Int)
    /// Its pages contradict each other; says what SQLite found.
    case damaged(String)
    /// Somebody else wrote between reading and writing; nothing was changed. Counted in ledger entries.
    case staleHead(expected: Int, found: Int)
    /// The medium refused a write; nothing of it counts as done, and the database must be opened anew.
    case cannotWrite(String)
    /// The schema refused a row: a mistake of the program. Names the table and the guard.
    case refusedBySchema(String)
    /// The group named at `init` is not one of this machine's.
    case noSuchGroup(String)
    /// The folder for a shared database is not the group's with mode 2770.
    case folderNotShared(String)
    /// SQLite said something that the program does not expect.
    case unexpected(code: Int, says: String)
}

extension PersistenceError: CustomStringConvertible {
    /// The error in words, lower case, with what to do where something can be done; without the path.
    package var description: String {
        switch self {
        case .missing:
            "no database here; make one with `sharedlives init`"
        case .alreadyExists:
            "something is here already; nothing was changed"
        case .notADatabase(let what):
            "not a database of sharedlives: \(what)"
        case .ofAnotherProgram(let applicationID):
            "a database of another program (application id \(applicationID)); nothing was changed"
        case .newerThanProgram(let found, let known):
            "made by a newer sharedlives (schema \(found); this program knows \(known)); use that version"
        case .needsUpgrade(let found, let known):
            "made by an older sharedlives (schema \(found); this program works with \(known)); run `sharedlives upgrade`"
        case .migrationChanged(let number):
            "schema step \(number) was applied from other SQL than this program holds; use the program that made it"
        case .settingRefused(let name, let wanted, let found):
            "SQLite setting `\(name)` must be \(wanted) and is \(found)"
        case .unreadable(let why):
            "cannot be read: \(why)"
        case .readOnly:
            "may only be read: the file, its folder or its medium refuses writing"
        case .interruptedWrite:
            "a write was interrupted and must be undone first; run `sharedlives doctor` with the right to write"
        case .busy(let waited):
            "busy: another sharedlives has held it for the \(waited) ms we waited; try again"
        case .damaged(let what):
            "damaged: \(what); run `sharedlives doctor` and restore a backup"
        case .staleHead(let expected, let found):
            "somebody else wrote first (ledger at \(found), read at \(expected)); nothing was changed, try again"
        case .cannotWrite(let why):
            "cannot be written: \(why); what was not acknowledged is not stored"
        case .refusedBySchema(let guarding):
            "refused by the schema (\(guarding)); nothing was changed; this is a mistake of the program"
        case .noSuchGroup(let name):
            "no group `\(name)` on this machine"
        case .folderNotShared(let mode):
            "the folder of a shared database must belong to the group with mode 2770, found \(mode)"
        case .unexpected(let code, let says):
            "SQLite result \(code): \(says)"
        }
    }
}
