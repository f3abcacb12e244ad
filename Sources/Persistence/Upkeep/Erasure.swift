import GRDB

/// What an erasure takes away: bodies, keys and links, never evidence.
package struct Erasure: Hashable, Sendable {
    /// The records whose every version loses body and key. Their ids are kept as erased.
    package let records: [Subject]
    /// The ledger entries that lose their bodies.
    package let entryBodies: [Int]
    /// The runs that lose their bodies.
    package let runBodies: [Int]
    /// The referrals whose shortlists and pairs go, in all runs.
    package let referrals: [String]
    /// The households whose lines go, in all shortlists of all runs.
    package let households: [String]

    package init(
        records: [Subject], entryBodies: [Int] = [], runBodies: [Int] = [], referrals: [String] = [],
        households: [String] = []
    ) {
        self.records = records
        self.entryBodies = entryBodies
        self.runBodies = runBodies
        self.referrals = referrals
        self.households = households
    }
}

extension Erasure {
    /// Deletes the rows inside the caller's transaction.
    func delete(from database: Database, ledgerSequence: Int) throws(PersistenceError) {
        let erased = try PreparedStatement(
            "INSERT INTO erased_record (kind, id, ledger_sequence) VALUES (?1, ?2, ?3)", on: database)
        let bodies = try PreparedStatement("DELETE FROM record_body WHERE kind = ?1 AND id = ?2", on: database)
        let links = try PreparedStatement("DELETE FROM ledger_subject WHERE kind = ?1 AND id = ?2", on: database)
        erased.bind(ledgerSequence, at: 3)
        for record in records {
            erased.bind(record.kind, at: 1)
            erased.bind(record.id, at: 2)
            try erased.run()
            bodies.bind(record.kind, at: 1)
            bodies.bind(record.id, at: 2)
            try bodies.run()
            links.bind(record.kind, at: 1)
            links.bind(record.id, at: 2)
            try links.run()
        }
        try Self.each(entryBodies, "DELETE FROM ledger_body WHERE sequence = ?1", on: database)
        try Self.each(runBodies, "DELETE FROM run_body WHERE run = ?1", on: database)
        try Self.each(referrals, "DELETE FROM run_shortlist WHERE referral = ?1", on: database)
        try Self.each(referrals, "DELETE FROM run_pairs WHERE referral = ?1", on: database)
        try Self.each(households, "DELETE FROM run_line WHERE household = ?1", on: database)
    }

    private static func each(_ numbers: [Int], _ sql: String, on database: Database) throws(PersistenceError) {
        let statement = try PreparedStatement(sql, on: database)
        for number in numbers {
            statement.bind(number, at: 1)
            try statement.run()
        }
    }

    private static func each(_ ids: [String], _ sql: String, on database: Database) throws(PersistenceError) {
        let statement = try PreparedStatement(sql, on: database)
        for id in ids {
            statement.bind(id, at: 1)
            try statement.run()
        }
    }
}
