import Records

/// A checkpoint or a proof that was just signed: itself, or where it was written.
package struct EvidenceReport: Report {
    private let schema: String
    private let origin: String
    private let size: Int
    private let root: String
    private let verifier: String
    /// The entry it is about; nil for a checkpoint.
    private let sequence: Int?
    /// The size that it grew from; nil for everything else.
    private let from: Int?
    private let fileText: String
    private let file: String?

    /// - Parameters:
    ///   - schema: The document's name.
    ///   - root: In hexadecimal.
    ///   - verifier: The public key to check it with.
    ///   - file: Where it was written; nil where it is shown instead.
    package init(
        schema: String, origin: String, size: Int, root: String, verifier: String, sequence: Int? = nil,
        from: Int? = nil, fileText: String, file: String?
    ) {
        self.schema = schema
        self.origin = origin
        self.size = size
        self.root = root
        self.verifier = verifier
        self.sequence = sequence
        self.from = from
        self.fileText = fileText
        self.file = file
    }

    package var text: String {
        guard let file else { return fileText }
        let about =
            sequence.map { "entry \($0) of \(size)" } ?? from.map { "from \($0) to \(size) entries" }
            ?? "\(size) entries"
        return "wrote \(file): \(about), root \(root)\nCheck it with \(verifier)"
    }

    package var json: OrderedJSON {
        .document(
            schema: schema, version: 1,
            [
                .init("origin", .string(origin)), .init("sequence", .number(sequence)),
                .init("from", .number(from)), .init("size", .number(size)),
                .init("root", .string(root)), .init("verifier", .string(verifier)), .init("file", .text(file)),
                .init("text", .string(fileText)),
            ])
    }

    package var rows: [[String]] {
        [
            ["origin", "sequence", "from", "size", "root", "verifier", "file"],
            [
                origin, sequence.map { "\($0)" } ?? "", from.map { "\($0)" } ?? "", "\(size)", root, verifier,
                file ?? "",
            ],
        ]
    }
}
