import GRDB

/// What an erasure takes away: bodies, keys and links, never evidence.
package struct Erasure: Hashable, Sendable {
    /// The record versions that lose body and key.
    package let versions: [Int]
    /// The ids that are kept as erased, so that an import does not bring them back unasked.
    package let marks: [Subject]
    /// What read something of it and stays: homes and lists. Kept under the first entry's number, so that nobody can tell from them
    /// whose it was.
    package let touched: [Subject]
    /// Whose links from ledger entries go.
    package let links: [Subject]
    /// The ledger entries that lose their bodies.
    package let entryBodies: [Int]
    /// The runs that lose their bodies.
    package let runBodies: [Int]
    /// The lists that go, with their pairs, in all runs up to the last one named.
    package let lists: [String]
    /// The households whose lines go, in all lists of those runs.
    package let households: [String]
    package let upToRun: Int

    package init(
        versions: [Int], marks: [Subject] = [], touched: [Subject] = [], links: [Subject] = [],
        entryBodies: [Int] = [], runBodies: [Int] = [], lists: [String] = [], households: [String] = [],
        upToRun: Int = 0
    ) {
        self.versions = versions
        self.marks = marks
        self.touched = touched
        self.links = links
        self.entryBodies = entryBodies
        self.runBodies = runBodies
        self.lists = lists
        self.households = households
        self.upToRun = upToRun
    }
}

extension Erasure {
    /// Deletes the rows inside the caller's transaction. Doing it again is harmless.
    ///
    /// - Parameter sequence: The ledger entry that intended it.
    func delete(from database: Database, intendedBy sequence: Int) throws(PersistenceError) {
        try Self.mark(marks, under: sequence, on: database)
        try Self.mark(touched, under: 1, on: database)
        let links = try PreparedStatement("DELETE FROM ledger_subject WHERE kind = ?1 AND id = ?2", on: database)
        for subject in self.links {
            links.bind(subject.kind, at: 1)
            links.bind(subject.id, at: 2)
            try links.run()
        }
        try Self.each(versions, "DELETE FROM record_body WHERE sequence = ?1", on: database)
        try Self.each(entryBodies, "DELETE FROM ledger_body WHERE sequence = ?1", on: database)
        try Self.each(runBodies, "DELETE FROM run_body WHERE run = ?1", on: database)
        try each(lists, "DELETE FROM run_shortlist WHERE referral = ?1 AND run <= ?2", on: database)
        try each(lists, "DELETE FROM run_pairs WHERE referral = ?1 AND run <= ?2", on: database)
        try each(
            households,
            """
            DELETE FROM run_line WHERE household = ?1
            AND shortlist IN (SELECT sequence FROM run_shortlist WHERE run <= ?2)
            """, on: database)
        // A plan names everybody it looked at, homes with their node behind: one that names an erased one goes whole.
        try each(
            lists.map { "\"\($0)\"" } + households.flatMap { ["\"\($0)\"", "\"\($0)/"] },
            "DELETE FROM run_plan WHERE instr(bytes, CAST(?1 AS BLOB)) > 0 AND run <= ?2", on: database)
    }

    private static func mark(_ subjects: [Subject], under sequence: Int, on database: Database)
        throws(PersistenceError)
    {
        let mark = try PreparedStatement(
            "INSERT OR IGNORE INTO erased_record (kind, id, ledger_sequence) VALUES (?1, ?2, ?3)", on: database)
        mark.bind(sequence, at: 3)
        for subject in subjects {
            mark.bind(subject.kind, at: 1)
            mark.bind(subject.id, at: 2)
            try mark.run()
        }
    }

    private static func each(_ numbers: [Int], _ sql: String, on database: Database) throws(PersistenceError) {
        let statement = try PreparedStatement(sql, on: database)
        for number in numbers {
            statement.bind(number, at: 1)
            try statement.run()
        }
    }

    private func each(_ ids: [String], _ sql: String, on database: Database) throws(PersistenceError) {
        let statement = try PreparedStatement(sql, on: database)
        statement.bind(upToRun, at: 2)
        for id in ids {
            statement.bind(id, at: 1)
            try statement.run()
        }
    }
}
