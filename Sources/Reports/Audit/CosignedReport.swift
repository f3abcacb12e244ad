import Records

/// That a checkpoint came back with a witness's signature.
package struct CosignedReport: Report {
    private let size: Int
    private let witness: String
    private let witnessedAt: String
    private let isNew: Bool

    /// - Parameters:
    ///   - size: How many entries it covers.
    ///   - witnessedAt: When the witness says it saw it, in UTC.
    ///   - isNew: False where this signature was here already.
    package init(size: Int, witness: String, witnessedAt: String, isNew: Bool) {
        self.size = size
        self.witness = witness
        self.witnessedAt = witnessedAt
        self.isNew = isNew
    }

    package var text: String {
        let what = isNew ? "entered and kept" : "here already; nothing was changed"
        return "\(witness) saw the ledger of \(size) entries at \(witnessedAt): \(what)"
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.audit.cosigned", version: 1,
            [
                .init("size", .number(size)), .init("witness", .string(witness)),
                .init("witnessed_at", .string(witnessedAt)), .init("new", .bool(isNew)),
            ])
    }

    package var rows: [[String]] {
        [["size", "witness", "witnessed_at", "new"], ["\(size)", witness, witnessedAt, isNew ? "yes" : "no"]]
    }
}
