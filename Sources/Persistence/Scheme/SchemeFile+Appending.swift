import GRDB

extension SchemeFile {
    /// Appends what one command brings, all of it in one transaction: its ledger entry, its record versions in the order
    /// given, its run.
    ///
    /// Every byte is built before; the records may be a lazy sequence, so that an import need not hold them all twice.
    /// - Parameter head: What the command had read; where somebody wrote since, `.staleHead` and nothing is changed.
    /// - Returns: The head afterwards. It is on the medium when this returns.
    @discardableResult
    package func append(
        _ entry: NewEntry, records: some Sequence<NewRecord> = EmptyCollection<NewRecord>(), run: NewRun? = nil,
        expecting head: Head
    ) throws(PersistenceError) -> Head {
        try holdingWriteLock { () throws(PersistenceError) in
            try transaction { database throws(PersistenceError) in
                // A run's pages stay in memory until the commit, so that readers wait for nothing but that; an import
                // may be larger than the memory we want to take.
                try database.run("PRAGMA cache_spill = \(run == nil ? "ON" : "OFF")")
                try head.check(against: database)
                try entry.insert(into: database)
                try NewRecord.insert(records, after: head, bringing: entry, into: database)
                try run?.insert(number: head.runs + 1, bringing: entry, into: database)
                return try Head(of: database)
            }
        }
    }
}

extension SchemeFile {
    /// Decides and appends while nobody else may write, so that what was decided on is still so when it is stored.
    ///
    /// Others wait for the deciding too: what can be done before is done before, and only looked over here.
    /// - Parameter body: Reads what it needs by itself.
    package func appendUnderLock<Answer>(
        _ body: () throws -> (answer: Answer, bundle: NewBundle)
    ) throws -> Answer {
        if access == .reading { throw PersistenceError.readOnly }
        guard let status = FileStatus(of: path) else { throw PersistenceError.missing }
        let lock = try WriteLock(beside: path, mode: status.permissions, waitingAtMost: patienceMilliseconds)
        return try withExtendedLifetime(lock) {
            let (answer, bundle) = try body()
            try transaction { database throws(PersistenceError) in
                try bundle.head.check(against: database)
                try bundle.entry.insert(into: database)
                try NewRecord.insert(bundle.records, after: bundle.head, bringing: bundle.entry, into: database)
            }
            return answer
        }
    }
}

extension Head {
    /// Refuses to go on where the database has got further than the writer knew.
    func check(against database: Database) throws(PersistenceError) {
        let found = try Head(of: database)
        if found != self { throw .staleHead(expected: ledger, found: found.ledger) }
    }
}
