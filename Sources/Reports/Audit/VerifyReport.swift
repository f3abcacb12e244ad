import Records

/// What a check of all the evidence found, and the root over all entries.
package struct VerifyReport: Report {
    private let entries: Int
    private let root: String
    private let erased: Int
    /// What was looked at, what was found, what kind of finding that is, and whether it is well.
    private let findings: [(about: String, says: String, code: String, isWell: Bool)]

    /// - Parameters:
    ///   - root: In hexadecimal.
    ///   - erased: Bodies that are gone.
    package init(
        entries: Int, root: String, erased: Int,
        findings: [(about: String, says: String, code: String, isWell: Bool)]
    ) {
        self.entries = entries
        self.root = root
        self.erased = erased
        self.findings = findings
    }

    private var isWell: Bool { findings.allSatisfy(\.isWell) }

    package var text: String {
        var table = TextTable(["", "about", "found"])
        // One fault may show in every row that follows it; nobody reads a thousand of them.
        let shown = findings.prefix(Self.shownAtMost)
        for finding in shown {
            let code = finding.isWell ? "" : " [\(finding.code)]"
            table.add([finding.isWell ? "ok" : "look", finding.about, finding.says + code])
        }
        let more = findings.count - shown.count
        return [
            table.text, more > 0 ? "and \(more) more; `--format json` has them all" : nil, "",
            "\(entries) entries, root \(root)", isWell ? "nothing differs" : "differences found",
        ].compactMap { $0 }.joined(separator: "\n")
    }

    private static let shownAtMost = 50

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.audit.verify", version: 1,
            [
                .init("well", .bool(isWell)), .init("entries", .number(entries)), .init("root", .string(root)),
                .init("erased", .number(erased)),
                .init(
                    "findings",
                    .array(
                        findings.map {
                            [
                                "about": .string($0.about), "code": .string($0.code), "says": .string($0.says),
                                "well": .bool($0.isWell),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["about", "code", "says", "well"]]
            + findings.map { [$0.about, $0.code, $0.says, $0.isWell ? "yes" : "no"] }
    }
}
