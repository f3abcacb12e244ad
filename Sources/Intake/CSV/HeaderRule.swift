/// Which row names the columns.
package enum HeaderRule: Sendable {
    /// Among the first rows, the one that names most of the known columns; where none names any, the first row with more
    /// than one cell filled in.
    case found(among: Set<String>)
    /// The first row that is not blank.
    case firstRow
    /// No row does: every row is cells, as many as the first has.
    case absent
}
