import GRDB

/// A database opened past the program, as a foreign tool would: without its settings, guards and checks.
///
/// Apart from the tests that use it, because GRDB has an old name that is the same as our error's.
final class ForeignTool {
    private let queue: DatabaseQueue

    init(at path: String) throws { queue = try DatabaseQueue(path: path) }

    /// Runs statements one after another, each on its own.
    func run(_ statements: String...) throws {
        try queue.writeWithoutTransaction { database in
            for sql in statements { try database.execute(sql: sql) }
        }
    }

    /// Does something in the middle of a transaction that has outgrown its cache, and then gives the transaction up.
    func inTheMiddle(of sql: String, _ body: () throws -> Void) throws {
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = 5; BEGIN IMMEDIATE")
            try database.execute(sql: sql)
            try body()
            try database.execute(sql: "ROLLBACK")
        }
    }

    /// What SQLite says when it refuses a statement; nil where it does not.
    func refusal(of sql: String) throws -> String? {
        do {
            try run(sql)
            return nil
        } catch let error as DatabaseError {
            return error.message
        }
    }

    /// The rows of a query as text.
    func rows(_ sql: String) throws -> [[String]] {
        try queue.read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.map { _, value in String.fromDatabaseValue(value) ?? "" }
            }
        }
    }

    func close() throws { try queue.close() }
}
