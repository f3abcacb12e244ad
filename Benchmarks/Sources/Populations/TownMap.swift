import Matching

/// Towns of unequal size on a map, and places in and between them.
struct TownMap {
    private struct Town {
        let easting: Int
        let northing: Int
        let radiusMetres: Int
    }

    private let towns: [(value: Town, weight: Int)]
    private let width: Int
    private let height: Int
    private let middle: (easting: Int, northing: Int)
    /// Of a hundred homes so many lie in the country.
    private static let ruralPercent = 10

    init(_ size: SchemeSize, _ generator: inout SplitMix64) {
        let count: Int
        switch size.territory {
        case .county:
            (width, height, count) = (60_000, 60_000, 6)
            middle = (390_000, 390_000)
        case .unitedKingdom:
            let side = (Double(size.households) / 8_000).squareRoot()
            (width, height) = (Int(540_000 * side), Int(900_000 * side))
            count = max(6, size.households / 50)
            middle = (350_000, 500_000)
        }
        var towns: [(value: Town, weight: Int)] = []
        for rank in 1...count {
            let easting = middle.easting + generator.whole(-width / 2...width / 2)
            let northing = middle.northing + generator.whole(-height / 2...height / 2)
            // The larger half of the towns has most of the people, none of them nearly all.
            let weight = 1_000 / (10 + rank * 60 / count)
            towns.append((Town(easting: easting, northing: northing, radiusMetres: 1_500 + 80 * weight), weight))
        }
        self.towns = towns
    }

    /// A place of a home, exactly known.
    func place(_ generator: inout SplitMix64) -> Place {
        guard !generator.happens(Self.ruralPercent) else {
            return exact(
                middle.easting + generator.whole(-width / 2...width / 2),
                middle.northing + generator.whole(-height / 2...height / 2))
        }
        let town = generator.pick(byWeight: towns)
        return exact(
            town.easting + offset(within: town.radiusMetres, &generator),
            town.northing + offset(within: town.radiusMetres, &generator))
    }

    /// A place not far from `other`.
    func place(near other: Place, within metres: Int, _ generator: inout SplitMix64) -> Place {
        exact(
            Int(other.easting) + offset(within: metres, &generator),
            Int(other.northing) + offset(within: metres, &generator))
    }

    /// More often small than large: the mean of three even throws.
    private func offset(within metres: Int, _ generator: inout SplitMix64) -> Int {
        (0..<3).reduce(0) { sum, _ in sum + generator.whole(-metres...metres) } / 3
    }

    private func exact(_ easting: Int, _ northing: Int) -> Place {
        Place(
            easting: Int32(max(-2_000_000, min(2_000_000, easting))),
            northing: Int32(max(-2_000_000, min(2_000_000, northing))), radiusMetres: 0, precision: .exact)
    }
}
