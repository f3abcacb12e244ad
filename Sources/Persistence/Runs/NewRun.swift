import GRDB
import Ledger

/// A run to be appended: what it read, with what, and what of its answers changed since the runs before.
package struct NewRun: Sendable {
    package let kind: RunKind
    /// The day asked about, `2026-11-22`.
    package let asOf: String
    /// The engine's version.
    package let engine: String
    /// The record version of the policy it went by.
    package let policySequence: Int
    /// The last record version it read.
    package let readUpTo: Int
    /// Digests and whatever else belongs to the whole run: canonical bytes, erasable.
    package let body: [UInt8]
    package let key: CommitmentKey
    /// The shortlists that changed, see `NewShortlist.changes(from:to:)`.
    package let shortlists: [NewShortlist]
    /// The leaves of the pairs, one value a referral, as far as they are to be stored anew.
    package let pairs: [RunPairs]
    /// The plan, where it differs from the one before.
    package let plan: [UInt8]?

    package init(
        kind: RunKind, asOf: String, engine: String, policySequence: Int, readUpTo: Int, body: [UInt8],
        key: CommitmentKey, shortlists: [NewShortlist], pairs: [RunPairs], plan: [UInt8]? = nil
    ) {
        self.kind = kind
        self.asOf = asOf
        self.engine = engine
        self.policySequence = policySequence
        self.readUpTo = readUpTo
        self.body = body
        self.key = key
        self.shortlists = shortlists
        self.pairs = pairs
        self.plan = plan
    }
}

extension NewRun {
    /// Inserts the run under its number, with everything that belongs to it.
    func insert(number: Int, bringing entry: NewEntry, into database: Database) throws(PersistenceError) {
        let run = try PreparedStatement(
            """
            INSERT INTO run (number, kind, ledger_sequence, as_of, engine, policy, read_up_to)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """, on: database)
        run.bind(number, at: 1)
        run.bind(kind.rawValue, at: 2)
        run.bind(Int(entry.entry.sequence), at: 3)
        run.bind(asOf, at: 4)
        run.bind(engine, at: 5)
        run.bind(policySequence, at: 6)
        run.bind(readUpTo, at: 7)
        try run.run()
        let erasable = try PreparedStatement(
            "INSERT INTO run_body (run, key, bytes) VALUES (?1, ?2, ?3)", on: database)
        erasable.bind(number, at: 1)
        erasable.bind(key.bytes, at: 2)
        erasable.bind(body, at: 3)
        try erasable.run()
        try insertShortlists(run: number, into: database)
        try insertPairs(run: number, into: database)
        try insertPlan(run: number, into: database)
    }

    private func insertPlan(run: Int, into database: Database) throws(PersistenceError) {
        guard let plan else { return }
        let row = try PreparedStatement("INSERT INTO run_plan (run, bytes) VALUES (?1, ?2)", on: database)
        row.bind(run, at: 1)
        row.bind(plan, at: 2)
        try row.run()
    }

    private func insertShortlists(run: Int, into database: Database) throws(PersistenceError) {
        let list = try PreparedStatement(
            "INSERT INTO run_shortlist (sequence, run, referral, digest) VALUES (?1, ?2, ?3, ?4)", on: database)
        let row = try PreparedStatement(
            "INSERT OR FAIL INTO run_line (shortlist, rank, household, bytes) VALUES (?1, ?2, ?3, ?4)", on: database
        )
        list.bind(run, at: 2)
        var sequence = try database.firstInteger("SELECT max(sequence) FROM run_shortlist") ?? 0
        for shortlist in shortlists {
            sequence += 1
            list.bind(sequence, at: 1)
            list.bind(shortlist.referral, at: 3)
            list.bind(shortlist.digest.bytes, at: 4)
            try list.run()
            row.bind(sequence, at: 1)
            for (index, line) in shortlist.lines.enumerated() {
                row.bind(index + 1, at: 2)
                row.bind(line.household, at: 3)
                row.bind(line.bytes, at: 4)
                try row.run()
            }
        }
    }

    private func insertPairs(run: Int, into database: Database) throws(PersistenceError) {
        let row = try PreparedStatement(
            "INSERT INTO run_pairs (run, referral, bytes) VALUES (?1, ?2, ?3)", on: database)
        row.bind(run, at: 1)
        for pairs in pairs {
            row.bind(pairs.referral, at: 2)
            row.bind(pairs.bytes, at: 3)
            try row.run()
        }
    }
}
