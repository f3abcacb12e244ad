import Foundation

/// A folder of its own for one test, gone with it.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
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

    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, and the folder it is in where absent.
    ///
    /// - Returns: Its path.
    @discardableResult
    func write(_ bytes: Data, to name: String) throws -> String {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
        return url.path
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    /// The bytes of a file; empty where there is none.
    func bytes(_ name: String) -> Data { FileManager.default.contents(atPath: file(name)) ?? Data() }
}
