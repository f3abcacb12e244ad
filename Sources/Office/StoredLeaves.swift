import Matching
import Persistence

/// What is stored of the pairs of a run's lists, list by list, before the run.
struct StoredLeaves: Sendable {
    /// By the list's place; nil where nothing is.
    let lists: [(run: Int, pairs: RunPairs)?]
    /// The number of the run under which leaves are made that are not stored.
    let number: Int
    /// Whether leaves that differ from those stored are made anew under this run's number; a replay keeps the stored run's.
    let renews: Bool

    init(_ lists: [(run: Int, pairs: RunPairs)?], number: Int, renews: Bool) {
        self.lists = lists
        self.number = number
        self.renews = renews
    }

    /// What is stored of `shortlists` as run `last` left them; nothing where there is none.
    init(
        of shortlists: [Shortlist], _ population: Population, atRun last: Int?, number: Int, renews: Bool,
        _ reader: SchemeReader
    ) throws {
        let lists = try shortlists.map { list in
            try last.flatMap { try reader.pairs(of: list.key(in: population), atRun: $0) }
        }
        self.init(lists, number: number, renews: renews)
    }
}
