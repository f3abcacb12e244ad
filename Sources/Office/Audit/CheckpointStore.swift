import Foundation
import Ledger
import Persistence

/// The checkpoints that were signed, a file each, in a folder beside the database: `DATABASE.checkpoints/000000012-1a2b3c4d.checkpoint`,
/// named by size and key. An older copy of the database that is put back contradicts them.
struct CheckpointStore {
    let folder: String

    /// One checkpoint as it is kept.
    struct Kept {
        let path: String
        let note: SignedNote
    }

    /// Every checkpoint kept, the smallest first.
    func all() throws(OfficeError) -> [Kept] {
        let names: [String]
        do {
            guard FileManager.default.fileExists(atPath: folder) else { return [] }
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .noInput(path: folder, why: "cannot be read")
        }
        var kept: [Kept] = []
        for name in names.filter({ $0.hasSuffix(Self.ending) }).sorted() {
            let path = folder + "/" + name
            kept.append(Kept(path: path, note: try NoteFile.note(at: path)))
        }
        return kept
    }

    /// Keeps a checkpoint; once this returns it survives a power cut.
    func keep(_ note: SignedNote, size: Int, key: VerifierKey) throws(OfficeError) {
        try DurableFile.makeFolder(folder)
        try DurableFile.replace(path(size: size, key: key), with: Array(note.fileText.utf8), mode: 0o644)
    }

    private static let ending = ".checkpoint"

    private func path(size: Int, key: VerifierKey) -> String {
        let digits = String(size)
        return folder + "/" + String(repeating: "0", count: max(9 - digits.count, 0)) + digits + "-" + key.idText
            + Self.ending
    }
}
