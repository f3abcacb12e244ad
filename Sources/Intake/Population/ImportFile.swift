import Foundation

/// One file handed in.
package struct ImportFile {
    /// Which file of the folder it is; nil to tell from its name.
    package let kind: FileKind?
    package let source: ByteSource
    /// Whether the coordinator named it, so that it must be one of the files there are. A file that merely lies in the folder need
    /// not be.
    package let isNamed: Bool

    package init(_ source: ByteSource, kind: FileKind? = nil, isNamed: Bool = false) {
        self.source = source
        self.kind = kind
        self.isNamed = isNamed
    }

    /// The last part of its name.
    var lastName: String { source.name.split(separator: "/").last.map(String.init) ?? source.name }

    /// The files a path stands for: those of a folder, in the order of their names, one file, or standard input for `-`.
    ///
    /// - Throws: where there is nothing, or it cannot be read.
    package static func files(at path: String, kind: FileKind? = nil) throws(ByteSourceError) -> [ImportFile] {
        var isFolder: ObjCBool = false
        guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        else {
            return [ImportFile(try ByteSource(path: path), kind: kind, isNamed: true)]
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .unreadable(name: path, reason: "the folder cannot be listed")
        }
        var files: [ImportFile] = []
        for name in names.sorted() where isTable(name) {
            try refuseEndless(path + "/" + name, named: name)
            // The name alone: where the folder lies is nobody's business in a problem that is passed on.
            files.append(ImportFile(try ByteSource(path: path + "/" + name, name: name)))
        }
        return files
    }

    /// Nobody may ever write to a pipe that lies in a folder, so that reading it would wait for good.
    private static func refuseEndless(_ path: String, named name: String) throws(ByteSourceError) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG || kind == S_IFDIR else {
            throw .unreadable(name: name, reason: "it is a pipe or a device, not a file")
        }
    }

    /// Whether a file of a folder may have been meant as one of the import: notes and hidden files are passed over.
    private static func isTable(_ name: String) -> Bool {
        let name = name.lowercased()
        return !name.hasPrefix(".") && !name.hasPrefix("~")
            && [".csv", ".tsv", ".xlsx", ".xls", ".ods"].contains { name.hasSuffix($0) }
    }
}
