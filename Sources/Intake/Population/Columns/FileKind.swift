/// Which file of an import folder something is, in the order in which problems are listed.
package enum FileKind: String, Sendable, CaseIterable, Hashable {
    case people, needs, referrals, wishes, connections, households, members, checks, skills, approvals, offers,
        rooms
    case stays, separations, outcomes, staff, vocabulary

    /// The name a folder has it under, `people.csv`.
    package var fileName: String { rawValue + ".csv" }

    /// The kind a file's name stands for, capitals aside, `people.csv` or `people.tsv`; nil where it is none.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        guard let kind = FileKind.allCases.first(where: { [$0.fileName, $0.rawValue + ".tsv"].contains(name) })
        else {
            return nil
        }
        self = kind
    }

    /// The order in which files are read, so that whatever a row refers to has been read before it.
    static let readingOrder: [FileKind] = [
        .vocabulary, .people, .households, .members, .rooms, .needs, .referrals, .wishes, .connections, .checks,
        .skills,
        .approvals, .offers, .stays, .separations, .outcomes, .staff,
    ]

    /// Whether its rows belong to an owner and are replaced as a whole for each owner the file names.
    package var isOfChildren: Bool {
        switch self {
        case .needs, .wishes, .connections, .checks, .skills, .approvals, .offers, .rooms: true
        case .people, .referrals, .households, .members, .stays, .separations, .outcomes, .staff, .vocabulary: false
        }
    }
}
