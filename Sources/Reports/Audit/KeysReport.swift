import Records

/// The keys a ledger signs with, in order.
package struct KeysReport: Report {
    package struct Key: Sendable {
        let id: String
        let verifier: String
        let from: Int
        let isInForce: Bool

        /// - Parameter from: The smallest ledger it signs, in entries.
        package init(id: String, verifier: String, from: Int, isInForce: Bool) {
            self.id = id
            self.verifier = verifier
            self.from = from
            self.isInForce = isInForce
        }
    }

    private let keys: [Key]

    package init(_ keys: [Key]) { self.keys = keys }

    package var text: String {
        var table = TextTable(["key", "signs from", "", "to check with"], figures: [1])
        for key in keys {
            table.add([key.id, "\(max(key.from, 1))", key.isInForce ? "in force" : "exchanged", key.verifier])
        }
        return table.text
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.audit.keys", version: 1,
            [
                .init(
                    "keys",
                    .array(
                        keys.map {
                            [
                                "id": .string($0.id), "from": .number($0.from), "in_force": .bool($0.isInForce),
                                "verifier": .string($0.verifier),
                            ]
                        }))
            ])
    }

    package var rows: [[String]] {
        [["id", "from", "in_force", "verifier"]]
            + keys.map { [$0.id, "\($0.from)", $0.isInForce ? "yes" : "no", $0.verifier] }
    }
}
