import Ledger
import Matching
import Persistence

/// One scheme's database and whoever works with it: each job is one call, whole or not at all.
package struct Office: Sendable {
    let file: SchemeFile
    package let desk: Desk

    /// Opens the database at `path`.
    package static func open(_ path: String, for access: SchemeFile.Access, desk: Desk) throws(OfficeError)
        -> Office
    {
        do {
            return Office(file: try SchemeFile.open(path, for: access), desk: desk)
        } catch {
            throw .opening(path: path, error)
        }
    }

    /// Opens the database at `path`, to read it or to write.
    package static func open(_ path: String, writing: Bool, desk: Desk) throws(OfficeError) -> Office {
        try open(path, for: writing ? .writing : .reading, desk: desk)
    }

    /// Refuses a test clock where what is recorded has to be true.
    package func checkTestClock() throws(OfficeError) {
        guard try reading({ try $0.facts() }).isRehearsal else {
            throw .usage("`--clock` sets a test clock, and this database was not made with init --rehearsal")
        }
    }

    /// The engine's version.
    package static var engineVersion: String { Engine.version }

    /// Does one reading of one moment; errors become the office's.
    func reading<Answer>(_ body: (SchemeReader) throws -> Answer) throws(OfficeError) -> Answer {
        try inOfficeWords { try file.read(body) }
    }

    /// Decides and appends while nobody else may write; errors become the office's.
    func writing<Answer>(
        _ body: () throws -> (answer: Answer, bundle: NewBundle)
    ) throws(OfficeError) -> Answer {
        try inOfficeWords { try file.appendUnderLock(body) }
    }

    /// Does `body`; what it throws becomes the office's.
    func inOfficeWords<Answer>(_ body: () throws -> Answer) throws(OfficeError) -> Answer {
        do {
            return try body()
        } catch {
            throw Self.inOfficeWords(error)
        }
    }

    /// The same for what is done on several tasks.
    func inOfficeWords<Answer>(_ body: () async throws -> Answer) async throws(OfficeError) -> Answer {
        do {
            return try await body()
        } catch {
            throw Self.inOfficeWords(error)
        }
    }

    private static func inOfficeWords(_ error: any Error) -> OfficeError {
        switch error {
        case let error as OfficeError: error
        case let error as PersistenceError: .persistence(error)
        default: .unreadableRecord(String(describing: error))
        }
    }
}
