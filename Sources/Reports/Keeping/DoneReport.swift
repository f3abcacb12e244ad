import Records

/// What a job did: sentences for people, facts for programs.
package struct DoneReport: Report {
    /// One fact of it.
    package enum Fact: Sendable {
        case text(String?)
        case number(Int?)
        case truth(Bool)
        case texts([String])
    }

    private let schema: String
    private let says: [String]
    private let facts: [(key: String, fact: Fact)]

    package init(schema: String, says: [String], facts: [(key: String, fact: Fact)]) {
        self.schema = schema
        self.says = says
        self.facts = facts
    }

    package var text: String { says.joined(separator: "\n") }

    package var json: OrderedJSON {
        .document(schema: schema, version: 1, facts.map { .init($0.key, $0.fact.json) })
    }

    package var rows: [[String]] { [facts.map(\.key), facts.map(\.fact.cell)] }
}

extension DoneReport.Fact {
    fileprivate var json: OrderedJSON {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .truth(let isSo): .bool(isSo)
        case .texts(let texts): .texts(texts)
        }
    }

    fileprivate var cell: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let number): number.map { "\($0)" } ?? ""
        case .truth(let isSo): isSo ? "yes" : "no"
        case .texts(let texts): texts.joined(separator: "; ")
        }
    }
}
