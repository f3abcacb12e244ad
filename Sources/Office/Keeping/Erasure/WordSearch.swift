import Foundation
import Ledger
import Persistence

/// Where words of somebody who was erased still stand: in every file the program wrote, as far as it knows of them.
///
/// No sentence repeats a word. Other people's records may hold the same ones, a postcode that is a neighbour's as well; that is said and
/// is no failure. What no row explains is left of what is gone.
struct WordSearch {
    /// What is left in the database's own files of rows that are gone; empty when the erasure is complete.
    private(set) var residue: [String] = []
    /// Where the words stand otherwise: records of others, backups, copies that are out.
    private(set) var elsewhere: [String] = []

    private static let shownAtMost = 20
    /// A word in more rows than these is a phrase that many use.
    private static let phraseFrom = 3
    /// Endings of the files the program keeps beside a database, in which nobody's words belong.
    private static let own = ["-journal", ".lock", ".highwater", ".erasures", ".key", ".vkey"]

    /// Searches; the office's database is closed by it.
    ///
    /// - Parameter copies: Where copies about them were written.
    init(_ words: SubjectWords, copies: [String], in office: Office) throws(OfficeError) {
        let needles = words.needles
        let database = office.file.path
        let backups = try office.reading { try $0.backups() }
        do {
            try office.file.close()
        } catch {
            throw .persistence(error)
        }
        if needles.isEmpty { return }
        let found = zip(needles, try Self.counts(of: needles, in: database)).filter { $0.1 > 0 }
        let rows = try Self.rows(holding: found.map(\.0), in: database)
        for (needle, places) in zip(found, rows) where needle.1 > places.reduce(0, { $0 + $1.count }) {
            residue.append("bytes of a row that is gone are in \(database)")
        }
        elsewhere += Self.shared(rows)
        for file in try Self.files(beside: database) {
            let count = try Self.counts(of: needles, in: file).count { $0 > 0 }
            if count == 0 { continue }
            if file.hasSuffix(".postcodes") {
                elsewhere.append("\(file), a published list, holds their postcode")
            } else if Self.own.contains(where: { file == database + $0 }) {
                residue.append("\(file) holds words of theirs")
            } else {
                elsewhere.append("\(file) holds them until it is deleted")
            }
        }
        for backup in backups where !backup.isGone {
            if try Self.counts(of: needles, in: backup.path).contains(where: { $0 > 0 }) {
                elsewhere.append("the backup \(backup.path) of \(backup.recordedAt) holds them until it is deleted")
            }
        }
        for copy in copies {
            let files = try Self.files(at: copy)
            var holding = 0
            for path in files where try Self.counts(of: needles, in: path).contains(where: { $0 > 0 }) {
                holding += 1
            }
            // A folder is deleted as a whole: an auditor's has thousands of files.
            if holding > 0 {
                let inFiles = files == [copy] ? "" : " in \(holding) of its \(files.count) files"
                elsewhere.append("the copy \(copy) holds them\(inFiles) until it is deleted")
            }
        }
    }

    /// Where words of theirs stand in the rows of others. What many say is a phrase, and is only counted.
    private static func shared(_ rows: [[WordsFound]]) -> [String] {
        var inRows: [String: Int] = [:]
        var phrases = 0
        for found in rows {
            let places = Set(found.map(\.place))
            if places.count > phraseFrom {
                phrases += 1
            } else {
                for place in places { inRows[place, default: 0] += 1 }
            }
        }
        var says = inRows.sorted { $0.key < $1.key }.prefix(shownAtMost).map { place, count in
            "\(place) holds \(count == 1 ? "a word" : "\(count) words") of theirs as well"
        }
        if inRows.count > shownAtMost { says.append("and \(inRows.count - shownAtMost) more rows") }
        if phrases > 0 {
            says.append(
                "\(phrases == 1 ? "a phrase of theirs stands" : "\(phrases) phrases of theirs stand") in more than \(phraseFrom) other rows"
            )
        }
        return says
    }

    private static func rows(holding needles: [[UInt8]], in database: String) throws(OfficeError) -> [[WordsFound]]
    {
        do {
            let file = try SchemeFile.open(database, for: .reading)
            let places = try file.read { try $0.places(of: needles) }
            try file.close()
            return places
        } catch let error as PersistenceError {
            throw .opening(path: database, error)
        } catch {
            throw .unreadableRecord(String(describing: error))
        }
    }

    private static func counts(of needles: [[UInt8]], in path: String) throws(OfficeError) -> [Int] {
        do {
            return try ByteSearch.occurrences(of: needles, inFileAt: path)
        } catch .missing {
            return needles.map { _ in 0 }
        } catch {
            throw .opening(path: path, error)
        }
    }

    /// The files whose names begin with the database's, and those in such folders, without the database itself and the words being
    /// looked for.
    private static func files(beside database: String) throws(OfficeError) -> [String] {
        let url = URL(fileURLWithPath: database)
        let folder = url.deletingLastPathComponent().path
        var files: [String] = []
        for name in try names(in: folder) {
            let isOurs =
                name.hasPrefix(url.lastPathComponent + ".") && !name.contains(".erasing-")
                || name == url.lastPathComponent + "-journal"
            if isOurs { files += try Self.files(at: folder + "/" + name) }
        }
        return files
    }

    /// The file at a path, or every file below it.
    private static func files(at path: String) throws(OfficeError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else { return [path] }
        var files: [String] = []
        for name in try names(in: path) { files += try Self.files(at: path + "/" + name) }
        return files
    }

    private static func names(in folder: String) throws(OfficeError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .noInput(path: folder, why: "the folder cannot be read")
        }
    }
}
