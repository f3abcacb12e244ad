/// Which runs are meant.
package enum RunChoice: Hashable, Sendable {
    case last
    case all
    /// From one run to another, both included.
    case span(ClosedRange<Int>)

    /// What was typed: `3`, `3..7`, or nothing for the last one.
    package init(_ typed: String?, all: Bool) throws(OfficeError) {
        guard let typed else {
            self = all ? .all : .last
            return
        }
        if all { throw .usage("name runs, or all of them with `--all`") }
        let ends = typed.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, first >= 1, first <= last else {
            throw .usage("runs are named like 3 or 3..7, found `\(typed)`")
        }
        self = .span(first...last)
    }
}
