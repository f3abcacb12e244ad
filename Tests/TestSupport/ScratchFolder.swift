import Foundation

/// A folder of its own for one test, gone with it.
package final class ScratchFolder: Sendable {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("sharedlives-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("left behind: \(path)")
        }
    }

    /// Where the test's database goes.
    package var database: String { file("scheme.sqlite") }

    /// Where a file of that name lies in the folder.
    package func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, and the folder it is in where absent.
    ///
    /// - Returns: Its path.
    @discardableResult
    package func write(_ bytes: Data, to name: String) throws -> String {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
        return url.path
    }

    @discardableResult
    package func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    /// The bytes of a file; empty where there is none.
    package func bytes(_ name: String) -> Data { FileManager.default.contents(atPath: file(name)) ?? Data() }
}

/// The permission bits of a file; -1 where it has none.
package func permissions(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}
