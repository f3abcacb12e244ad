import Foundation
import Ledger
import Matching
import Persistence
import Records

/// What was written for an auditor to take away.
package struct ExportedFolder: Sendable {
    package let folder: String
    package let files: Int
    /// Entries covered; the last of them tells of this folder.
    package let size: Int
    package let rootText: String
    package let runs: Int
    package let receipts: Int
    package let isPseudonymous: Bool
}

extension Office {
    /// Writes a folder that an auditor takes away and can check without this program: entries, bodies, proofs, checkpoints, records,
    /// policies, runs, receipts, decisions, and how to check them.
    ///
    /// That it left is entered first, and that entry is the last one the folder's checkpoint covers.
    /// - Parameters:
    ///   - folder: A place where nothing is yet.
    ///   - isPseudonymous: Stand-ins for ids, and no bodies: what can be checked then is said in the folder.
    package func exportFolder(
        to folder: String, isPseudonymous: Bool, for recipient: String?
    ) throws(OfficeError) -> ExportedFolder {
        try FolderFiles.checkFree(folder)
        let event = Event(
            kind: .export, action: RegisteredCopy.auditExport,
            details: [
                .init("form", .text(isPseudonymous ? "pseudonymous" : nil)), .init("recipient", .text(recipient)),
                .init("paths", .texts([URL(fileURLWithPath: folder).standardizedFileURL.path])),
            ])
        let (checkpoint, tree) = try signing(after: event)
        let kept = try evidencePaths.checkpoints.all()
        var runs: [StoredRun] = []
        var export = try reading { reader in
            let state = try reader.ledgerState()
            guard let lineage = state.lineage else { throw OfficeError.noPolicy }
            runs = try reader.runs().filter { $0.ledgerSequence <= checkpoint.size }
            var export = AuditFolder(
                checkpoint: checkpoint, tree: tree, lineage: lineage, rotations: state.rotations,
                pseudonyms: isPseudonymous ? Pseudonyms(from: desk.random) : nil)
            try export.addLedger(reader)
            try export.addCheckpoints(kept)
            try export.addRecords(reader)
            try export.addRuns(runs, reader)
            try export.addDecisions(reader)
            return export
        }
        let before = export.files.count
        for run in runs where run.engine == Engine.version {
            let lists = try reading { reader in
                var lists: [StoredShortlist] = []
                try reader.forEachShortlist(atRun: run.number) { lists.append($0) }
                return lists
            }
            try export.addReceipts(of: run, try scheme(run: run.number), lists: lists)
        }
        let receipts = export.files.count - before
        export.addSummary(runs: runs.count, engine: Engine.version, at: desk.now)
        try export.files.write(to: folder)
        return ExportedFolder(
            folder: folder, files: export.files.count + 1, size: checkpoint.size, rootText: checkpoint.rootText,
            runs: runs.count, receipts: receipts, isPseudonymous: isPseudonymous)
    }
}

extension AuditFolder {
    /// Every decision with whom it is about, in the order of the ledger.
    mutating func addDecisions(_ reader: SchemeReader) throws {
        var list = CSVLines(["entry", "recorded_at", "action", "actor", "about"])
        for event in try reader.events(of: .decision) where event.sequence <= checkpoint.size {
            let about = event.subjects.map { subject in
                pseudonyms?.name(subject.kind, subject.id) ?? subject.text
            }
            let isShown = pseudonyms == nil && !event.subjects.contains { Self.restricted.contains($0.kind) }
            list.add([
                "\(event.sequence)", event.recordedAt, isShown ? event.action ?? "" : "",
                isShown ? event.actor ?? "" : "",
                about.joined(separator: " "),
            ])
        }
        files.add("decisions.csv", list.text)
    }

    /// What the folder is, for programs and for people.
    mutating func addSummary(runs: Int, engine: String, at now: EntryTime) {
        let summary: OrderedJSON = .document(
            schema: "sharedlives.audit.folder", version: 1,
            [
                .init("origin", .string(checkpoint.origin)), .init("size", .number(checkpoint.size)),
                .init("root", .string(checkpoint.rootText)), .init("key", .string(checkpoint.verifierText)),
                .init("pseudonymous", .bool(pseudonyms != nil)), .init("engine", .string(engine)),
                .init("runs", .number(runs)), .init("written_at", .string(now.text)),
            ])
        files.add("export.json", JSONText.text(of: summary) + "\n")
        files.add("README.md", FolderReadme.text(checkpoint, isPseudonymous: pseudonyms != nil))
    }
}
