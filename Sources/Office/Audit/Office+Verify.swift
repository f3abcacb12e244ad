import Ledger
import Persistence

extension Office {
    /// Recomputes everything from the stored bytes: pages, entries, bodies, commitments, lists, the root. Nothing is changed.
    ///
    /// - Parameters:
    ///   - checkpoint: A file with a checkpoint of an earlier time; `-` for standard input.
    ///   - key: The verifier key to trust, or a file with it; nil for the file beside the database.
    package func verify(checkpoint: String?, key: String?) throws(OfficeError) -> Verification {
        let paths = EvidencePaths(database: file.path)
        let note = try checkpoint.map { (path) throws(OfficeError) in try Input.bytes(at: path) }
        let verifier = try KeyFiles.verifier(key, at: paths)
        if note != nil, verifier == nil {
            throw .noInput(path: paths.verifier, why: "no verifier key is here; name it with `--key`")
        }
        let mark = try HighWater.read(paths.highWater)
        var verification = Verification()
        do {
            let broken = try file.check()
            for what in broken { verification.fault("database", what) }
            if broken.isEmpty { verification.well("database", "its pages, rows and references are sound") }
        } catch {
            verification.fault("database", error.description)
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
            if found.erased > 0 {
                let words = "\(found.erased) bodies are gone"
                if found.hasErasureEntry {
                    found.well("erased", words)
                } else {
                    found.fault("erased", words + ", and the ledger tells of no erasure")
                }
            }
            let origin = try reader.facts().origin
            if let note, let verifier { found.checkCheckpoint(note, origin: origin, key: verifier) }
            found.checkSurroundings(mark, verifier, origin: origin)
            return found
        }
    }
}
