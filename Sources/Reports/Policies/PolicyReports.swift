import Intake
import Ledger
import Records

/// A policy as it was written.
package struct PolicyReport: Report {
    private let reference: PolicyReference
    package let text: String
    private let signOff: OrderedJSON?

    /// - Parameter signOff: As it is stored with the version; nil where there was none.
    package init(_ reference: PolicyReference, text: String, signOff: OrderedJSON? = nil) {
        self.reference = reference
        self.text = text
        self.signOff = signOff
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.policy", version: 1,
            [.init("policy", reference.json), .init("text", .string(text)), .init("sign_off", signOff ?? .null)])
    }

    package var rows: [[String]] {
        [["name", "number", "digest"], [reference.name, "\(reference.version)", reference.digest.hexadecimal]]
    }
}

/// That a policy file is right, and what it leaves to the nation's default.
package struct PolicyCheckReport: Report {
    private let reference: PolicyReference
    private let leftOut: [String]

    package init(_ reference: PolicyReference, leftOut: [String]) {
        self.reference = reference
        self.leftOut = leftOut
    }

    package var text: String {
        let rest =
            leftOut.isEmpty ? "It says everything." : "It leaves \(leftOut.count) keys to the nation's default."
        return "\(reference.name): no problem found. \(rest)\nNext: sharedlives policy activate FILE"
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.policy.check", version: 1,
            [
                .init("name", .string(reference.name)), .init("digest", .string(reference.digest.hexadecimal)),
                .init("left_out", .texts(leftOut)),
            ])
    }

    package var rows: [[String]] { [["left_out"]] + leftOut.map { [$0] } }
}

/// What a policy means, in plain words.
package struct PolicyWordsReport: Report {
    private let reference: PolicyReference
    private let explanation: PolicyExplanation

    package init(_ explanation: PolicyExplanation, reference: PolicyReference) {
        self.explanation = explanation
        self.reference = reference
    }

    package var text: String {
        explanation.sections.map { section in
            ([section.title] + section.lines.map { "  " + $0 }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.policy.explanation", version: 1,
            [
                .init("policy", reference.json),
                .init(
                    "sections",
                    .array(
                        explanation.sections.map { ["title": .string($0.title), "lines": .texts($0.lines)] })),
            ])
    }

    package var rows: [[String]] {
        [["section", "line"]]
            + explanation.sections.flatMap { section in section.lines.map { [section.title, $0] } }
    }
}

/// Which version of the policy is in force now.
package struct PolicyActivatedReport: Report {
    private let reference: PolicyReference
    private let isNew: Bool

    package init(_ reference: PolicyReference, isNew: Bool) {
        self.reference = reference
        self.isNew = isNew
    }

    package var text: String {
        isNew
            ? "\(reference.name) is in force as version \(reference.version).\nNext: sharedlives match"
            : "\(reference.name) is in force already, as version \(reference.version); nothing changed."
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.policy.activated", version: 1,
            [.init("policy", reference.json), .init("new", .bool(isNew))])
    }

    package var rows: [[String]] {
        [
            ["name", "number", "digest", "new"],
            [reference.name, "\(reference.version)", reference.digest.hexadecimal, isNew ? "yes" : "no"],
        ]
    }
}
