import Intake
import Matching
import Records

/// The codes of a vocabulary, kind by kind, with what each says and which columns take it.
package struct VocabularyReport: Report {
    /// Kinds in their own order, each with its terms by code.
    private let terms: [(kind: CodeKind, terms: [Term])]

    package init(_ terms: [Term]) {
        self.terms = CodeKind.allCases.compactMap { kind in
            let ofKind = terms.filter { $0.kind == kind }
            return ofKind.isEmpty ? nil : (kind, ofKind)
        }
    }

    package var text: String {
        let parts = terms.map { kind, terms in
            var table = TextTable(["code", "in words", "so also"])
            for term in terms {
                table.add([
                    term.code.text, term.label + (term.isProtected ? " (protected)" : ""),
                    term.implies.map(\.text).joined(separator: ", "),
                ])
            }
            return "\(kind.rawValue): \(kind.words)\n  in \(Self.places(of: kind))\n\n\(table.text)"
        }
        let isAnyProtected = terms.contains { $0.terms.contains(where: \.isProtected) }
        let protected = [
            "protected: a household's limit about it counts only once the manager has recorded a reason."
        ]
        return
            (parts + (isAnyProtected ? protected : [])
            + ["`no CODE` says that it is not so, in the columns `home` and `musts` of the short form."])
            .joined(separator: "\n\n")
    }

    /// The columns by file, `people.csv needs, musts; skills.csv need`.
    private static func places(of kind: CodeKind) -> String {
        let places = CodeColumns.places(of: kind)
        return FileKind.allCases.compactMap { file in
            let columns = places.filter { $0.file == file }.map(\.column)
            return columns.isEmpty ? nil : "\(file.fileName) \(columns.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.vocabulary", version: 1,
            [
                .init(
                    "kinds",
                    .array(
                        terms.map { kind, terms in
                            [
                                "kind": .string(kind.rawValue), "says": .string(kind.words),
                                "columns": .array(
                                    CodeColumns.places(of: kind).map {
                                        ["file": .string($0.file.fileName), "column": .string($0.column)]
                                    }),
                                "codes": .array(
                                    terms.map {
                                        [
                                            "code": .string($0.code.text), "label": .string($0.label),
                                            "plain": .string($0.plain),
                                            "implies": .texts($0.implies.map(\.text)),
                                            "protected": .bool($0.isProtected),
                                        ]
                                    }),
                            ]
                        }))
            ])
    }

    /// As `vocabulary.csv` has it.
    package var rows: [[String]] {
        [ColumnTable.fullForm(of: .vocabulary)]
            + terms.flatMap(\.terms).map { term in
                [
                    term.code.text, term.kind.rawValue, term.label, term.plain,
                    term.implies.map(\.text).joined(separator: ";"), term.isProtected ? "yes" : "",
                ]
            }
    }
}

extension CodeKind {
    /// What codes of the kind say, in a few words.
    fileprivate var words: String {
        switch self {
        case .need: "support a person needs, and a carer can give"
        case .home: "features of the building"
        case .room: "features of a bedroom"
        case .household: "how the household lives"
        case .pets: "animals in the home"
        case .company: "who else is there"
        case .person: "facts about a person that a household may have wishes about"
        case .task: "tasks and situations that a household's limit may name"
        case .risk: "answers of a risk assessment"
        case .characteristic: "groups of people"
        case .routine: "steps of a scale, the person's or the household's own way"
        case .communication: "ways to communicate"
        case .language: "languages"
        case .interest: "interests"
        case .faith: "faiths"
        case .diet: "diets"
        case .culture: "cultures"
        case .value: "values"
        case .format: "formats to give information in"
        case .ending: "reasons why something ended, or was declined"
        }
    }
}
