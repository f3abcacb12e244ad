import Foundation
import Ledger
import Persistence

/// The files of a folder that is to be taken away, in the order of their paths, with a list of their digests.
struct FolderFiles {
    /// The list of digests, in the form `sha256sum -c` reads; it names every other file.
    static let sums = "SHA256SUMS"

    private(set) var files: [String: [UInt8]] = [:]

    var count: Int { files.count }

    mutating func add(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

    mutating func add(_ path: String, _ text: String) { files[path] = Array(text.utf8) }

    /// Lines, each ended by a line feed: line n is what stands under number n.
    mutating func add(_ path: String, lines: [[UInt8]]) {
        files[path] = lines.reduce(into: []) { bytes, line in
            bytes += line
            bytes.append(0x0A)
        }
    }

    /// Refuses a place where something is already.
    static func checkFree(_ folder: String) throws(OfficeError) {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        do {
            if try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty { return }
        } catch {
            throw .opening(path: folder, .alreadyExists)
        }
        throw .opening(path: folder, .alreadyExists)
    }

    /// Writes the folder; the list of digests comes last, so that a folder without it is known to be cut off.
    func write(to folder: String) throws(OfficeError) {
        var made: Set<String> = []
        var list = ""
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let place = folder + "/" + path
            try Self.makeFolders(above: place, from: folder, &made)
            try DurableFile.replace(place, with: bytes, mode: 0o600)
            list += "\(Digest(of: bytes).hexadecimal)  \(path)\n"
        }
        try DurableFile.replace(folder + "/" + Self.sums, with: Array(list.utf8), mode: 0o600)
    }

    private static func makeFolders(
        above path: String, from root: String, _ made: inout Set<String>
    ) throws(OfficeError) {
        var place = root
        let parts = path.dropFirst(root.count).split(separator: "/").dropLast()
        for part in [""] + parts.map(String.init) {
            if !part.isEmpty { place += "/" + part }
            if made.insert(place).inserted { try DurableFile.makeFolder(place) }
        }
    }
}
