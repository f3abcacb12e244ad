import GRDB

extension SchemeReader {
    /// The plan as a run left it, with the rematch that stored it; nil where none was made by then, or an erasure took it.
    package func plan(atRun number: Int) throws(PersistenceError) -> (run: Int, bytes: [UInt8])? {
        let statement = try PreparedStatement(
            "SELECT run, bytes FROM run_plan WHERE run <= ?1 ORDER BY run DESC LIMIT 1", on: database)
        statement.bind(number, at: 1)
        guard try statement.step() else { return nil }
        return (statement.integer(0), statement.bytes(1))
    }

    /// The last rematch before a run; nil where there was none.
    package func rematch(before number: Int) throws(PersistenceError) -> Int? {
        let statement = try PreparedStatement(
            "SELECT max(number) FROM run WHERE kind = 'rematch' AND number < ?1", on: database)
        statement.bind(number, at: 1)
        guard try statement.step() else { return nil }
        let found = statement.integer(0)
        return found == 0 ? nil : found
    }
}
