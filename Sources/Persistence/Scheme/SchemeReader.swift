import GRDB
import Ledger

/// Everything a database answers inside one short reading: all answers are of one moment.
///
/// It is good only inside the closure it was given to. Extensions hold the questions, by what they are about.
package struct SchemeReader {
    let database: Database

    /// What was fixed when the database was made, with its present incarnation.
    package func facts() throws(PersistenceError) -> SchemeFacts {
        let statement = try PreparedStatement(
            """
            SELECT scheme.name, scheme.nation, scheme.created_at, scheme.rehearsal, incarnation.number, incarnation.origin
            FROM scheme, incarnation ORDER BY incarnation.number DESC LIMIT 1
            """, on: database)
        guard try statement.step(), let createdAt = EntryTime(statement.text(2)) else {
            throw .damaged("the scheme's own facts are not there")
        }
        return SchemeFacts(
            name: statement.text(0), nation: statement.text(1), origin: statement.text(5),
            incarnation: statement.integer(4), createdAt: createdAt, isRehearsal: statement.integer(3) == 1)
    }

    /// The ledger's lives, the first at `init`, another at each restore, in order, with when each began.
    package func lives() throws(PersistenceError) -> [(origin: String, beganAt: String)] {
        let statement = try PreparedStatement(
            "SELECT origin, began_at FROM incarnation ORDER BY number", on: database)
        var lives: [(origin: String, beganAt: String)] = []
        while try statement.step() { lives.append((statement.text(0), statement.text(1))) }
        return lives
    }

    /// How far the database has got; a later append states it.
    package func head() throws(PersistenceError) -> Head { try Head(of: database) }
}
