import Foundation
import Populations

/// The import folder of a seeded scheme.
package struct SchemeFolder {
    /// One written file: its name, rows and bytes.
    package struct Written: Sendable {
        package let name: String
        package let rowCount: Int
        package let byteCount: Int
    }

    private let files: [CSVFile]

    /// The folder of `scheme`, not written yet.
    package init(_ scheme: SeededScheme) {
        files =
            PeopleFiles.files(of: scheme) + [ReferralsFile.file(of: scheme)] + HouseholdFiles.files(of: scheme)
            + MemberFiles.files(of: scheme) + HistoryFiles.files(of: scheme)
    }

    /// Writes every file into `folder`, which is made where it is not there; files of the same names are replaced.
    package func write(to folder: String) throws -> [Written] {
        let place = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        return try files.map { file in
            try Data(file.bytes).write(to: place.appendingPathComponent(file.name))
            return Written(name: file.name, rowCount: file.rowCount, byteCount: file.bytes.count)
        }
    }
}
