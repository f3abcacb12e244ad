import Records

/// What a check-up found, a line each.
package struct CheckUpReport: Report {
    /// What was looked at, what was found, and whether it is well.
    private let findings: [(about: String, says: String, isWell: Bool)]

    package init(_ findings: [(about: String, says: String, isWell: Bool)]) { self.findings = findings }

    package var text: String {
        var table = TextTable(["", "about", "found"])
        for finding in findings { table.add([finding.isWell ? "ok" : "look", finding.about, finding.says]) }
        return table.text
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.doctor", version: 1,
            [
                .init(
                    "findings",
                    .array(
                        findings.map {
                            ["about": .string($0.about), "says": .string($0.says), "well": .bool($0.isWell)]
                        }))
            ])
    }

    package var rows: [[String]] {
        [["about", "says", "well"]] + findings.map { [$0.about, $0.says, $0.isWell ? "yes" : "no"] }
    }
}
