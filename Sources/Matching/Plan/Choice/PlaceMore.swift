/// A home at which one place more could make a plan better, as the prices of the search's root say.
///
/// A home has a price where a choice there is worth something beside what is left to its parties. At a home without one no place more would
/// raise the root's bound: where the plan reaches that bound, it would change nothing.
public struct PlaceMore: Hashable, Sendable {
    public let household: Int
    /// What the place could add at most, level by level, rounded up; at least one is not nothing.
    public let adds: [Int]
}

extension PlanComponent {
    /// The homes that have a price at a leaf, in the order of households.
    func placesMore<Number: PlanNumber>(_ leaf: PlanLeaf<Number>, _ packing: PlanPacking) -> [PlaceMore] {
        households.indices.compactMap { home in
            guard leaf.values[home] > .zero else { return nil }
            let (quotient, isExact) = leaf.values[home].divided(by: leaf.times)
            let most = isExact ? quotient : quotient.next
            return PlaceMore(
                household: households[home], adds: most.levels(packing) ?? packing.radices.map { $0 - 1 })
        }
    }
}
