/// How exactly a place on the map is known.
public enum Precision: String, Sendable, CaseIterable {
    /// A postcode of its own, or a grid reference that was given.
    case exact
    /// The middle of the postcode's sector (`M33 5`).
    case sector
    /// The middle of the outcode (`M33`).
    case outcode
}

/// A place in metres on the national grid, with the radius within which the true place lies.
///
/// Fixed at import, so that a replay needs no trigonometry; Northern Ireland is projected on the same grid.
public struct Place: Hashable, Sendable {
    /// Metres east, within ±2,000,000.
    public let easting: Int32
    /// Metres north, within ±2,000,000.
    public let northing: Int32
    /// Metres, 0 or more.
    public let radiusMetres: Int32
    /// Where the figures come from.
    public let precision: Precision

    /// A place; figures beyond the ranges are impossible.
    public init(easting: Int32, northing: Int32, radiusMetres: Int32, precision: Precision) {
        precondition(abs(easting) <= 2_000_000 && abs(northing) <= 2_000_000, "a place lies on the national grid")
        precondition((0...1_000_000).contains(radiusMetres), "a radius is 0 to 1,000,000 metres")
        self.easting = easting
        self.northing = northing
        self.radiusMetres = radiusMetres
        self.precision = precision
    }

    /// The least and the most metres, in a straight line, that can lie between two places.
    ///
    /// Whole metres, rounded down, less and plus both radii; never below 0.
    public func distanceMetres(to other: Place) -> ClosedRange<Int> {
        let east = Int(easting) - Int(other.easting)
        let north = Int(northing) - Int(other.northing)
        let metres = wholeRoot(east * east + north * north)
        let slack = Int(radiusMetres) + Int(other.radiusMetres)
        return max(0, metres - slack)...(metres + slack)
    }
}

/// The greatest whole number whose square is not above `value`; `value` is 0 or more and below 2⁵².
func wholeRoot(_ value: Int) -> Int {
    precondition(value >= 0 && value < 1 << 52, "a distance on the national grid is below 2^26 metres")
    // IEEE 754 square root is exactly rounded, so the guess is off by one at most on every machine.
    var root = Int(Double(value).squareRoot())
    if root * root > value { root -= 1 }
    if (root + 1) * (root + 1) <= value { root += 1 }
    return root
}

/// Metres in `miles` given in thousandths, rounded down.
public func metres(thousandthsOfMiles miles: Int) -> Int { miles * 1_609_344 / 1_000_000 }
