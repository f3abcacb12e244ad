import GRDB
import Ledger

/// What was fixed when a scheme's database was made.
package struct SchemeFacts: Hashable, Sendable {
    /// The scheme's own name.
    package let name: String
    /// The nation's code, as the policy and the vocabulary spell it.
    package let nation: String
    /// What checkpoints call this ledger; a restore takes another one.
    package let origin: String
    /// 1, and one more with each restore.
    package let incarnation: Int
    package let createdAt: EntryTime
    /// Made to try things out: here a test clock may be set.
    package let isRehearsal: Bool

    package init(
        name: String, nation: String, origin: String, incarnation: Int = 1, createdAt: EntryTime, isRehearsal: Bool
    ) {
        self.name = name
        self.nation = nation
        self.origin = origin
        self.incarnation = incarnation
        self.createdAt = createdAt
        self.isRehearsal = isRehearsal
    }
}

extension SchemeFacts {
    /// Writes the facts of a database being made, its first incarnation among them.
    func insert(into database: Database) throws(PersistenceError) {
        let scheme = try PreparedStatement(
            "INSERT INTO scheme (one, name, nation, created_at, rehearsal) VALUES (1, ?1, ?2, ?3, ?4)", on: database
        )
        scheme.bind(name, at: 1)
        scheme.bind(nation, at: 2)
        scheme.bind(createdAt.text, at: 3)
        scheme.bind(isRehearsal ? 1 : 0, at: 4)
        try scheme.run()
        let life = try PreparedStatement(
            "INSERT INTO incarnation (number, origin, began_at) VALUES (?1, ?2, ?3)", on: database)
        life.bind(incarnation, at: 1)
        life.bind(origin, at: 2)
        life.bind(createdAt.text, at: 3)
        try life.run()
    }
}
