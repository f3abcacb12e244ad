import Matching

/// A code as a cell names it.
struct StatedCode {
    /// Where it stands in the vocabulary.
    let index: Int
    let code: Code
    let cell: Cell
}
