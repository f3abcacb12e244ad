/// What a first look at a home reads before any set of codes: figures that lie together, so that a look fetches one line of memory.
struct HomeLook: Sendable {
    /// The arrangements some approval may cover, and those some offer may serve, one bit each.
    let arrangements: UInt16
    let offered: UInt16
    let risks: HomeRisks
    let isOpen: Bool
    /// Whether some rule is stepped over there, so that nothing bars at once.
    let isOverridden: Bool
    /// Nil where there is no location.
    let place: Place?
    let capacity: HomeCapacity

    /// - Parameter seeking: Everybody who looks for a home, by person index.
    init(_ household: CompiledHousehold, _ scheme: CompiledPopulation, seeking: Set<Int>) {
        arrangements = Self.approved(household, scheme)
        offered = Self.offered(household, scheme)
        risks = HomeRisks(in: household, scheme, seeking: seeking)
        isOpen = household.agreedToBeShown != false
        isOverridden = household.hasOverrides
        place = household.place
        capacity = HomeCapacity(household, scheme, seeking: seeking)
    }

    /// The arrangements that some approval of a household may cover on some day; none where nobody may come at all.
    private static func approved(_ household: CompiledHousehold, _ scheme: CompiledPopulation) -> UInt16 {
        guard household.status == nil || household.status == .approved || household.pausedUntil != nil else {
            return 0
        }
        return household.approvals.reduce(0) { bits, index in
            let approval = scheme.approvals[index]
            return approval.isLive ?? true ? bits | (approval.arrangements ?? UInt16.max) : bits
        }
    }

    /// The arrangements that some offer of a household may serve, all of them where its offers are not known.
    private static func offered(_ household: CompiledHousehold, _ scheme: CompiledPopulation) -> UInt16 {
        guard household.areOffersKnown else { return UInt16.max }
        return household.offers.reduce(0) { $0 | scheme.offers[$1].served }
    }
}
