import Foundation
import Intake

/// An import as it was typed.
package struct ImportWords: Sendable {
    package let paths: [String]
    package let file: String?
    package let mapping: String?
    package let delimiter: String?
    package let encoding: String
    package let complete: [String]
    package let ends: Int
    package let readmit: [String]
    package let isDryRun: Bool

    package init(
        paths: [String], file: String?, mapping: String?, delimiter: String?, encoding: String, complete: [String],
        ends: Int, readmit: [String], isDryRun: Bool
    ) {
        self.paths = paths
        self.file = file
        self.mapping = mapping
        self.delimiter = delimiter
        self.encoding = encoding
        self.complete = complete
        self.ends = ends
        self.readmit = readmit
        self.isDryRun = isDryRun
    }
}

extension ImportWords {
    /// The request these words stand for.
    func request(gazetteer: Gazetteer) throws(OfficeError) -> ImportRequest {
        let kind = try file.map { (word) throws(OfficeError) in try Self.kind(word, option: "--file") }
        var files: [ImportFile] = []
        do {
            for path in paths { files += try ImportFile.files(at: path, kind: kind) }
        } catch {
            throw error.asOfficeError
        }
        var request = ImportRequest(files: files, gazetteer: gazetteer)
        request.delimiter = try delimiterByte()
        request.encoding = try textEncoding()
        request.mapping = try columnMapping()
        for word in complete { request.complete.insert(try Self.kind(word, option: "--complete")) }
        request.ends = ends
        request.readmitted = Set(readmit)
        request.isDryRun = isDryRun
        return request
    }

    private static func kind(_ word: String, option: String) throws(OfficeError) -> FileKind {
        if let kind = FileKind(rawValue: word) ?? FileKind(fileName: word) { return kind }
        let names = FileKind.allCases.map(\.rawValue)
        let nearest = Suggestion.nearest(to: word, among: names).map { "; did you mean `\($0)`?" } ?? ""
        throw .usage("`\(option)`: no file `\(word)`; one of \(names.joined(separator: ", "))\(nearest)")
    }

    private func delimiterByte() throws(OfficeError) -> UInt8? {
        switch delimiter {
        case nil: return nil
        case "comma", ",": return UInt8(ascii: ",")
        case "semicolon", ";": return UInt8(ascii: ";")
        case "tab", "\t": return UInt8(ascii: "\t")
        case "pipe", "|": return UInt8(ascii: "|")
        case .some(let other):
            throw .usage("`--delimiter` is comma, semicolon, tab or pipe, found `\(other)`")
        }
    }

    private func textEncoding() throws(OfficeError) -> TextEncoding {
        switch encoding.lowercased() {
        case "utf-8", "utf8": return .utf8
        case "windows-1252", "cp1252": return .windows1252
        default: throw .usage("`--encoding` is utf-8 or windows-1252, found `\(encoding)`")
        }
    }

    private func columnMapping() throws(OfficeError) -> ColumnMapping? {
        guard let mapping else { return nil }
        let read = MappingFile(String(decoding: try Input.bytes(at: mapping), as: UTF8.self), file: mapping)
        if read.problems.contains(where: { $0.severity == .error }) { throw .badInput(read.problems) }
        return read.mapping
    }
}

/// Files that a command names.
package enum Input {
    /// The bytes of a file, or of standard input for `-`.
    package static func bytes(at path: String) throws(OfficeError) -> [UInt8] {
        do {
            let source = try ByteSource(path: path)
            var bytes: [UInt8] = []
            while case let chunk = try source.read(), !chunk.isEmpty { bytes += chunk }
            return bytes
        } catch {
            throw error.asOfficeError
        }
    }
}

extension ByteSourceError {
    /// The same as an error of the office.
    var asOfficeError: OfficeError {
        switch self {
        case .notFound(let name): .noInput(path: name, why: "there is no such file or folder")
        case .isFolder(let name): .noInput(path: name, why: "this is a folder, not a file")
        case .unreadable(let name, let reason): .noInput(path: name, why: "cannot be read: \(reason)")
        }
    }
}
