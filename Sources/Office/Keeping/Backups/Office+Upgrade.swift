import Foundation
import Ledger
import Persistence
import Records

/// That a database was brought to the form this program works with.
package struct Upgraded: Sendable {
    /// The steps of the schema it had, and has now.
    package let from: Int
    package let to: Int
    /// The backup made before; nil where there was nothing to do.
    package let backup: String?
    /// The ledger entry that tells of it.
    package let entry: Int?
}

extension Office {
    /// Brings an older database to the form this program works with, after a verified backup; does nothing where it has it.
    ///
    /// - Parameter backup: Where the backup goes; nil for a file beside the database.
    package static func upgrade(_ path: String, backup: String?, desk: Desk) throws(OfficeError) -> Upgraded {
        let office: Office
        do {
            office = Office(file: try SchemeFile.openOlder(path, for: .writing), desk: desk)
        } catch {
            throw .opening(path: path, error)
        }
        do {
            let from = try office.file.schemaNumber()
            let to = SchemeFile.latestSchema
            if from == to { return Upgraded(from: from, to: to, backup: nil, entry: nil) }
            let head = try office.reading { try $0.head() }
            let place =
                backup.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? office.placeForBackup(from)
            let copy = try office.verifiedCopy(to: place)
            let event = Event(
                kind: .upgrade, action: "upgrade",
                details: [
                    .init("from", .number(from)), .init("to", .number(to)), .init("path", .string(place)),
                    .init("size", .number(copy.size)), .init("root", .string(copy.root.hexadecimal)),
                ])
            let entry = try event.entry(after: head, desk: desk)
            try office.file.upgrade(with: entry, expecting: head)
            return Upgraded(from: from, to: to, backup: place, entry: head.ledger + 1)
        } catch let error as OfficeError {
            throw error
        } catch let error as PersistenceError {
            throw .opening(path: path, error)
        } catch {
            throw .unreadableRecord(String(describing: error))
        }
    }

    /// A name that is free: an upgrade that was interrupted has left its backup.
    private func placeForBackup(_ schema: Int) -> String {
        let name = file.path + ".before-upgrade-\(schema)"
        var number = 1
        func place() -> String { number == 1 ? name : "\(name)-\(number)" }
        while FileManager.default.fileExists(atPath: place()) { number += 1 }
        return place()
    }
}
