import Intake
import Ledger
import Matching
import Persistence
import Records

/// A folder of evidence in the making: everything up to one checkpoint.
struct AuditFolder {
    var files = FolderFiles()
    let checkpoint: SignedCheckpoint
    let tree: MerkleTree
    let lineage: KeyLineage
    /// The notes of the rotations from one key to the next.
    let rotations: [String]
    /// Nil where ids and bodies are given as they are.
    let pseudonyms: Pseudonyms?

    /// Kinds of records whose bodies never leave in a folder: what is restricted stays with who may see it.
    static let restricted: Set<String> = ["separation", "concern"]

    /// The entries with their bodies as far as they may leave, and a proof for each.
    mutating func addLedger(_ reader: SchemeReader) throws {
        var entries: [[UInt8]] = []
        var bodies: [[UInt8]] = []
        var keys: [[UInt8]] = []
        try reader.forEachEntry { entry in
            guard entry.sequence <= checkpoint.size else { return }
            entries.append(entry.bytes)
            let proof = ProofFile(
                proof: tree.inclusionProof(of: entry.sequence - 1, inFirst: checkpoint.size),
                checkpoint: checkpoint.note, extra: entry.bytes)
            files.add("ledger/proofs/\(entry.sequence).tlog-proof", proof.fileText)
            let whole = try reader.body(ofEntry: entry.sequence)
            let body = pseudonyms == nil ? whole : nil
            let isRestricted = try reader.subjects(ofEntry: entry.sequence).contains {
                Self.restricted.contains($0.kind)
            }
            bodies.append(isRestricted ? [] : body?.bytes ?? [])
            keys.append(isRestricted ? [] : body.map { Array(Hexadecimal.text(of: $0.key.bytes).utf8) } ?? [])
        }
        files.add("ledger/entries.jsonl", lines: entries)
        if pseudonyms == nil {
            files.add("ledger/bodies.jsonl", lines: bodies)
            files.add("ledger/keys.txt", lines: keys)
        }
    }

    /// The checkpoints, those kept from before among them, with the proof that each grew into the newest.
    mutating func addCheckpoints(_ kept: [CheckpointStore.Kept]) throws(OfficeError) {
        for kept in kept {
            let name = kept.path.split(separator: "/").last.map(String.init) ?? kept.path
            files.add("checkpoints/\(name)", kept.note.fileText)
            let stated: Checkpoint
            do {
                stated = try Checkpoint(text: kept.note.text)
            } catch {
                throw .badEvidence(path: kept.path, why: "\(error)")
            }
            // What a restore lost is in no proof.
            guard stated.size >= 1, stated.size < checkpoint.size, tree.root(ofFirst: stated.size) == stated.root
            else { continue }
            let growth = GrowthFile(
                proof: tree.consistencyProof(fromFirst: stated.size, toFirst: checkpoint.size),
                checkpoint: checkpoint.note)
            files.add("checkpoints/from-\(stated.size).growth", growth.fileText)
        }
        files.add("checkpoint", checkpoint.fileText)
        var list = CSVLines(["number", "id", "from", "verifier"])
        for (place, reign) in lineage.reigns.enumerated() {
            list.add(["\(place + 1)", reign.key.idText, "\(max(reign.from, 1))", reign.key.text])
            files.add("keys/\(place + 1).vkey", reign.key.text + "\n")
            if let note = try rotation(to: reign.key) { files.add("keys/\(place + 1).rotation", note) }
            files.add("keys/\(place + 1).pem", reign.key.pem)
        }
        files.add("keys/keys.csv", list.text)
    }

    /// The note of the rotation to a key; nil for one that began a life of the ledger.
    private func rotation(to key: VerifierKey) throws(OfficeError) -> String? {
        for text in rotations {
            do {
                if try KeyRotation(verifying: SignedNote(Array(text.utf8))).new == key { return text }
            } catch {
                throw .badEvidence(path: "keys", why: "\(error)")
            }
        }
        return nil
    }

    /// Every record version's commitment, and its body as far as it may leave; every version of the policy as it was written.
    mutating func addRecords(_ reader: SchemeReader) throws {
        var commitments: [[UInt8]] = []
        var brought: [Int] = []
        try reader.forEachEvidence { evidence in
            guard evidence.ledgerSequence <= checkpoint.size else { return }
            commitments.append(Array(evidence.commitment.hexadecimal.utf8))
            brought.append(evidence.ledgerSequence)
        }
        var bodies = [[UInt8]](repeating: [], count: commitments.count)
        var keys = bodies
        var index = CSVLines(["version", "kind", "id", "ended", "replaces", "entry"])
        var policies = 0
        for change in try reader.changes(after: 0, upTo: commitments.count) {
            let id = pseudonyms?.name(change.kind, change.id) ?? change.id
            index.add([
                "\(change.sequence)", change.kind, id, change.isEnded ? "yes" : "no",
                change.replaces.map { "\($0)" } ?? "", "\(brought[change.sequence - 1])",
            ])
            let isPolicy = change.kind == RecordKind.policy.rawValue
            if isPolicy || pseudonyms == nil, !Self.restricted.contains(change.kind),
                let record = try reader.record(ofVersion: change.sequence)
            {
                bodies[change.sequence - 1] = record.bytes
                keys[change.sequence - 1] = Array(Hexadecimal.text(of: record.key.bytes).utf8)
                guard isPolicy else { continue }
                policies += 1
                try addPolicy(record, number: policies)
            }
        }
        files.add("records/commitments.txt", lines: commitments)
        files.add("records/index.csv", index.text)
        files.add("records/bodies.jsonl", lines: bodies)
        files.add("records/keys.txt", lines: keys)
    }

    private mutating func addPolicy(_ record: StoredRecord, number: Int) throws {
        guard let body = CanonicalValue.held(by: record.bytes), let tree = body.member("canonical") else { return }
        files.add("policies/\(number).yaml", body.member("text")?.text ?? "")
        files.add("policies/\(number).json", try CanonicalWriter.bytes(of: tree))
    }
}

/// Rows as comma-separated text, for files that another program reads back: nothing is neutralised.
struct CSVLines {
    private var writer = CSVWriter()

    init(_ header: [String]) { writer.append(header) }

    mutating func add(_ row: [String]) { writer.append(row) }

    var text: String { writer.text }
}
