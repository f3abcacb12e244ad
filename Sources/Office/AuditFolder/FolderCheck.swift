import Foundation
import Ledger

/// Checks an auditor's folder without the database it came from, and collects what is found.
struct FolderCheck {
    private(set) var findings: [Finding] = []
    let folder: String
    private(set) var tree = MerkleTree()
    var keys = LineageReading()
    /// The commitments each entry's body says it brought, in order.
    var brought: [String] = []
    /// What the bodies of run entries commit to, by run.
    var runCommitments: [Int: String] = [:]
    /// Bodies that are not here: erased, restricted or left out.
    var withheld = 0

    init(_ folder: String) { self.folder = folder }

    mutating func fault(_ about: String, _ code: FindingCode, _ says: String) {
        findings.append(Finding(about, says, code))
    }

    mutating func well(_ about: String, _ says: String) { findings.append(Finding(about, says, .sound)) }

    /// Does one part, and says in one line that it found nothing where it did not.
    mutating func part(_ about: String, _ says: String, _ body: (inout FolderCheck) throws(OfficeError) -> Void)
        throws(OfficeError)
    {
        let before = findings.count
        try body(&self)
        if findings.count == before { well(about, says) }
    }

    func bytes(_ path: String) throws(OfficeError) -> [UInt8]? { try DurableFile.bytes(at: folder + "/" + path) }

    /// The lines of a file, line 1 first; empty where it is not there.
    func lines(_ path: String) throws(OfficeError) -> [[UInt8]] {
        guard let bytes = try bytes(path), !bytes.isEmpty else { return [] }
        return bytes.dropLast(bytes.last == 0x0A ? 1 : 0).split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { Array($0) }
    }

    /// The files below a subfolder, in order.
    func names(in subfolder: String) -> [String] {
        (FileManager.default.subpaths(atPath: folder + "/" + subfolder) ?? []).sorted()
    }

    /// Every file has the digest the list states, and none is beside the list.
    mutating func checkSums() throws(OfficeError) {
        guard let list = try bytes(FolderFiles.sums) else {
            return fault(
                FolderFiles.sums, .fileMissing,
                "is missing: the folder was cut off while it was written or taken apart")
        }
        var listed: Set<String> = [FolderFiles.sums]
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[0].utf8.count == 64 else {
                fault(FolderFiles.sums, .fileMissing, "a line is cut off")
                continue
            }
            let path = String(parts[1].drop { $0 == " " })
            listed.insert(path)
            guard let bytes = try bytes(path) else {
                fault(path, .fileMissing, "is missing")
                continue
            }
            if Digest(of: bytes).hexadecimal != parts[0] {
                fault(path, .fileChanged, "is not the file that was written")
            }
        }
        var isFolder: ObjCBool = false
        for path in names(in: "") where !listed.contains(path) {
            if FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder),
                !isFolder.boolValue
            {
                fault(path, .fileAdded, "is in no list: it was put there afterwards")
            }
        }
    }

    /// Entries follow each other, and every body there opens its commitment.
    mutating func checkLedger() throws(OfficeError) {
        let bodies = try lines("ledger/bodies.jsonl")
        let secrets = try lines("ledger/keys.txt")
        for (place, line) in try lines("ledger/entries.jsonl").enumerated() {
            tree.append(MerkleHash.leaf(line))
            let name = "ledger entry \(place + 1)"
            let entry: LedgerEntry
            do {
                entry = try LedgerEntry(line)
            } catch {
                fault(name, .entryBytes, "\(error)")
                continue
            }
            if Int(entry.sequence) != place + 1 { fault(name, .entryBytes, "its bytes say \(entry.sequence)") }
            let body = bodies.indices.contains(place) ? bodies[place] : []
            guard !body.isEmpty else {
                withheld += 1
                continue
            }
            let key = secrets.indices.contains(place) ? Self.key(secrets[place]) : nil
            if key?.opens(entry.commitment, to: body, tag: .event) != true {
                fault(name, .bodyReplaced, "its body is not the one it commits to")
            }
            take(CanonicalValue.held(by: body)?.member("details"), of: entry, name)
        }
    }

    private mutating func take(_ details: CanonicalValue?, of entry: LedgerEntry, _ name: String) {
        brought += details?.member("commitments")?.texts ?? []
        if let run = details?.member("run")?.number, entry.kind == .run {
            runCommitments[run] = details?.member("commitment")?.text
        }
        do {
            try keys.take(entry.kind, details, sequence: Int(entry.sequence))
        } catch {
            fault(name, .keyRefused, "the key it names is not accepted: \(error)")
        }
    }

    static func key(_ letters: [UInt8]) -> CommitmentKey? {
        Hexadecimal.bytes(of: letters).flatMap { CommitmentKey(bytes: $0) }
    }
}
