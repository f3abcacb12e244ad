import Ledger
import Persistence
import Records

/// How far a ledger is known to have got, from what lies outside its database.
struct KnownEnd {
    /// The largest that was signed of each life, the earliest life first.
    private(set) var lives: [(origin: String, size: Int, root: Digest)] = []
    /// The largest of the latest life; nil where nothing was signed, or all of it is lost.
    var signed: (origin: String, size: Int, root: Digest)? { lives.last }
    /// Every checkpoint that is here, to be checked with the keys the backup names.
    let notes: [SignedNote]
    /// Where a checkpoint of another ledger is looked for: the file that was named, else the folder of those kept.
    private let place: String

    init(_ paths: EvidencePaths, checkpoint: String?) throws(OfficeError) {
        var notes = try paths.checkpoints.all().map(\.note)
        if let checkpoint { notes.append(try NoteFile.note(at: checkpoint)) }
        self.notes = notes
        place = checkpoint ?? paths.checkpoints.folder
        if let mark = try HighWater.read(paths.highWater) { take(mark.origin, mark.size, mark.root) }
        for note in notes {
            do {
                let stated = try Checkpoint(text: note.text)
                take(stated.origin, stated.size, stated.root)
            } catch {
                throw .badEvidence(path: place, why: "not a checkpoint: \(error)")
            }
        }
    }

    private mutating func take(_ origin: String, _ size: Int, _ root: Digest) {
        guard let place = lives.firstIndex(where: { $0.origin == origin }) else {
            lives.append((origin, size, root))
            lives.sort { LedgerLife($0.origin).number < LedgerLife($1.origin).number }
            return
        }
        if size > lives[place].size { lives[place] = (origin, size, root) }
    }

    /// As the entry of the restore states it.
    var stated: OrderedJSON {
        .array(
            lives.map {
                ["origin": .string($0.origin), "size": .number($0.size), "root": .string($0.root.hexadecimal)]
            })
    }

    /// Refuses a backup that what was signed contradicts: of another ledger, or of another history.
    func check(_ lineage: KeyLineage?, _ tree: MerkleTree, origin: String, backup: String) throws(OfficeError) {
        guard let signed else { return }
        let others = lives.filter { LedgerLife($0.origin).base != LedgerLife(origin).base }
        if let other = others.first, others.count < lives.count {
            throw .badEvidence(path: place, why: "a checkpoint of another ledger, `\(other.origin)`")
        }
        if !others.isEmpty { throw .badEvidence(path: backup, why: "a backup of another ledger, `\(origin)`") }
        for note in notes {
            let stated: Checkpoint
            do {
                stated = try Checkpoint(text: note.text)
            } catch {
                throw .badEvidence(path: backup, why: "\(error)")
            }
            guard stated.origin == origin, stated.size <= tree.size else { continue }
            if let why = lineage?.contradiction(of: note, with: tree) { throw .rolledBack("\(backup): \(why)") }
        }
        if signed.origin == origin, signed.size <= tree.size, tree.root(ofFirst: signed.size) != signed.root {
            throw .rolledBack("\(backup): the first \(signed.size) entries are not those that were signed")
        }
    }
}

/// Which life of a ledger an origin names: `…/ledger` the first, `…/ledger/2` the second.
struct LedgerLife: Equatable {
    /// The origin of the first life.
    let base: String
    let number: Int

    init(_ origin: String) {
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count > 1, let number = Int(parts[parts.count - 1]), number > 1 {
            base = parts.dropLast().joined(separator: "/")
            self.number = number
        } else {
            base = origin
            number = 1
        }
    }

    /// The origin of the life so many later.
    func origin(ofLife number: Int) -> String { "\(base)/\(number)" }
}
