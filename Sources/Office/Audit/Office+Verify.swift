import Ledger
import Persistence

extension Office {
    /// Recomputes everything from the stored bytes: pages, entries, bodies, commitments, lists, the root. Nothing is changed.
    ///
    /// - Parameters:
    ///   - checkpoints: Files with checkpoints of earlier times, kept outside; `-` for standard input.
    ///   - key: The verifier key to trust, or a file with it; nil for the file beside the database.
    ///   - witnesses: Verifier keys of witnesses, or files with them.
    package func verify(
        checkpoints: [String], key: String?, witnesses: [String] = []
    ) throws(OfficeError) -> Verification {
        let paths = evidencePaths
        var outside: [OutsideCheckpoint] = []
        for path in checkpoints { outside.append(try OutsideCheckpoint(at: path)) }
        outside.sort { $0.size < $1.size }
        let verifier = try KeyFiles.verifier(key, at: paths)
        if !outside.isEmpty, verifier == nil {
            throw .noInput(path: paths.verifier, why: "no verifier key is here; name it with `--key`")
        }
        var seeing: [VerifierKey] = []
        for witness in witnesses {
            if let key = try KeyFiles.verifier(witness, at: paths) { seeing.append(key) }
        }
        let kept = try paths.checkpoints.all()
        let mark = try HighWater.read(paths.highWater)
        var verification = Verification()
        do {
            let broken = try file.check()
            for what in broken { verification.fault("database", .databaseDamaged, what) }
            if broken.isEmpty { verification.well("database", "its pages, rows and references are sound") }
        } catch {
            verification.fault("database", .databaseDamaged, error.description)
        }
        let checked = verification
        return try reading { reader in
            var found = checked
            try found.part(
                "ledger", { "\($0.entries) entries, bodies and commitments fit" }, { try $0.checkEntries(reader) })
            try found.part(
                "records", { "\($0.records) versions, bodies and commitments fit" }, { try $0.checkRecords(reader) }
            )
            try found.part("runs", { "\($0.runs), bodies and list digests fit" }, { try $0.checkRuns(reader) })
            try found.checkErasures(reader)
            found.checkCheckpoints(outside, witnesses: seeing)
            found.checkSurroundings(kept, mark, verifier)
            return found
        }
    }
}
