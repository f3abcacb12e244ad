import Ledger
import Persistence

extension FolderCheck {
    /// The keys to check with: those the ledger's bodies name; where bodies are left out, those the folder lists.
    ///
    /// - Parameter trusted: The key that is trusted; it must be one of them.
    mutating func lineage(trusting trusted: VerifierKey?) throws(OfficeError) -> KeyLineage? {
        var lineage = keys.lineage
        if lineage == nil { lineage = try lineageOfFolder() }
        if let trusted, lineage?.names(trusted) != true {
            fault("key", .keyRefused, "the verifier key is not one the ledger names")
        }
        return lineage
    }

    /// The keys in the order of `keys/keys.csv`, each named by the rotation that the one before it signed too.
    private mutating func lineageOfFolder() throws(OfficeError) -> KeyLineage? {
        var lineage: KeyLineage?
        for row in try lines("keys/keys.csv").dropFirst() {
            let cells = String(decoding: row, as: UTF8.self).split(separator: ",").map(String.init)
            guard cells.count == 4, let from = Int(cells[2]) else {
                fault("keys/keys.csv", .fileMissing, "a line is cut off")
                continue
            }
            do {
                let key = try VerifierKey(text: cells[3])
                if lineage == nil {
                    lineage = KeyLineage(key)
                } else if let note = try bytes("keys/\(cells[0]).rotation") {
                    try lineage?.follow(KeyRotation(verifying: SignedNote(note)), enteredAs: from)
                } else {
                    try lineage?.begin(key, enteredAs: from)
                }
            } catch let error as OfficeError {
                throw error
            } catch {
                fault("keys/keys.csv", .keyRefused, "key \(cells[1]): \(error)")
            }
        }
        return lineage
    }

    /// Every checkpoint is signed and fits the entries, and every proof leads to its checkpoint.
    mutating func checkSignatures(_ lineage: KeyLineage) throws(OfficeError) {
        var notes: [(name: String, note: SignedNote)] = []
        for name in ["checkpoint"] + names(in: "checkpoints").map({ "checkpoints/" + $0 }) {
            guard !name.hasSuffix(".growth") else { continue }
            guard let bytes = try bytes(name) else {
                fault(name, .fileMissing, "is missing")
                continue
            }
            do {
                notes.append((name, try SignedNote(bytes)))
            } catch {
                fault(name, .signatureRefused, "\(error)")
            }
        }
        for (name, note) in notes {
            if let why = lineage.contradiction(of: note, with: tree) { fault(name, why.code, why.description) }
        }
        try checkProofs(lineage)
        try checkGrowth(lineage)
    }

    /// The checkpoints somebody kept outside fit the entries.
    mutating func checkOutside(_ outside: [OutsideCheckpoint], _ lineage: KeyLineage) {
        for (place, given) in outside.enumerated() {
            let about = "your checkpoint \(place + 1)"
            if let why = lineage.contradiction(of: given.note, with: tree) {
                fault(about, why.code, why.description)
            } else {
                well(about, "the first \(given.size) entries are unchanged since")
            }
        }
    }

    private mutating func checkProofs(_ lineage: KeyLineage) throws(OfficeError) {
        let entries = try lines("ledger/entries.jsonl")
        for (place, entry) in entries.enumerated() {
            let name = "ledger/proofs/\(place + 1).tlog-proof"
            guard let bytes = try bytes(name) else {
                fault(name, .fileMissing, "is missing")
                continue
            }
            do {
                let file = try ProofFile(bytes)
                let checkpoint = try lineage.verified(file.checkpoint).checkpoint
                try InclusionProof(index: file.index, size: checkpoint.size, hashes: file.hashes)
                    .verify(leaf: MerkleHash.leaf(entry), root: checkpoint.root)
                if file.index != place { fault(name, .proofRefused, "is the proof of entry \(file.index + 1)") }
            } catch {
                fault(name, .proofRefused, "\(error)")
            }
        }
    }

    private mutating func checkGrowth(_ lineage: KeyLineage) throws(OfficeError) {
        for name in names(in: "checkpoints").map({ "checkpoints/" + $0 }) where name.hasSuffix(".growth") {
            guard let bytes = try bytes(name) else { continue }
            do {
                let file = try GrowthFile(bytes)
                guard file.from <= tree.size else {
                    fault(name, .rolledBack, "from \(file.from) entries, and \(tree.size) are here")
                    continue
                }
                try file.verify(
                    earlierRoot: tree.root(ofFirst: file.from),
                    later: try lineage.verified(file.checkpoint).checkpoint)
            } catch {
                fault(name, .proofRefused, "\(error)")
            }
        }
    }

    /// Every record version is one an entry brought, and every body there opens its commitment.
    mutating func checkRecords() throws(OfficeError) {
        let commitments = try lines("records/commitments.txt").map { String(decoding: $0, as: UTF8.self) }
        let bodies = try lines("records/bodies.jsonl")
        let secrets = try lines("records/keys.txt")
        if withheld == 0, commitments != brought {
            fault("records/commitments.txt", .versionsChanged, "the versions are not those the entries brought")
        }
        for (place, commitment) in commitments.enumerated() {
            let body = bodies.indices.contains(place) ? bodies[place] : []
            guard !body.isEmpty else { continue }
            let key = secrets.indices.contains(place) ? Self.key(secrets[place]) : nil
            if key?.commitment(to: body, tag: .record).hexadecimal != commitment {
                fault("record version \(place + 1)", .bodyReplaced, "its body is not the one committed to")
            }
        }
    }
}

extension Office {
    /// Checks an auditor's folder. No database is needed, and nothing is changed.
    ///
    /// - Parameters:
    ///   - key: The verifier key to trust, or a file with it; nil to show only that the folder agrees with itself.
    ///   - checkpoints: Checkpoints that were kept outside.
    package static func checkFolder(
        _ folder: String, key: String?, checkpoints: [String]
    ) throws(OfficeError) -> FolderVerification {
        guard let summary = try DurableFile.bytes(at: folder + "/export.json") else {
            throw .noInput(
                path: folder + "/export.json",
                why: "is missing; this is no folder of `audit export`, or a part of one")
        }
        let trusted = try key.flatMap { (key) throws(OfficeError) in
            try KeyFiles.verifier(key, at: EvidencePaths(database: folder))
        }
        var outside: [OutsideCheckpoint] = []
        for path in checkpoints { outside.append(try OutsideCheckpoint(at: path)) }
        var check = FolderCheck(folder)
        try check.part("files", "all are there, unchanged") { (check) throws(OfficeError) in try check.checkSums() }
        try check.part("ledger", "entries, bodies and commitments fit") { (check) throws(OfficeError) in
            try check.checkLedger()
        }
        if let lineage = try check.lineage(trusting: trusted) {
            try check.part("signatures", "checkpoints and proofs fit the entries") { (check) throws(OfficeError) in
                try check.checkSignatures(lineage)
            }
            check.checkOutside(outside, lineage)
        } else {
            check.fault("keys", .keyRefused, "no key is named")
        }
        try check.part("records", "bodies and commitments fit") { (check) throws(OfficeError) in
            try check.checkRecords()
        }
        try check.part("runs", "bodies and lists fit") { (check) throws(OfficeError) in try check.checkRuns() }
        let root = check.tree.root.hexadecimal
        if !String(decoding: summary, as: UTF8.self).contains(root) {
            check.fault("export.json", .shownOtherwise, "states another root than the entries have")
        }
        if trusted == nil {
            check.well(
                "trust",
                "no key was named with `--key`: the folder agrees with itself, which whoever has the signing key can make it do"
            )
        }
        return FolderVerification(
            entries: check.tree.size, rootText: root, withheld: check.withheld, findings: check.findings)
    }
}

/// What a check of an auditor's folder found.
package struct FolderVerification: Sendable {
    package let entries: Int
    package let rootText: String
    /// Bodies that are not in it.
    package let withheld: Int
    package let findings: [Finding]
    package var isWell: Bool { findings.allSatisfy(\.isWell) }
}
