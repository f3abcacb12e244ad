import GRDB
import Ledger

extension SchemeReader {
    /// One run by its number.
    package func run(_ number: Int) throws(PersistenceError) -> StoredRun? {
        let statement = try PreparedStatement("\(Self.runs) WHERE run.number = ?1", on: database)
        statement.bind(number, at: 1)
        return try statement.step() ? Self.run(statement) : nil
    }

    /// The last run of a kind, or of any.
    package func latestRun(_ kind: RunKind? = nil) throws(PersistenceError) -> StoredRun? {
        let statement = try PreparedStatement(
            "\(Self.runs) WHERE ?1 = '' OR run.kind = ?1 ORDER BY run.number DESC LIMIT 1", on: database)
        statement.bind(kind?.rawValue ?? "", at: 1)
        return try statement.step() ? Self.run(statement) : nil
    }

    /// Every run in order.
    package func runs() throws(PersistenceError) -> [StoredRun] {
        let statement = try PreparedStatement("\(Self.runs) ORDER BY run.number", on: database)
        var runs: [StoredRun] = []
        while try statement.step() { runs.append(try Self.run(statement)) }
        return runs
    }

    /// The body of a run; nil where there is no such run or its body was erased.
    package func body(ofRun number: Int) throws(PersistenceError) -> StoredEntryBody? {
        let statement = try PreparedStatement("SELECT key, bytes FROM run_body WHERE run = ?1", on: database)
        statement.bind(number, at: 1)
        guard try statement.step() else { return nil }
        guard let key = CommitmentKey(bytes: statement.raw(0)) else { throw .damaged("run \(number): its key") }
        return StoredEntryBody(bytes: statement.bytes(1), key: key)
    }

    /// The digests of all shortlists as a run left them, by referral, closed ones included: what the next run compares
    /// with.
    package func shortlistDigests(atRun number: Int) throws(PersistenceError) -> [String: Digest] {
        let statement = try PreparedStatement(Self.shortlists, on: database)
        statement.bind(number, at: 1)
        var digests: [String: Digest] = [:]
        while try statement.step() { digests[statement.text(1)] = try Self.digest(statement) }
        return digests
    }

    /// A referral's shortlist as a run left it; nil where it had none by then.
    package func shortlist(of referral: String, atRun number: Int) throws(PersistenceError) -> StoredShortlist? {
        let statement = try PreparedStatement(
            """
            SELECT sequence, referral, run, digest FROM run_shortlist WHERE referral = ?1 AND run <= ?2
            ORDER BY run DESC LIMIT 1
            """, on: database)
        statement.bind(referral, at: 1)
        statement.bind(number, at: 2)
        guard try statement.step() else { return nil }
        return try Self.shortlist(statement, lines: lines())
    }

    /// Passes over all shortlists as a run left them, closed ones included, in the order of the referrals, bytewise.
    package func forEachShortlist(atRun number: Int, _ body: (StoredShortlist) throws -> Void) throws {
        let statement = try PreparedStatement(Self.shortlists, on: database)
        statement.bind(number, at: 1)
        let lines = try lines()
        while try statement.step() { try body(Self.shortlist(statement, lines: lines)) }
    }

    /// Passes over every shortlist that any run stored, in the order they were stored.
    package func forEachStoredShortlist(_ body: (StoredShortlist) throws -> Void) throws {
        let statement = try PreparedStatement(
            "SELECT sequence, referral, run, digest FROM run_shortlist ORDER BY sequence", on: database)
        let lines = try lines()
        while try statement.step() { try body(Self.shortlist(statement, lines: lines)) }
    }

    /// The names of all lists that any run stored lines or pairs of, bytewise.
    package func listNames() throws(PersistenceError) -> [String] {
        let statement = try PreparedStatement(
            "SELECT referral FROM run_shortlist UNION SELECT referral FROM run_pairs ORDER BY 1", on: database)
        var names: [String] = []
        while try statement.step() { names.append(statement.text(0)) }
        return names
    }

    /// The leaves of a referral's pairs as a run left them, with the run that stored them.
    package func pairs(
        of referral: String, atRun number: Int
    ) throws(PersistenceError) -> (run: Int, pairs: RunPairs)? {
        let statement = try PreparedStatement(
            """
            SELECT run, bytes FROM run_pairs WHERE referral = ?1 AND run <= ?2 ORDER BY run DESC LIMIT 1
            """, on: database)
        statement.bind(referral, at: 1)
        statement.bind(number, at: 2)
        guard try statement.step() else { return nil }
        return (statement.integer(0), RunPairs(referral: referral, bytes: statement.bytes(1)))
    }

    private static let runs = """
        SELECT run.number, run.kind, run.ledger_sequence, ledger_entry.recorded_at, run.as_of, run.engine, run.policy,
            run.read_up_to
        FROM run JOIN ledger_entry ON ledger_entry.sequence = run.ledger_sequence
        """

    /// With one max in it, SQLite takes the other columns from the row of the greatest run of each referral.
    private static let shortlists = """
        SELECT sequence, referral, max(run), digest FROM run_shortlist WHERE run <= ?1 GROUP BY referral
        ORDER BY referral
        """

    private static func run(_ statement: borrowing PreparedStatement) throws(PersistenceError) -> StoredRun {
        guard let kind = RunKind(rawValue: statement.text(1)), let recordedAt = EntryTime(statement.text(3)) else {
            throw .damaged("run \(statement.integer(0)): its kind or time")
        }
        return StoredRun(
            number: statement.integer(0), kind: kind, ledgerSequence: statement.integer(2), recordedAt: recordedAt,
            asOf: statement.text(4), engine: statement.text(5), policySequence: statement.integer(6),
            readUpTo: statement.integer(7))
    }

    private func lines() throws(PersistenceError) -> PreparedStatement {
        try PreparedStatement(
            "SELECT rank, household, bytes FROM run_line WHERE shortlist = ?1 ORDER BY rank", on: database)
    }

    private static func digest(_ statement: borrowing PreparedStatement) throws(PersistenceError) -> Digest {
        guard let digest = Digest(bytes: statement.raw(3)) else {
            throw .damaged("shortlist \(statement.integer(0)): its digest")
        }
        return digest
    }

    private static func shortlist(
        _ statement: borrowing PreparedStatement, lines rows: borrowing PreparedStatement
    ) throws(PersistenceError) -> StoredShortlist {
        rows.reset()
        rows.bind(statement.integer(0), at: 1)
        var lines: [StoredShortlist.Line] = []
        while try rows.step() {
            lines.append(
                StoredShortlist.Line(rank: rows.integer(0), household: rows.text(1), bytes: rows.bytes(2)))
        }
        return StoredShortlist(
            referral: statement.text(1), run: statement.integer(2), digest: try digest(statement), lines: lines)
    }
}
