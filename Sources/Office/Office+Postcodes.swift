import Foundation
import Intake
import Matching
import Persistence

/// What a postcode file gave.
package struct PostcodesFound: Sendable {
    package let source: String
    package let release: String
    package let count: Int
    package let placed: Int
    package let rowsLeftOut: Int
    package let problems: [ImportProblem]
}

extension Office {
    /// Where the postcodes of a scheme lie: beside its database, in a file that can be made again.
    var postcodesPath: String { file.path + ".postcodes" }

    /// What this scheme knows of places: its imported postcodes where there are some, and the built-in centroids.
    package func gazetteer() -> Gazetteer {
        guard FileManager.default.fileExists(atPath: postcodesPath) else { return Gazetteer() }
        do {
            return Gazetteer(index: try PostcodeIndex(path: postcodesPath))
        } catch {
            // A damaged index is as if none were there; doctor says so.
            return Gazetteer()
        }
    }

    /// Reads postcode files into the index beside the database; of several the later one speaks where they differ.
    package func importPostcodes(_ paths: [String], isDryRun: Bool) throws(OfficeError) -> PostcodesFound {
        var files: [[PostcodeRow]] = []
        var names: [(source: String, release: String)] = []
        var problems: [ImportProblem] = []
        var leftOut = 0
        for path in paths {
            let source: ByteSource
            do {
                source = try ByteSource(path: path)
            } catch {
                throw error.asOfficeError
            }
            let read = PostcodeFile(source)
            if read.problems.contains(where: { $0.severity == .error }) { throw .badInput(read.problems) }
            problems += read.problems
            leftOut += read.rowsLeftOut
            names.append((read.source, read.release))
            files.append(read.rows)
        }
        let rows = PostcodeRow.merged(files)
        let source = names.map(\.source).joined(separator: " + ")
        let release = names.map(\.release).max() ?? ""
        if !isDryRun {
            do {
                try PostcodeIndex.write(rows, source: source, release: release, to: postcodesPath)
            } catch {
                throw .persistence(.cannotWrite("the postcode file beside the database: \(error)"))
            }
        }
        return PostcodesFound(
            source: source, release: release, count: rows.count, placed: rows.count { $0.point != nil },
            rowsLeftOut: leftOut, problems: problems)
    }

    /// Takes files in as they were named on the command line.
    package func importFiles(_ words: ImportWords) throws(OfficeError) -> ImportOutcome {
        try importFiles(try words.request(gazetteer: gazetteer()))
    }
}
