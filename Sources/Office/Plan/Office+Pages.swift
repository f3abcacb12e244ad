import Foundation
import Persistence

extension Office {
    /// Writes pages into a folder, which is made if need be, readable by its owner alone; those there under the same names are replaced.
    package func write(_ pages: [(name: String, text: String)], into folder: String) throws(OfficeError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for page in pages {
                let file = URL(fileURLWithPath: folder).appendingPathComponent(page.name)
                try Data(page.text.utf8).write(to: file, options: .atomic)
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            }
        } catch {
            throw .opening(path: folder, .cannotWrite(error.localizedDescription))
        }
    }
}
