import Casework
import Records

/// Why a move was not made: everything in its way, and how to pass it.
package struct RefusalReport: Report {
    private let refusals: [MoveRefusal]

    package init(_ refusals: [MoveRefusal]) { self.refusals = refusals }

    package var text: String {
        refusals.map { refusal in
            let says = refusal.code == "held" ? refusal.says : "error: \(refusal.says)"
            return says + (refusal.pass.map { "\n       to pass: \($0)" } ?? "")
        }.joined(separator: "\n") + "\nNothing was changed."
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.refusals", version: 1,
            [
                .init(
                    "refusals",
                    .array(
                        refusals.map {
                            ["code": .string($0.code), "says": .string($0.says), "pass": .text($0.pass)]
                        }))
            ])
    }

    package var rows: [[String]] {
        [["code", "says", "pass"]] + refusals.map { [$0.code, $0.says, $0.pass ?? ""] }
    }
}
