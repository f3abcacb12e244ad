import Foundation
import GRDB

/// A row that holds some words, and how often a file may hold them because of it.
package struct WordsFound: Hashable, Sendable {
    /// `record person P-001`, `ledger entry 7`, or table and row.
    package let place: String
    /// Occurrences in the row, counted again for every index its column is in.
    package let count: Int
}

extension SchemeReader {
    /// Where in the rows of all tables some bytes stand, in the order of tables and rows.
    ///
    /// Once the database was written anew, a file holds nothing else: what it holds beyond these is left of something that is gone.
    package func places(of sought: [[UInt8]]) throws(PersistenceError) -> [[WordsFound]] {
        var found = [[WordsFound]](repeating: [], count: sought.count)
        for table in try texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") {
            let columns = try texts("SELECT name FROM pragma_table_info(?1) ORDER BY cid", table)
            let indexed = try texts(
                """
                SELECT part.name FROM pragma_index_list(?1) AS one, pragma_index_info(one.name) AS part
                """, table)
            // A column stands once in its table and once in every index that it is in.
            let weights = columns.map { column in 1 + indexed.count { $0 == column } }
            let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            let rows = try PreparedStatement(
                "SELECT rowid, \(names) FROM \"\(table)\" ORDER BY rowid", on: database)
            while try rows.step() {
                for (number, needle) in sought.enumerated() {
                    var count = 0
                    for (column, weight) in weights.enumerated() where rows.hasBytes(Int32(column + 1)) {
                        count += weight * ByteSearch.occurrences(of: needle, in: rows.raw(Int32(column + 1)))
                    }
                    if count > 0 {
                        found[number].append(
                            WordsFound(place: try place(table, row: rows.integer(0)), count: count))
                    }
                }
            }
        }
        return found
    }

    private func place(_ table: String, row: Int) throws(PersistenceError) -> String {
        switch table {
        case "record_body":
            let record = try PreparedStatement(
                "SELECT kind, id FROM record_body WHERE sequence = ?1", on: database)
            record.bind(row, at: 1)
            guard try record.step() else { return "record version \(row)" }
            return "record \(record.text(0)) \(record.text(1))"
        case "ledger_body": return "ledger entry \(row)"
        case "run_body": return "run \(row)"
        default: return "\(table) row \(row)"
        }
    }

    private func texts(_ sql: String, _ argument: String? = nil) throws(PersistenceError) -> [String] {
        let statement = try PreparedStatement(sql, on: database)
        if let argument { statement.bind(argument, at: 1) }
        var texts: [String] = []
        while try statement.step() { texts.append(statement.text(0)) }
        return texts
    }
}
