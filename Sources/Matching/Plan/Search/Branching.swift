/// One entry of a search, in the order it was made: a pair to branch on, chosen first and then not, or a leaf with the prices that close it.
enum Branching<Number: PlanNumber>: Sendable {
    case branch(Int)
    case leaf(PlanLeaf<Number>)
}
