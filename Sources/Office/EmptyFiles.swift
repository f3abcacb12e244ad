import Foundation
import Intake
import Persistence

/// Empty files to fill in.
package enum EmptyFiles {
    /// Writes them to a folder, made where absent; refuses where one of them is there already.
    ///
    /// - Returns: The names of the files written.
    package static func write(isFull: Bool, to folder: String) throws(OfficeError) -> [String] {
        let files = Template.files(isFull: isFull)
        let manager = FileManager.default
        for file in files where manager.fileExists(atPath: folder + "/" + file.name) {
            throw .opening(path: folder + "/" + file.name, .alreadyExists)
        }
        do {
            try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for file in files {
                try Data(file.bytes).write(
                    to: URL(fileURLWithPath: folder + "/" + file.name), options: .withoutOverwriting)
            }
        } catch {
            throw .opening(path: folder, .cannotWrite("the folder may not be written to, or its disk is full"))
        }
        return files.map(\.name)
    }
}
