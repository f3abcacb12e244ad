import Records

/// That a folder was written for an auditor to take away.
package struct FolderReport: Report {
    private let folder: String
    private let files: Int
    private let size: Int
    private let root: String
    private let runs: Int
    private let receipts: Int
    private let isPseudonymous: Bool

    /// - Parameters:
    ///   - size: How many ledger entries it covers.
    ///   - root: In hexadecimal.
    package init(
        folder: String, files: Int, size: Int, root: String, runs: Int, receipts: Int, isPseudonymous: Bool
    ) {
        self.folder = folder
        self.files = files
        self.size = size
        self.root = root
        self.runs = runs
        self.receipts = receipts
        self.isPseudonymous = isPseudonymous
    }

    package var text: String {
        """
        wrote \(folder): \(files) files over \(size) entries, \(runs) runs, \(receipts) receipts\(isPseudonymous ? ", pseudonymous" : "")
        root \(root)
        Its README.md says how to check it without this program; with it: sharedlives audit check-export \(folder) --key KEY
        """
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.audit.export", version: 1,
            [
                .init("folder", .string(folder)), .init("files", .number(files)), .init("size", .number(size)),
                .init("root", .string(root)), .init("runs", .number(runs)), .init("receipts", .number(receipts)),
                .init("pseudonymous", .bool(isPseudonymous)),
            ])
    }

    package var rows: [[String]] {
        [
            ["folder", "files", "size", "root", "runs", "receipts", "pseudonymous"],
            [folder, "\(files)", "\(size)", root, "\(runs)", "\(receipts)", isPseudonymous ? "yes" : "no"],
        ]
    }
}
