import Records

/// What was drawn for an auditor to look at, each with the command that shows it.
package struct SampleReport: Report {
    /// One thing drawn.
    package struct Item: Sendable {
        let kind: String
        let run: Int?
        let referral: String?
        let household: String?
        let entry: Int?

        package init(kind: String, run: Int?, referral: String?, household: String?, entry: Int?) {
            self.kind = kind
            self.run = run
            self.referral = referral
            self.household = household
            self.entry = entry
        }

        var name: String {
            switch kind {
            case "pair": "\(referral ?? "") and \(household ?? ""), run \(run ?? 0)"
            case "decision": "ledger entry \(entry ?? 0)"
            default: "run \(run ?? 0)"
            }
        }

        var command: String {
            switch kind {
            case "pair":
                // A list of one member alone is asked for by referral and person.
                (referral ?? "").split(separator: "/", maxSplits: 1).count == 2
                    ? "sharedlives explain \(part(0)) \(household ?? "") --person \(part(1)) --run \(run ?? 0) --points"
                    : "sharedlives explain \(referral ?? "") \(household ?? "") --run \(run ?? 0) --points"
            case "decision": "sharedlives audit proof \(entry ?? 0)"
            default: "sharedlives audit replay \(run ?? 0)"
            }
        }

        private func part(_ place: Int) -> String {
            String((referral ?? "").split(separator: "/", maxSplits: 1)[place])
        }
    }

    private let seed: String
    private let drawnFrom: [(kind: String, count: Int)]
    private let items: [Item]

    package init(seed: String, drawnFrom: [(kind: String, count: Int)], items: [Item]) {
        self.seed = seed
        self.drawnFrom = drawnFrom
        self.items = items
    }

    package var text: String {
        var table = TextTable(["", "drawn", "look at it with"])
        for item in items { table.add([item.kind, item.name, item.command]) }
        let from = drawnFrom.map { "\($0.count) \($0.kind)\($0.count == 1 ? "" : "s")" }.joined(separator: ", ")
        return [table.text, "", "drawn with seed \(seed) from \(from)"].joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.audit.sample", version: 1,
            [
                .init("seed", .string(seed)),
                .init("drawn_from", .object(drawnFrom.map { .init($0.kind, .number($0.count)) })),
                .init(
                    "items",
                    .array(
                        items.map {
                            [
                                "kind": .string($0.kind), "run": .number($0.run), "list": .text($0.referral),
                                "household": .text($0.household), "entry": .number($0.entry),
                                "command": .string($0.command),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["kind", "run", "list", "household", "entry", "command"]]
            + items.map {
                [
                    $0.kind, $0.run.map { "\($0)" } ?? "", $0.referral ?? "", $0.household ?? "",
                    $0.entry.map { "\($0)" } ?? "", $0.command,
                ]
            }
    }
}
