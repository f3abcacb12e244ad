import Foundation

/// Why bytes cannot be had.
package enum ByteSourceError: Error, Hashable, Sendable {
    case notFound(name: String)
    case isFolder(name: String)
    /// The system's own words for anything else, such as `Permission denied`.
    case unreadable(name: String, reason: String)

    init(_ name: String, _ code: Int32) {
        self =
            switch code {
            case ENOENT, ENOTDIR: .notFound(name: name)
            case EISDIR: .isFolder(name: name)
            default: .unreadable(name: name, reason: String(cString: strerror(code)))
            }
    }
}

extension ByteSourceError {
    /// The same as a problem at the start of the file, to stand among the others.
    package var problem: ImportProblem {
        switch self {
        case .notFound(let name):
            ImportProblem(file: name, line: 1, column: 1, code: "not-found", message: "there is no such file")
        case .isFolder(let name):
            ImportProblem(
                file: name, line: 1, column: 1, code: "is-folder", message: "this is a folder, not a file")
        case .unreadable(let name, let reason):
            ImportProblem(
                file: name, line: 1, column: 1, code: "unreadable", message: "the file cannot be read: \(reason)")
        }
    }
}
