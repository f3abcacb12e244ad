/// Pairs at one home that cannot be all together.
struct HomeConflict: Sendable {
    /// Its number among all conflicts of a component.
    let number: Int
    /// As places among the component's pairs, and among the home's, in the same order.
    let pairs: [Int]
    let places: [Int]
    let mask: HomePairs

    init(_ number: Int, _ pairs: [Int], _ component: PlanComponent) {
        self.number = number
        self.pairs = pairs
        places = pairs.map { component.placeAtHome($0) }
        mask = HomePairs(places)
    }
}
