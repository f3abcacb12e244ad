import CSQLiteShim
import GRDB

/// One SQL statement, bound and stepped through SQLite's own calls: on the hot roads (every record of a scheme, every
/// line of a run) GRDB's rows would cost more than the query.
///
/// It lives inside one access to the database. Positions of bound values count from 1, columns from 0, as in SQLite.
struct PreparedStatement: ~Copyable {
    private let statement: OpaquePointer
    private let connection: OpaquePointer

    init(_ sql: String, on database: Database) throws(PersistenceError) {
        guard let connection = database.sqliteConnection else {
            preconditionFailure("a statement belongs inside an access to an open database")
        }
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let statement = prepared else {
            throw PersistenceError(connection: connection)
        }
        self.statement = statement
        self.connection = connection
    }

    deinit { sqlite3_finalize(statement) }

    func bind(_ value: Int, at position: Int32) {
        accept(sqlite3_bind_int64(statement, position, Int64(value)))
    }

    /// Binds a whole number, or NULL for nil.
    func bind(_ value: Int?, at position: Int32) {
        guard let value else { return accept(sqlite3_bind_null(statement, position)) }
        bind(value, at: position)
    }

    func bind(_ text: String, at position: Int32) {
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { letters in
                accept(sharedlives_bind_text(statement, position, letters.baseAddress, Int32(letters.count)))
            }
        }
    }

    func bind(_ bytes: [UInt8], at position: Int32) {
        bytes.withUnsafeBytes { raw in
            accept(sharedlives_bind_bytes(statement, position, raw.baseAddress, Int32(raw.count)))
        }
    }

    /// Goes to the next row; false when there is none.
    func step() throws(PersistenceError) -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw PersistenceError(connection: connection)
        }
    }

    /// Runs a statement that has no rows to its end, and makes it ready to be bound anew.
    func run() throws(PersistenceError) {
        while try step() {}
        reset()
    }

    /// Makes the statement ready to run again; what was bound stays bound.
    func reset() { sqlite3_reset(statement) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// Whether the value is a text or a BLOB.
    func hasBytes(_ column: Int32) -> Bool {
        let type = sqlite3_column_type(statement, column)
        return type == SQLITE_TEXT || type == SQLITE_BLOB
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The bytes of a BLOB where SQLite holds them; they are gone with the next step.
    func raw(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }

    func bytes(_ column: Int32) -> [UInt8] { [UInt8](raw(column)) }

    /// Binding fails only for a position that the SQL does not have, or without memory.
    private func accept(_ code: Int32) {
        precondition(code == SQLITE_OK, "a value could not be bound (\(code))")
    }
}

extension Database {
    /// Runs one statement without rows.
    func run(_ sql: String) throws(PersistenceError) {
        try PreparedStatement(sql, on: self).run()
    }

    /// The first column of the first row as a whole number; nil where there is no row or it is NULL.
    func firstInteger(_ sql: String) throws(PersistenceError) -> Int? {
        let statement = try PreparedStatement(sql, on: self)
        guard try statement.step(), !statement.isNull(0) else { return nil }
        return statement.integer(0)
    }

    /// The first column of the first row as text; nil where there is no row.
    func firstText(_ sql: String) throws(PersistenceError) -> String? {
        let statement = try PreparedStatement(sql, on: self)
        guard try statement.step() else { return nil }
        return statement.text(0)
    }
}
