import Casework
import Records

/// Which files of a pack were written, and to whom they are entered as given.
package struct PackReport: Report {
    private let format: PackFormat
    private let paths: [String]
    private let recipient: String

    package init(_ format: PackFormat, paths: [String], recipient: String) {
        self.format = format
        self.paths = paths
        self.recipient = recipient
    }

    package var text: String {
        let written = paths.map { "wrote \($0)" }
        return
            (written + [
                "Entered in the ledger as given to \(recipient). Open it in a browser, read it, then print or send it."
            ]).joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.pack", version: 1,
            [
                .init("format", .string(format.rawValue)), .init("given_to", .string(recipient)),
                .init("files", .texts(paths)),
            ])
    }

    package var rows: [[String]] {
        [["format", "given_to", "file"]] + paths.map { [format.rawValue, recipient, $0] }
    }
}
