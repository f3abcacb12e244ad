import Foundation
import Ledger
import Persistence
import Records

/// A copy of the database that was verified.
package struct BackupMade: Sendable {
    package let path: String
    /// How many ledger entries it holds, and their root in hexadecimal.
    package let size: Int
    package let rootText: String
    /// The ledger entry that tells of it; it is in the database and not in the copy.
    package let entry: Int
}

extension Office {
    /// Copies the database to a new file while others go on, verifies the copy as a prefix of the ledger, and enters it.
    ///
    /// The key is not in it, nor anything that was erased before.
    package func backup(to path: String) throws(OfficeError) -> BackupMade {
        let path = URL(fileURLWithPath: path).standardizedFileURL.path
        let copy = try verifiedCopy(to: path)
        let head = try reading { try $0.head() }
        let entry = try enter(
            Event(
                kind: .backup, action: "backup",
                details: [
                    .init("path", .string(path)), .init("size", .number(copy.size)),
                    .init("root", .string(copy.root.hexadecimal)),
                ]), expecting: head)
        return BackupMade(path: path, size: copy.size, rootText: copy.root.hexadecimal, entry: entry)
    }

    /// Copies the database and holds the copy's ledger against ours; on any failure no copy is left.
    func verifiedCopy(to path: String) throws(OfficeError) -> (size: Int, root: Digest) {
        let head: Head
        do {
            head = try file.backup(to: path)
        } catch {
            throw .opening(path: path, error)
        }
        do {
            let ours = try reading { try $0.tree(ofFirst: head.ledger) }
            let theirs = Office(file: try .openOlder(path, for: .reading), desk: desk)
            let copied = try theirs.reading { try $0.tree(ofFirst: head.ledger) }
            try theirs.file.close()
            guard ours.size == head.ledger, copied.root == ours.root else {
                throw OfficeError.rolledBack("the copy is not a beginning of the ledger")
            }
            return (ours.size, ours.root)
        } catch let error as OfficeError {
            unlink(path)
            throw error
        } catch let error as PersistenceError {
            unlink(path)
            throw .opening(path: path, error)
        } catch {
            unlink(path)
            throw .unreadableRecord(String(describing: error))
        }
    }
}

extension SchemeReader {
    /// The tree over the first entries of the ledger; a gap ends it.
    func tree(ofFirst count: Int = .max) throws -> MerkleTree {
        var tree = MerkleTree()
        try forEachEntry { entry in
            if entry.sequence == tree.size + 1, tree.size < count { tree.append(MerkleHash.leaf(entry.bytes)) }
        }
        return tree
    }
}
