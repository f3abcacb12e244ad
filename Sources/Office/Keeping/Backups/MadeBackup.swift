import Foundation
import Ledger
import Persistence

/// A backup that was made and verified, as the ledger tells of it.
package struct MadeBackup: Sendable {
    package let entry: Int
    package let recordedAt: String
    package let path: String
    /// How many ledger entries it holds.
    package let size: Int

    /// Whether nothing is at its path any more: moved or deleted.
    package var isGone: Bool { !FileManager.default.fileExists(atPath: path) }
}

extension SchemeReader {
    /// The backups made, by `backup` and before upgrades, in order.
    func backups() throws -> [MadeBackup] {
        try (events(of: .backup) + events(of: .upgrade)).sorted { $0.sequence < $1.sequence }.compactMap { event in
            guard let path = event.details?.member("path")?.text, let size = event.details?.member("size")?.number
            else { return nil }
            return MadeBackup(entry: event.sequence, recordedAt: event.recordedAt, path: path, size: size)
        }
    }
}
