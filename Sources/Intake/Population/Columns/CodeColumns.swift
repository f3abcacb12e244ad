import Matching

/// The columns that take codes of a kind: what `vocabulary` shows beside each kind.
package enum CodeColumns {
    /// A column of a file, `people.csv` and `interests`.
    package struct Place: Hashable, Sendable {
        package let file: FileKind
        package let column: String

        /// As it is shown, `people.csv interests`.
        package var text: String { "\(file.fileName) \(column)" }
    }

    /// Every column that takes codes, in the order of files and columns, with the kinds it takes.
    package static let all: [(place: Place, kinds: Set<CodeKind>)] =
        rows(
            .people,
            [
                ("needs musts", [.need], CodeKind.ofPeoplesWishes), ("gender", [.characteristic], []),
                ("true_of_me not_true_of_me", CodeKind.ofPeople, CodeKind.ofPeople),
                ("must_have must_not_have", CodeKind.ofPeoplesWishes, CodeKind.ofPeoplesWishes),
                ("would_like would_rather_not", CodeKind.ofPeoplesWishes, CodeKind.ofPeoplesWishes),
                ("interests", [.interest], []), ("languages", [.language, .communication], []),
                ("communication format", [.communication], [.format]),
            ])
        + rows(.needs, [("need", [.need], [])])
        + rows(.wishes, [("code", CodeKind.ofPeoplesWishes.union(CodeKind.ofPeople), [])])
        + rows(
            .households,
            [
                ("home", CodeKind.ofHouseholds, []),
                ("true_of_us not_true_of_us", CodeKind.ofHouseholds, CodeKind.ofHouseholds),
                ("must_have must_not_have", CodeKind.ofPeople, CodeKind.ofPeople),
                ("would_like would_rather_not", CodeKind.ofPeople, CodeKind.ofPeople),
                ("interests", [.interest], []), ("languages", [.language, .communication], []),
            ])
        + rows(.members, [("gender languages", [.characteristic], [.language, .communication])])
        + rows(.skills, [("need", [.need], [])])
        + rows(.approvals, [("conditions", CodeKind.ofPeople, [])])
        + rows(.rooms, [("true_of_it not_true_of_it", CodeKind.ofRooms, CodeKind.ofRooms)])
        + rows(.outcomes, [("reason", [.ending], [])])

    /// The columns that take codes of `kind`, in order.
    package static func places(of kind: CodeKind) -> [Place] {
        all.filter { $0.kinds.contains(kind) }.map(\.place)
    }

    /// One or two columns a line, each with its kinds.
    private static func rows(
        _ file: FileKind, _ lines: [(columns: String, first: Set<CodeKind>, second: Set<CodeKind>)]
    ) -> [(place: Place, kinds: Set<CodeKind>)] {
        lines.flatMap { line in
            zip(line.columns.split(separator: " "), [line.first, line.second]).map { column, kinds in
                (Place(file: file, column: String(column)), kinds)
            }
        }
    }
}
