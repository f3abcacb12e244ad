/// The prices that close one way of a search.
struct PlanLeaf<Number: PlanNumber>: Sendable {
    let left: [Number]
    let values: [Number]
    /// By home, where places alone do not show its value: what does.
    let ways: [(home: Int, ways: [Int])]
    let conflictPrices: [Number]
    let times: Int
    /// No choice gains more, times `times`.
    let bound: Number
}
